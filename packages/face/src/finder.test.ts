import { orThrow, sha256Hex } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../../../tools/testing/engine.ts';
import { reachableFrom } from '../../../tools/testing/module-graph.ts';
import { personPhotos } from '../../../tools/testing/photos.ts';
import { FAKE_IMAGE, fakeSession } from '../test/fake.ts';
import { createFinder, loadFinder } from './finder.ts';
import { DEFAULT_MODEL } from './models/shipped-cards.ts';
import { PORTRAIT_SIDE } from './portrait.ts';
import type { InferenceRuntime } from './runtime.ts';

const models = { detection: Uint8Array.of(1), landmarks: Uint8Array.of(2) };
const card = {
  ...DEFAULT_MODEL,
  files: {
    ...DEFAULT_MODEL.files,
    detection: sha256Hex(models.detection),
    landmarks: sha256Hex(models.landmarks),
  },
};

describe('steps 1 to 3 alone', () => {
  it('invariant 1: reach no code that makes or compares templates', () => {
    const reached = reachableFrom('packages/face/src/three-steps.ts');
    expect(reached).toContain('packages/face/src/steps/3-normalisation.ts');
    expect(
      reached.filter((file) => /steps\/[45]-|template\/|engine|pass\/src|admission\/src/.test(file)),
    ).toEqual([]);
    // That looking works.
    expect(reachableFrom('packages/face/src/index.ts')).toContain(
      'packages/face/src/steps/4-representation.ts',
    );
  });

  it('load two models, which have to be those that the card names', async () => {
    const loaded: number[] = [];
    const runtime: InferenceRuntime = {
      load: async (model) => {
        loaded.push(model[0] ?? 0);
        return fakeSession({});
      },
    };
    expect((await loadFinder(runtime, models, card)).ok).toBe(true);
    expect(loaded).toEqual([1, 2]);
    for (const role of ['detection', 'landmarks'] as const) {
      const other = await loadFinder(runtime, { ...models, [role]: Uint8Array.of(9) }, card);
      expect(other).toMatchObject({ ok: false, problem: { code: 'face.model-mismatch' } });
    }
    const broken: InferenceRuntime = { load: () => Promise.reject(new Error('bad model')) };
    expect(await loadFinder(broken, models, card)).toMatchObject({ problem: { code: 'face.model-failed' } });
  });

  it('say so when a model fails', async () => {
    const finder = createFinder({ detection: fakeSession({}), landmarks: fakeSession({}) }, card);
    expect(await finder.portray(FAKE_IMAGE)).toMatchObject({ problem: { code: 'face.model-failed' } });
  });
});

describe('a portrait', () => {
  it('frames two photos of a person alike, whatever their size in the picture', async () => {
    const { finder, engine } = await real();
    const { mated } = await personPhotos();
    for (const photo of mated) {
      const image = orThrow(await finder.read(photo));
      const { image: large } = orThrow(await finder.portray(image));
      expect([large.width, large.height]).toEqual([PORTRAIT_SIDE, PORTRAIT_SIDE]);
      const [left, right] = await eyesIn(engine, large);
      expect(right.x - left.x).toBeGreaterThan(170);
      expect(right.x - left.x).toBeLessThan(210);
      expect(Math.abs(left.y - right.y)).toBeLessThan(10);
      expect(Math.abs((left.x + right.x) / 2 - PORTRAIT_SIDE / 2)).toBeLessThan(12);
    }
    await engine.release();
  });
});

async function real() {
  const { readImage, nodeRuntime, loadModels } = await import('@tenzij/face-ort-node');
  const { prepareModels } = await import('../../../tools/models/prepare.mjs');
  const { folder } = await prepareModels();
  const files = orThrow(await loadModels(folder, DEFAULT_MODEL));
  const finder = orThrow(await loadFinder(nodeRuntime, files, DEFAULT_MODEL));
  return { finder: { ...finder, read: readImage }, engine: await openTestEngine() };
}

type Eyes = readonly [{ x: number; y: number }, { x: number; y: number }];

async function eyesIn(
  engine: Awaited<ReturnType<typeof openTestEngine>>,
  image: typeof FAKE_IMAGE,
): Promise<Eyes> {
  const [face] = orThrow(await engine.detect(image));
  if (!face) throw new Error('no face in a portrait');
  const { points } = orThrow(await engine.normalise(image, face));
  return [points[0], points[1]] as unknown as Eyes;
}
