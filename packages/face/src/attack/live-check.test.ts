import type { AttackDetection } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { TEST_USE, testClearance } from '../../../../tools/testing/clearance.ts';
import { FAKE_IMAGE, fakeEngine, fakeSession, NO_LIMITS, representationOutputs } from '../../test/fake.ts';
import { DEFAULT_ATTACK_DETECTOR } from './default-detector.ts';
import { attackCardSha256 } from './read-attack-card.ts';

const card = DEFAULT_ATTACK_DETECTOR;
const passive = { card: attackCardSha256(card), file: card.file, minimum: 0.5 };
const other = '11'.repeat(32);

/** Classes before softmax: the first stands for bona fide. */
const says = (live: number) => fakeSession({ output: Float32Array.of(live, 0, 0) });

const look = (asked: AttackDetection, live?: number) => {
  const representation = fakeSession(representationOutputs());
  const attack = live === undefined ? undefined : { session: says(live), card };
  const engine = fakeEngine({ representation }, attack);
  const clearance = testClearance({ attackDetection: asked });
  return { representation, captured: engine.capture(FAKE_IMAGE, clearance, TEST_USE, NO_LIMITS) };
};

describe('a clearance that asks for attack detection', () => {
  it('lets a live presentation pass', async () => {
    expect(await look({ passive, challenge: 'none' }, 9).captured).toMatchObject({ ok: true });
  });

  it('makes no template of what does not look live', async () => {
    const { captured, representation } = look({ passive, challenge: 'none' }, -9);
    expect(await captured).toEqual({ ok: false, problem: { code: 'face.not-live', params: {} } });
    expect(representation.runs).toBe(0);
  });

  it.each([
    ['no detector', undefined, passive],
    ['another card', 9, { ...passive, card: other }],
    ['another file', 9, { ...passive, file: other }],
  ])('refuses with %s', async (_what, live, asked) => {
    const { captured, representation } = look({ passive: asked, challenge: 'none' }, live);
    expect(await captured).toMatchObject({ ok: false, problem: { code: 'face.model-mismatch' } });
    expect(representation.runs).toBe(0);
  });

  it('takes a detector that fails for no answer', async () => {
    const { captured } = look({ passive, challenge: 'none' }, Number.NaN);
    expect(await captured).toMatchObject({ ok: false, problem: { code: 'face.model-failed' } });
  });
});

it('a clearance that does not ask for it runs no detector', async () => {
  const session = says(-9);
  const engine = fakeEngine({}, { session, card });
  const clearance = testClearance({ attackDetection: { passive: null, challenge: 'none' } });
  expect((await engine.capture(FAKE_IMAGE, clearance, TEST_USE, NO_LIMITS)).ok).toBe(true);
  expect(session.runs).toBe(0);
});
