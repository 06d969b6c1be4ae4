import { sha256Hex } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { TEST_USE, testClearance } from '../../../tools/testing/clearance.ts';
import {
  FAKE_FACE,
  FAKE_IMAGE,
  failingSession,
  fakeEngine,
  fakeSession,
  landmarkOutputs,
  NO_LIMITS,
} from '../test/fake.ts';
import { loadEngine } from './engine.ts';
import { DEFAULT_MODEL } from './models/shipped-cards.ts';
import type { InferenceRuntime } from './runtime.ts';

const failed = { ok: false, problem: { code: 'face.model-failed', params: {} } };

const models = {
  detection: Uint8Array.of(1),
  landmarks: Uint8Array.of(2),
  representation: Uint8Array.of(3),
};
const card = {
  ...DEFAULT_MODEL,
  files: {
    detection: sha256Hex(models.detection),
    landmarks: sha256Hex(models.landmarks),
    representation: sha256Hex(models.representation),
  },
};

describe('loading an engine', () => {
  const runtime: InferenceRuntime = { load: () => Promise.resolve(fakeSession({})) };

  it('loads the files of the card', async () => {
    expect((await loadEngine(runtime, models, card)).ok).toBe(true);
  });

  it.each(['detection', 'landmarks', 'representation'] as const)(
    'refuses another file for %s',
    async (role) => {
      const loaded = await loadEngine(runtime, { ...models, [role]: Uint8Array.of(9) }, card);
      expect(loaded).toMatchObject({ ok: false, problem: { code: 'face.model-mismatch' } });
    },
  );

  it('refuses what the runtime cannot load', async () => {
    const broken: InferenceRuntime = { load: () => Promise.reject(new Error('bad model')) };
    expect(await loadEngine(broken, models, card)).toEqual(failed);
  });
});

describe('a model that does not run', () => {
  it('fails its step, not the program', async () => {
    const session = failingSession();
    expect(await fakeEngine({ detection: session }).detect(FAKE_IMAGE)).toEqual(failed);
    const box = { x: 10, y: 10, width: 80, height: 100 };
    const engine = fakeEngine({ landmarks: session, representation: session });
    expect(await engine.normalise(FAKE_IMAGE, { box, confidence: 1 })).toEqual(failed);
    expect(await engine.represent(FAKE_FACE, testClearance(), TEST_USE)).toEqual(failed);
  });

  it.each([
    ['no output', {}],
    ['a shorter output', { output: new Float32Array(135) }],
    ['landmarks in one place', { output: new Float32Array(136).fill(0.5) }],
  ])('fails with %s', async (_what, outputs) => {
    const engine = fakeEngine({ landmarks: fakeSession(outputs) });
    expect(await engine.capture(FAKE_IMAGE, testClearance(), TEST_USE, NO_LIMITS)).toEqual(failed);
  });
});

it('maps landmarks back to the image they were found in', async () => {
  const engine = fakeEngine({ landmarks: fakeSession(landmarkOutputs()) });
  const box = { x: 100, y: 40, width: 60, height: 100 };
  const normalised = await engine.normalise(FAKE_IMAGE, { box, confidence: 1 });
  const [x, y] = landmarkOutputs().output;
  expect(normalised).toMatchObject({ ok: true });
  // The crop is a square of 100 pixels around the box's centre, so it starts 20 pixels to its left.
  expect(normalised.ok && normalised.value.landmarks[0]).toEqual({
    x: 80 + (x ?? 0) * 100,
    y: 40 + (y ?? 0) * 100,
  });
});
