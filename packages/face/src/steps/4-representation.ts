import {
  type Clearance,
  type ClearedModel,
  type CoverageProblem,
  covers,
  ok,
  type Problem,
  type RecognitionUse,
  type Result,
  refuse,
  type Template,
} from '@tenzij/kernel';
import type { ModelCard, RepresentationInput } from '../models/card.ts';
import { REGISTERED_SIDE } from '../registration.ts';
import { runModel } from '../run-model.ts';
import type { ModelSession, Tensor } from '../runtime.ts';
import type { Image } from './1-input-image.ts';
import type { NormalisedFace } from './3-normalisation.ts';

/**
 * Step 4 of 5, *getalsmatige representatie*: the face as numbers. From here on it is biometric data, so
 * nothing happens before a verified clearance covers it.
 */

/** The recogniser that is loaded. */
export interface Representer {
  readonly session: ModelSession;
  /** SHA-256 (hex) of the files that are loaded for steps 2, 3 and 4: each of them shapes the template. */
  readonly files: ClearedModel['files'];
  readonly card: Pick<ModelCard, 'id' | 'templateLength'> & {
    readonly input: Pick<ModelCard['input'], 'representation'>;
  };
}

export type RepresentationProblem = CoverageProblem | Problem<'face.model-mismatch' | 'face.model-failed'>;

/** The template of a normalised face. */
export async function represent(
  face: NormalisedFace,
  { session, files, card }: Representer,
  clearance: Clearance | undefined,
  use: RecognitionUse,
): Promise<Result<Template, RepresentationProblem>> {
  const covered = coversTemplates(clearance, use);
  if (!covered.ok) return covered;
  if (!isClearedModel(covered.value.model, card, files)) return refuse('face.model-mismatch');
  const feeds = { input: representationTensor(face.image, card.input.representation) };
  const outputs = await runModel(session, feeds, { output: card.templateLength });
  if (!outputs.ok) return outputs;
  const values = quantise(outputs.value.output);
  return values ? ok({ modelId: card.id, values }) : refuse('face.model-failed');
}

/** Whether a clearance covers steps 4 and 5. In `human-comparison` a person compares: no template at all. */
export function coversTemplates(
  clearance: Clearance | undefined,
  use: RecognitionUse,
): Result<Clearance, CoverageProblem> {
  const covered = covers(clearance, use);
  if (covered.ok && covered.value.mode === 'human-comparison') return refuse('clearance.other-mode');
  return covered;
}

function isClearedModel(
  model: ClearedModel,
  card: Representer['card'],
  files: ClearedModel['files'],
): boolean {
  return (
    model.id === card.id &&
    model.templateLength === card.templateLength &&
    model.files.detection === files.detection &&
    model.files.landmarks === files.landmarks &&
    model.files.representation === files.representation
  );
}

/** A registered face of 112 × 112 as the recogniser wants it: one plane per colour. */
export function representationTensor(image: Image, input: RepresentationInput): Tensor {
  const { channels, data: pixels } = image;
  const size = REGISTERED_SIDE * REGISTERED_SIDE;
  const data = new Float32Array(3 * size);
  const gain = 1 / input.scale;
  const bias = -input.mean * gain;
  const [red, blue] = input.colours === 'BGR' ? [2 * size, 0] : [0, 2 * size];
  for (let i = 0, p = 0; i < size; i++, p += channels) {
    data[red + i] = (pixels[p] as number) * gain + bias;
    data[size + i] = (pixels[p + 1] as number) * gain + bias;
    data[blue + i] = (pixels[p + 2] as number) * gain + bias;
  }
  return { data, dims: [1, 3, REGISTERED_SIDE, REGISTERED_SIDE] };
}

/**
 * The values as signed bytes, the largest in size at ±127; `null` when all are zero. Cosine similarity
 * does not depend on the scale, so none is kept.
 */
export function quantise(values: Float32Array): Int8Array | null {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!(largest > 0)) return null;
  return Int8Array.from(values, (value) => Math.round((value / largest) * 127));
}
