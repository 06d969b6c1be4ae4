import { ok, type Problem, type Result, refuse, sha256Hex } from '@tenzij/kernel';
import { createBuffers } from './buffers.ts';
import { type FindingSteps, findOneFace } from './find-one-face.ts';
import type { ModelCard, Role } from './models/card.ts';
import { portrait } from './portrait.ts';
import type { ModelFailed } from './run-model.ts';
import type { InferenceRuntime, ModelSession } from './runtime.ts';
import type { Image } from './steps/1-input-image.ts';
import { detectionLength, findFaces, type OneFaceProblem } from './steps/2-face-detection.ts';
import { normalise } from './steps/3-normalisation.ts';

/** The models of steps 2 and 3. */
export const FINDER_ROLES = ['detection', 'landmarks'] as const satisfies readonly Role[];
export type FinderRole = (typeof FINDER_ROLES)[number];

/** What of a model card steps 2 and 3 need. */
export interface FinderCard {
  readonly files: Pick<ModelCard['files'], FinderRole>;
  readonly input: Pick<ModelCard['input'], FinderRole | 'registration'>;
}

export interface Portrait {
  readonly image: Image;
  /** How sure the detector is that there is a face, upright, 0..1. It says nothing about whose. */
  readonly confidence: number;
}

/**
 * Steps 1 to 3 and nothing after them: finds the one face in a picture and cuts it out upright, enlarged, for a
 * person to look at. Nothing in here or in what it imports can make or compare templates, so it needs no clearance.
 */
export interface FaceFinder {
  /** The one person in the image, framed as any other. The image itself is left as it is. */
  portray(image: Image): Promise<Result<Portrait, OneFaceProblem | ModelFailed>>;
  /** Frees the models. */
  release(): Promise<void>;
}

/** Loads the two models, once. They have to be the files that the card names. */
export async function loadFinder(
  runtime: InferenceRuntime,
  models: Readonly<Record<FinderRole, Uint8Array>>,
  card: FinderCard,
): Promise<Result<FaceFinder, Problem<'face.model-mismatch' | 'face.model-failed'>>> {
  for (const role of FINDER_ROLES) {
    if (sha256Hex(models[role]) !== card.files[role]) return refuse('face.model-mismatch');
  }
  try {
    const detection = await runtime.load(models.detection);
    const landmarks = await runtime.load(models.landmarks);
    return ok(createFinder({ detection, landmarks }, card));
  } catch {
    return refuse('face.model-failed');
  }
}

/** A finder over sessions of the card's files, already loaded and checked. */
export function createFinder(
  sessions: Readonly<Record<FinderRole, ModelSession>>,
  card: Pick<FinderCard, 'input'>,
): FaceFinder {
  const steps = findingSteps(sessions, card);
  return {
    async portray(image) {
      const found = await findOneFace(steps, image);
      if (!found.ok) return found;
      const { face, normalised } = found.value;
      normalised.image.data.fill(0);
      const large = portrait(image, normalised.points);
      return large ? ok({ image: large, confidence: face.confidence }) : refuse('face.model-failed');
    },
    release: async () => {
      await Promise.all(Object.values(sessions).map((session) => session.release()));
    },
  };
}

export function findingSteps(
  sessions: Readonly<Record<FinderRole, ModelSession>>,
  { input }: Pick<FinderCard, 'input'>,
): FindingSteps {
  const buffers = createBuffers(detectionLength(input.detection));
  const detector = { session: sessions.detection, input: input.detection, buffers };
  return {
    detect: (image) => findFaces(image, detector),
    normalise: (image, face) => normalise(image, face.box, sessions.landmarks, input),
  };
}
