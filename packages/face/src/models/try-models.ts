import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import { createBuffers } from '../buffers.ts';
import type { ModelFiles } from '../engine.ts';
import { findLandmarks, LANDMARK_COUNT } from '../landmarks.ts';
import { runModel } from '../run-model.ts';
import type { InferenceRuntime, ModelSession } from '../runtime.ts';
import type { Image } from '../steps/1-input-image.ts';
import { detectionLength, findFaces } from '../steps/2-face-detection.ts';
import { representationTensor } from '../steps/4-representation.ts';
import { type ModelCard, ROLES, type Role } from './card.ts';

export type FitProblem = Problem<'face.model-does-not-fit'>;

interface Trial {
  /** Input and outputs, with their sizes, as they are told when it fails. */
  readonly given: string;
  readonly expected: string;
  /** Gives refused when the model's names or shapes are others than the card's. */
  readonly run: (session: ModelSession) => Promise<Result<unknown>>;
}

/**
 * Loads each of a card's models and runs it once on an even grey, to see that names and shapes of input and
 * output are those of the card. Nobody is in that picture, and what comes out is only counted.
 */
export async function tryModels(
  runtime: InferenceRuntime,
  models: ModelFiles,
  card: ModelCard,
): Promise<Result<void, FitProblem>> {
  for (const role of ROLES) {
    const { given, expected, run } = TRIALS[role](card);
    if (!(await runs(runtime, models[role], run)))
      return refuse('face.model-does-not-fit', { role, given, expected });
  }
  return ok(undefined);
}

const TRIALS: Readonly<Record<Role, (card: ModelCard) => Trial>> = {
  detection: ({ input: { detection: input } }) => ({
    given: `input 1×3×${input.height}×${input.width}`,
    expected: `scores 1×${input.anchors}×2, boxes 1×${input.anchors}×4`,
    run: (session) =>
      findFaces(grey(input.width), { session, input, buffers: createBuffers(detectionLength(input)) }),
  }),
  landmarks: ({ input: { landmarks: input } }) => ({
    given: `input 1×1×${input.side}×${input.side}`,
    expected: `output 1×${LANDMARK_COUNT * 2}`,
    run: (session) => {
      const whole = { x: 0, y: 0, width: input.side, height: input.side };
      return findLandmarks(grey(input.side), whole, session, input);
    },
  }),
  representation: ({ input: { registration, representation }, template: { length } }) => ({
    given: `${representation.input} 1×3×${registration.side}×${registration.side}`,
    expected: `${representation.output} 1×${length}`,
    run: (session) => {
      const tensor = representationTensor(grey(registration.side), representation);
      return runModel(session, { [representation.input]: tensor }, { [representation.output]: length });
    },
  }),
};

async function runs(runtime: InferenceRuntime, model: Uint8Array, run: Trial['run']): Promise<boolean> {
  const session = await runtime.load(model).catch(() => null);
  if (!session) return false;
  try {
    return (await run(session)).ok;
  } finally {
    await session.release();
  }
}

const GREY = 128;

function grey(side: number): Image {
  return { width: side, height: side, channels: 3, data: new Uint8Array(3 * side * side).fill(GREY) };
}
