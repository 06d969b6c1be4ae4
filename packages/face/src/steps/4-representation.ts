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
import { type ModelCard, type RepresentationInput, ROLES } from '../models/card.ts';
import { runModel } from '../run-model.ts';
import type { ModelSession, Tensor } from '../runtime.ts';
import { pack } from '../template/packing.ts';
import { quantise } from '../template/quantise.ts';
import type { Image } from './1-input-image.ts';
import type { NormalisedFace } from './3-normalisation.ts';

/**
 * Step 4 of 5, *getalsmatige representatie*: the face as numbers. From here on it is biometric data, so
 * nothing happens before a verified clearance covers it.
 */

/** The recogniser that is loaded. */
export interface Representer {
  readonly session: ModelSession;
  readonly card: ModelCard;
  /** SHA-256 (hex) of that card. */
  readonly cardSha256: string;
}

export type RepresentationProblem = CoverageProblem | Problem<'face.model-mismatch' | 'face.model-failed'>;

/** The template of a normalised face; of all that is known of it only the picture goes in. */
export async function represent(
  face: Pick<NormalisedFace, 'image'>,
  representer: Representer,
  clearance: Clearance | undefined,
  use: RecognitionUse,
): Promise<Result<Template, RepresentationProblem>> {
  const covered = coversTemplates(clearance, use);
  if (!covered.ok) return covered;
  if (!isClearedModel(covered.value.model, representer)) return refuse('face.model-mismatch');
  const { session, card } = representer;
  const { input, output } = card.input.representation;
  const feeds = { [input]: representationTensor(face.image, card.input.representation) };
  const outputs = await runModel(session, feeds, { [output]: card.template.length });
  if (!outputs.ok) return outputs;
  const values = quantise(outputs.value[output] as Float32Array, card.template);
  if (!values) return refuse('face.model-failed');
  const template = { modelId: card.id, bytes: pack(values, card.template) };
  values.fill(0);
  return ok(template);
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

/** The card holds the files' hashes; the clearance names them as well, and both have to agree. */
function isClearedModel(model: ClearedModel, { card, cardSha256 }: Representer): boolean {
  return (
    model.id === card.id &&
    model.card === cardSha256 &&
    model.template.length === card.template.length &&
    model.template.bits === card.template.bits &&
    ROLES.every((role) => model.files[role] === card.files[role])
  );
}

/** A registered face as the recogniser wants it: one plane per colour. */
export function representationTensor(image: Image, input: RepresentationInput): Tensor {
  const { width, height, channels, data: pixels } = image;
  const size = width * height;
  const data = new Float32Array(3 * size);
  const gain = 1 / input.scale;
  const [biasRed, biasGreen, biasBlue] = input.mean.map((mean) => -mean * gain) as [number, number, number];
  const [red, blue] = input.colours === 'BGR' ? [2 * size, 0] : [0, 2 * size];
  for (let i = 0, p = 0; i < size; i++, p += channels) {
    data[red + i] = (pixels[p] as number) * gain + biasRed;
    data[size + i] = (pixels[p + 1] as number) * gain + biasGreen;
    data[blue + i] = (pixels[p + 2] as number) * gain + biasBlue;
  }
  return { data, dims: [1, 3, height, width] };
}
