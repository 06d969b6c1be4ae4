import { describe, expect, it } from 'vitest';
import { crewCodeOf, NOW } from '../../test/deployment.ts';
import { createFakeStore, createWorld, type World } from '../../test/world.ts';
import { countTrials } from '../turnstile/trials.ts';
import type { TurnstileControl } from '../turnstile/turnstile.ts';
import { createCrewAccess, crewNeed } from './access.ts';

const CODE = '482915';

/** A device on which a gate was opened once. */
async function device(bundle: World['bundle']) {
  const store = createFakeStore();
  const world = Object.assign(createWorld(store), {
    bundle: { lane: 'regular', clearance: null, ...bundle },
  });
  await world.open();
  world.gate.stop();
  return createCrewAccess(async () => store, world.time.now);
}

describe('what is between a visitor and what only crew may do', () => {
  it('is the code, or that there is none yet; nothing at a specimen without one', async () => {
    const need = async (bundle: World['bundle']) => (await device(bundle)).need();
    const crewCode = crewCodeOf(CODE);
    expect(await need({ specimen: true })).toBe('none');
    expect(await need({ specimen: true, crewCode })).toBe('code');
    expect(await need({ specimen: false, crewCode })).toBe('code');
    expect(await need({ specimen: false })).toBe('not-set');
    expect(crewNeed({ specimen: false, hasCrewCode: false })).toBe('not-set');
  });

  it('is nothing on a device that holds nothing yet', async () => {
    expect(
      await createCrewAccess(
        async () => createFakeStore(),
        () => NOW,
      ).need(),
    ).toBe('none');
  });

  it('is checked without a gate that is open, and slows down', async () => {
    const access = await device({ specimen: false, crewCode: crewCodeOf(CODE) });
    const answers: (string | undefined)[] = [];
    for (const digits of ['111111', CODE, '1', '2', '3', CODE])
      answers.push((await access.check(digits))?.kind);
    expect(answers).toEqual(['wrong', 'right', 'wrong', 'wrong', 'wait', 'wait']);
  });

  it('can’t be told where nothing can be read', async () => {
    const access = createCrewAccess(
      () => Promise.reject(new Error('no disk')),
      () => NOW,
    );
    expect(await access.check(CODE)).toBeNull();
    await expect(access.need()).rejects.toThrow();
  });
});

describe('trials of the turnstile', () => {
  it('are counted before they open, also over a reload', async () => {
    const store = createFakeStore();
    const counted: unknown[] = [];
    const control = {
      tryOnce: async () => {
        counted.push(store.values.get('turnstile-trials'));
        return 'passed';
      },
    } as unknown as TurnstileControl;
    const trials = countTrials(control, async () => store);
    await trials.tryOnce();
    await trials.tryOnce();
    expect([counted, trials.trials()]).toEqual([[1, 2], 2]);
    const again = countTrials(control, async () => store);
    await again.tryOnce();
    expect(again.trials()).toBe(3);
  });
});
