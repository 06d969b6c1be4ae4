import {
  type Clearance,
  type ClearanceContent,
  type RecognitionUse,
  type Template,
  templateByteLength,
} from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { TEST_NOW, TEST_USE, testClearance } from '../../../tools/testing/clearance.ts';
import {
  FAKE_FACE,
  FAKE_IMAGE,
  fakeEngine,
  fakeSession,
  landmarkOutputs,
  NO_LIMITS,
  oneFaceOutputs,
  representationOutputs,
} from '../test/fake.ts';
import { compare } from './steps/5-result.ts';

const { model } = testClearance();
const template: Template = {
  modelId: model.id,
  bytes: new Uint8Array(templateByteLength(model.template)).fill(3),
};

interface Refused {
  readonly why: string;
  readonly clearance: Clearance | undefined;
  readonly use?: Partial<RecognitionUse>;
  readonly code: string;
}

const changed = (change: Partial<ClearanceContent>) => testClearance(change);

const REFUSED: readonly Refused[] = [
  { why: 'without a clearance', clearance: undefined, code: 'clearance.missing' },
  {
    why: 'with an object cast to a clearance',
    clearance: { ...testClearance() } as Clearance,
    code: 'clearance.missing',
  },
  {
    why: 'with a clearance that went through JSON',
    clearance: JSON.parse(JSON.stringify(testClearance())) as Clearance,
    code: 'clearance.missing',
  },
  {
    why: 'after it expired',
    clearance: changed({ validity: { notBefore: 0, expires: TEST_NOW } }),
    code: 'clearance.expired',
  },
  {
    why: 'before it starts',
    clearance: changed({ validity: { notBefore: TEST_NOW + 1, expires: TEST_NOW + 2 } }),
    code: 'clearance.not-yet-valid',
  },
  {
    why: 'at a time that is not a number',
    clearance: testClearance(),
    use: { now: Number.NaN },
    code: 'clearance.not-yet-valid',
  },
  {
    why: 'in another mode',
    clearance: testClearance(),
    use: { mode: 'identification' },
    code: 'clearance.other-mode',
  },
  {
    why: 'when people compare',
    clearance: changed({ mode: 'human-comparison' }),
    use: { mode: 'human-comparison' },
    code: 'clearance.other-mode',
  },
  {
    why: 'for another deployment',
    clearance: testClearance(),
    use: { deployment: 'elsewhere' },
    code: 'clearance.other-deployment',
  },
  {
    why: 'with another model',
    clearance: testClearance(),
    use: { modelId: 'other' },
    code: 'clearance.other-model',
  },
];

describe.each(REFUSED)('invariant 1: no clearance, no template: $why', ({ clearance, use, code }) => {
  const now = { ...TEST_USE, ...use };
  const refusal = { ok: false, problem: { code, params: {} } };

  it('invariant 1: step 4 is refused and no model runs', async () => {
    const representation = fakeSession(representationOutputs());
    const engine = fakeEngine({ representation });
    expect(await engine.represent(FAKE_FACE, clearance, now)).toEqual(refusal);
    expect(representation.runs).toBe(0);
  });

  it('invariant 1: step 5 is refused', () => {
    expect(compare(template, template, clearance, now)).toEqual(refusal);
  });

  it('invariant 1: capture does not even look for a face', async () => {
    const detection = fakeSession(oneFaceOutputs());
    const landmarks = fakeSession(landmarkOutputs());
    const engine = fakeEngine({ detection, landmarks });
    expect(await engine.capture(FAKE_IMAGE, clearance, now, NO_LIMITS)).toEqual(refusal);
    expect([detection.runs, landmarks.runs]).toEqual([0, 0]);
  });
});

describe('invariant 1: the photo on a document is looked at for comparing with documents only', () => {
  const MODE = 'document-verification';
  const use: RecognitionUse = { ...TEST_USE, mode: MODE };

  it.each([
    ['without a clearance', undefined, use, 'clearance.missing'],
    ['under a clearance for passes', testClearance(), use, 'clearance.other-mode'],
    ['under a clearance for passes, said to be for them', testClearance(), TEST_USE, 'clearance.other-mode'],
    [
      'for a pass, under a clearance for documents',
      changed({ mode: MODE }),
      TEST_USE,
      'clearance.other-mode',
    ],
  ])('invariant 1: %s it is refused before anything is looked for', async (_why, clearance, asked, code) => {
    const detection = fakeSession(oneFaceOutputs());
    const captured = await fakeEngine({ detection }).captureDocument(FAKE_IMAGE, clearance, asked, NO_LIMITS);
    expect(captured).toEqual({ ok: false, problem: { code, params: {} } });
    expect(detection.runs).toBe(0);
  });

  it('gives a template under a clearance for it, which looks for no signs of a print there', async () => {
    const passive = { card: '0'.repeat(64), file: '0'.repeat(64), minimum: 0.5 };
    const asking = changed({ mode: MODE, attackDetection: { passive, challenge: 'none' } });
    const captured = await fakeEngine().captureDocument(FAKE_IMAGE, asking, use, NO_LIMITS);
    expect(captured).toMatchObject({ ok: true, value: { modelId: model.id } });
    const live = await fakeEngine().capture(FAKE_IMAGE, asking, use, NO_LIMITS);
    expect(live).toMatchObject({ ok: false, problem: { code: 'face.model-mismatch' } });
  });

  it('keeps to the limits it is given', async () => {
    const limits = { ...NO_LIMITS, interEyeDistance: { atLeast: 100_000 } };
    const captured = await fakeEngine().captureDocument(FAKE_IMAGE, changed({ mode: MODE }), use, limits);
    expect(captured).toMatchObject({ problem: { code: 'face.quality-closer' } });
  });
});

describe('invariant 1: a clearance is for the models it names', () => {
  const other = '11'.repeat(32);

  it.each(['detection', 'landmarks', 'representation'] as const)(
    'invariant 1: another file for %s is refused',
    async (role) => {
      const clearance = changed({ model: { ...model, files: { ...model.files, [role]: other } } });
      const captured = await fakeEngine().capture(FAKE_IMAGE, clearance, TEST_USE, NO_LIMITS);
      expect(captured).toMatchObject({ ok: false, problem: { code: 'face.model-mismatch' } });
    },
  );

  it('invariant 1: another card is refused, also with the same files', async () => {
    const clearance = changed({ model: { ...model, card: other } });
    const represented = await fakeEngine().represent(FAKE_FACE, clearance, TEST_USE);
    expect(represented).toMatchObject({ ok: false, problem: { code: 'face.model-mismatch' } });
  });

  it('invariant 1: another model than the engine has is refused, also when the use agrees', async () => {
    const clearance = changed({ model: { ...model, id: 'other' } });
    const use = { ...TEST_USE, modelId: 'other' };
    const represented = await fakeEngine().represent(FAKE_FACE, clearance, use);
    expect(represented).toMatchObject({ ok: false, problem: { code: 'face.model-mismatch' } });
  });
});

describe('invariant 11: "not computed" is never a number', () => {
  const mismatch = { ok: false, problem: { code: 'face.template-mismatch', params: {} } };
  const shorter = { ...template, bytes: template.bytes.slice(0, -1) };
  const elsewhere = { ...template, modelId: 'other' };

  it.each([
    ['another length', shorter],
    ['another model', elsewhere],
    ['no bytes', { ...template, bytes: new Uint8Array() }],
  ])('invariant 11: a template of %s is an error on either side', (_what, wrong) => {
    expect(compare(template, wrong, testClearance(), TEST_USE)).toEqual(mismatch);
    expect(compare(wrong, template, testClearance(), TEST_USE)).toEqual(mismatch);
    expect(compare(wrong, wrong, testClearance(), TEST_USE)).toEqual(mismatch);
  });

  it('invariant 11: a template carries its model and length', async () => {
    const captured = await fakeEngine().capture(FAKE_IMAGE, testClearance(), TEST_USE, NO_LIMITS);
    expect(captured).toMatchObject({ ok: true, value: { template: { modelId: model.id } } });
    expect(captured.ok && captured.value.template.bytes.length).toBe(templateByteLength(model.template));
  });

  it.each([
    ['NaN', Number.NaN],
    ['infinite', Number.POSITIVE_INFINITY],
  ])(
    'invariant 11: a model that gives %s has failed; it saw neither nobody nor somebody',
    async (_what, value) => {
      const spoiled = { ...oneFaceOutputs(), scores: oneFaceOutputs().scores.fill(value) };
      const failed = { ok: false, problem: { code: 'face.model-failed', params: {} } };
      expect(await fakeEngine({ detection: fakeSession(spoiled) }).detect(FAKE_IMAGE)).toEqual(failed);
      const output = representationOutputs().output.fill(value, 7, 8);
      const engine = fakeEngine({ representation: fakeSession({ output }) });
      expect(await engine.represent(FAKE_FACE, testClearance(), TEST_USE)).toEqual(failed);
    },
  );

  it('invariant 11: a representation of zeros is no template', async () => {
    const engine = fakeEngine({ representation: fakeSession({ output: new Float32Array(512) }) });
    const represented = await engine.represent(FAKE_FACE, testClearance(), TEST_USE);
    expect(represented).toMatchObject({ ok: false, problem: { code: 'face.model-failed' } });
  });
});
