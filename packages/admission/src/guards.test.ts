import { ok } from '@tenzij/kernel';
import { expect, it } from 'vitest';
import { clearance, NOW, POLICY, scene } from '../test/scene.ts';
import { decide } from './decide.ts';

it('guard cleared-mode: a gate that compares 1:1 looks at nobody on a clearance for another mode', async () => {
  for (const mode of ['identification', 'human-comparison'] as const) {
    const { evidence, looks } = await scene({ clearance: ok(clearance({ mode })) });
    expect(await decide(evidence, POLICY, NOW)).toEqual({ outcome: 'refer', code: 'clearance.other-mode' });
    expect(looks()).toBe(0);
  }
  const { evidence, looks } = await scene({ clearance: ok(clearance({ mode: 'verification' })) });
  expect((await decide(evidence, POLICY, NOW)).outcome).toBe('admit');
  expect(looks()).toBe(1);
});
