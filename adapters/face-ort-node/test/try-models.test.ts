import { DEFAULT_MODEL, type ModelCard, type ModelFiles, SHIPPED_MODELS, tryModels } from '@tenzij/face';
import { orThrow } from '@tenzij/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareModels } from '../../../tools/models/prepare.mjs';
import { loadModels, nodeRuntime } from '../src/index.ts';

let folder: string;
let models: ModelFiles;
beforeAll(async () => {
  ({ folder } = await prepareModels());
  models = orThrow(await loadModels(folder, DEFAULT_MODEL));
});

const { input, template } = DEFAULT_MODEL;
const representing = (changes: Partial<ModelCard['input']['representation']>): ModelCard => ({
  ...DEFAULT_MODEL,
  input: { ...input, representation: { ...input.representation, ...changes } },
});

describe('trying the models of a card', () => {
  it.each(SHIPPED_MODELS.map((card) => [card.id, card] as const))('takes those of %s', async (_id, card) => {
    const files = orThrow(await loadModels(folder, card));
    expect(await tryModels(nodeRuntime, files, card)).toEqual({ ok: true, value: undefined });
  });

  it.each<[string, string, ModelCard]>([
    ['an input of another name', 'representation', representing({ input: 'data' })],
    ['an output of another name', 'representation', representing({ output: 'fc1' })],
    [
      'an input of another shape',
      'representation',
      { ...DEFAULT_MODEL, input: { ...input, registration: { ...input.registration, side: 150 } } },
    ],
    ['another length', 'representation', { ...DEFAULT_MODEL, template: { ...template, length: 128 } }],
    [
      'another number of anchors',
      'detection',
      { ...DEFAULT_MODEL, input: { ...input, detection: { ...input.detection, anchors: 100 } } },
    ],
    [
      'another side for the landmarks',
      'landmarks',
      { ...DEFAULT_MODEL, input: { ...input, landmarks: { ...input.landmarks, side: 112 } } },
    ],
  ])('refuses %s', async (_what, role, card) => {
    expect(await tryModels(nodeRuntime, models, card)).toMatchObject({
      ok: false,
      problem: { code: 'face.model-does-not-fit', params: { role } },
    });
  });

  it('says what it gave and what it expected', async () => {
    expect(await tryModels(nodeRuntime, models, representing({ input: 'data' }))).toMatchObject({
      problem: { params: { given: 'data 1×3×112×112', expected: 'output 1×512' } },
    });
  });

  it('refuses bytes that are no model', async () => {
    const damaged = { ...models, landmarks: models.landmarks.subarray(0, 1000) };
    expect(await tryModels(nodeRuntime, damaged, DEFAULT_MODEL)).toMatchObject({
      ok: false,
      problem: { params: { role: 'landmarks' } },
    });
  });
});
