import {
  type Clearance,
  type ClearedModel,
  ok,
  type Problem,
  type RecognitionUse,
  type Result,
  refuse,
  sha256Hex,
  type Template,
} from '@tenzij/kernel';
import { createBuffers } from './buffers.ts';
import { type ModelCard, ROLES } from './models/card.ts';
import { cardSha256 } from './models/read-card.ts';
import type { ModelFailed } from './run-model.ts';
import type { InferenceRuntime, ModelSession } from './runtime.ts';
import type { Image } from './steps/1-input-image.ts';
import {
  type DetectedFace,
  detectionLength,
  findFaces,
  type OneFaceProblem,
  theOneFace,
} from './steps/2-face-detection.ts';
import { type NormalisedFace, normalise } from './steps/3-normalisation.ts';
import { coversTemplates, type RepresentationProblem, represent } from './steps/4-representation.ts';

/** The bytes of prepared ONNX files, by role. */
export type ModelFiles = { readonly [Role in keyof ClearedModel['files']]: Uint8Array };

export type LoadProblem = Problem<'face.model-mismatch' | 'face.model-failed'>;
export type CaptureProblem = OneFaceProblem | RepresentationProblem;

/** The steps over one set of loaded models. */
export interface FaceEngine {
  readonly card: ModelCard;
  /** Step 2. All faces, largest first. */
  detect(image: Image): Promise<Result<readonly DetectedFace[], ModelFailed>>;
  /** Step 3. */
  normalise(image: Image, face: DetectedFace): Promise<Result<NormalisedFace, ModelFailed>>;
  /** Step 4. */
  represent(
    face: Pick<NormalisedFace, 'image'>,
    clearance: Clearance | undefined,
    use: RecognitionUse,
  ): Promise<Result<Template, RepresentationProblem>>;
  /** Steps 2 to 4 for the one person in the image. Without a clearance it does not even look for a face. */
  capture(
    image: Image,
    clearance: Clearance | undefined,
    use: RecognitionUse,
  ): Promise<Result<Template, CaptureProblem>>;
  /** Frees the models. The engine can't be used after it. */
  release(): Promise<void>;
}

/** Loads the models, once. They have to be the files that the card names. */
export async function loadEngine(
  runtime: InferenceRuntime,
  models: ModelFiles,
  card: ModelCard,
): Promise<Result<FaceEngine, LoadProblem>> {
  for (const role of ROLES) {
    if (sha256Hex(models[role]) !== card.files[role]) return refuse('face.model-mismatch');
  }
  try {
    const detection = await runtime.load(models.detection);
    const landmarks = await runtime.load(models.landmarks);
    const representation = await runtime.load(models.representation);
    return ok(createEngine({ detection, landmarks, representation }, card));
  } catch {
    return refuse('face.model-failed');
  }
}

/** An engine over sessions of the card's files, already loaded and checked. */
export function createEngine(
  sessions: { readonly [Role in keyof ModelFiles]: ModelSession },
  card: ModelCard,
): FaceEngine {
  const input = card.input.detection;
  const detector = { session: sessions.detection, input, buffers: createBuffers(detectionLength(input)) };
  const representer = { session: sessions.representation, card, cardSha256: cardSha256(card) };
  const engine: FaceEngine = {
    card,
    detect: (image) => findFaces(image, detector),
    normalise: (image, face) => normalise(image, face.box, sessions.landmarks, card.input),
    represent: (face, clearance, use) => represent(face, representer, clearance, use),
    capture: (image, clearance, use) => capture(engine, image, clearance, use),
    release: async () => {
      await Promise.all(Object.values(sessions).map((session) => session.release()));
    },
  };
  return engine;
}

async function capture(
  engine: FaceEngine,
  image: Image,
  clearance: Clearance | undefined,
  use: RecognitionUse,
): Promise<Result<Template, CaptureProblem>> {
  const covered = coversTemplates(clearance, use);
  if (!covered.ok) return covered;
  const faces = await engine.detect(image);
  if (!faces.ok) return faces;
  const face = theOneFace(faces.value);
  if (!face.ok) return face;
  const normalised = await engine.normalise(image, face.value);
  if (!normalised.ok) return normalised;
  return engine.represent(normalised.value, clearance, use);
}
