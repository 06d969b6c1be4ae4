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
import type { AttackCard } from './attack/card.ts';
import { headTurn } from './attack/head-turn.ts';
import { createLiveCheck, type LoadedDetector } from './attack/live-check.ts';
import { type FindingSteps, type FoundFace, findOneFace } from './find-one-face.ts';
import { findingSteps } from './finder.ts';
import type { Box } from './geometry.ts';
import { type ModelCard, ROLES } from './models/card.ts';
import { cardSha256 } from './models/read-card.ts';
import { assessQuality } from './quality/assess.ts';
import { type QualityProblem, requireQuality } from './quality/instructions.ts';
import type { QualityLimits } from './quality/limits.ts';
import type { ModelFailed } from './run-model.ts';
import type { InferenceRuntime, ModelSession } from './runtime.ts';
import type { Image } from './steps/1-input-image.ts';
import type { OneFaceProblem } from './steps/2-face-detection.ts';
import type { NormalisedFace } from './steps/3-normalisation.ts';
import { coversTemplates, type RepresentationProblem, represent } from './steps/4-representation.ts';

/** The bytes of prepared ONNX files, by role. */
export type ModelFiles = { readonly [Role in keyof ClearedModel['files']]: Uint8Array };

export type LoadProblem = Problem<'face.model-mismatch' | 'face.model-failed'>;
export type CaptureProblem =
  | OneFaceProblem
  | QualityProblem
  | Problem<'face.not-live'>
  | RepresentationProblem;

/** What one look at a person gave. */
export interface Capture {
  readonly template: Template;
  readonly head: Head;
}

/** Where the one face is, and how far it is turned (see `headTurn`); `null` when that can't be told. */
export interface Head {
  readonly box: Box;
  readonly turn: number | null;
}

/** The steps over one set of loaded models. */
export interface FaceEngine extends FindingSteps {
  readonly card: ModelCard;
  /** Step 4. */
  represent(
    face: Pick<NormalisedFace, 'image'>,
    clearance: Clearance | undefined,
    use: RecognitionUse,
  ): Promise<Result<Template, RepresentationProblem>>;
  /**
   * Steps 2 to 4 for the one person in the image, of a quality within the limits, and bona fide as far as
   * the clearance asks that to be looked at. Without a clearance it does not even look for a face.
   */
  capture(
    image: Image,
    clearance: Clearance | undefined,
    use: RecognitionUse,
    limits: QualityLimits,
  ): Promise<Result<Capture, CaptureProblem>>;
  /**
   * Steps 2 to 4 for the photo on a document, under a clearance for comparing with those and no other. Signs of a
   * print are not looked for: a print is what it is.
   */
  captureDocument(
    image: Image,
    clearance: Clearance | undefined,
    use: RecognitionUse,
    limits: QualityLimits,
  ): Promise<Result<Template, CaptureProblem>>;
  /** Steps 2 and 3 for the one person in the image: where the head is, not whose it is. */
  follow(image: Image): Promise<Result<Head, OneFaceProblem | ModelFailed>>;
  /** Frees the models. The engine can't be used after it. */
  release(): Promise<void>;
}

/** The models of a card or clearance, each read by its SHA-256 (hex); the first that can't be read refuses. */
export async function readModels<P extends Problem>(
  files: ClearedModel['files'],
  read: (sha256: string) => Promise<Result<Uint8Array, P>>,
): Promise<Result<ModelFiles, P>> {
  const [detection, landmarks, representation] = await Promise.all([
    read(files.detection),
    read(files.landmarks),
    read(files.representation),
  ]);
  if (!detection.ok) return detection;
  if (!landmarks.ok) return landmarks;
  if (!representation.ok) return representation;
  return ok({
    detection: detection.value,
    landmarks: landmarks.value,
    representation: representation.value,
  });
}

/** Loads the models, once. They have to be the files that the card names. */
export async function loadEngine(
  runtime: InferenceRuntime,
  models: ModelFiles,
  card: ModelCard,
  attack?: { readonly file: Uint8Array; readonly card: AttackCard },
): Promise<Result<FaceEngine, LoadProblem>> {
  for (const role of ROLES) {
    if (sha256Hex(models[role]) !== card.files[role]) return refuse('face.model-mismatch');
  }
  if (attack && sha256Hex(attack.file) !== attack.card.file) return refuse('face.model-mismatch');
  try {
    const detection = await runtime.load(models.detection);
    const landmarks = await runtime.load(models.landmarks);
    const representation = await runtime.load(models.representation);
    const sessions = { detection, landmarks, representation };
    if (!attack) return ok(createEngine(sessions, card));
    const session = await runtime.load(attack.file);
    return ok(createEngine(sessions, card, { session, card: attack.card }));
  } catch {
    return refuse('face.model-failed');
  }
}

/** An engine over sessions of the cards' files, already loaded and checked. */
export function createEngine(
  sessions: { readonly [Role in keyof ModelFiles]: ModelSession },
  card: ModelCard,
  attack?: LoadedDetector,
): FaceEngine {
  const representer = { session: sessions.representation, card, cardSha256: cardSha256(card) };
  const checkLive = createLiveCheck(attack);
  const engine: FaceEngine = {
    card,
    ...findingSteps(sessions, card),
    represent: (face, clearance, use) => represent(face, representer, clearance, use),
    capture: async (image, clearance, use, limits) => {
      const covered = coversTemplates(clearance, use);
      if (!covered.ok) return covered;
      const found = await findGoodFace(engine, image, limits);
      if (!found.ok) return found;
      const { face, normalised } = found.value;
      const live = await checkLive(image, face, covered.value.attackDetection);
      if (!live.ok) return live;
      const template = await engine.represent(normalised, clearance, use);
      return template.ok ? ok({ template: template.value, head: headOf(found.value) }) : template;
    },
    captureDocument: async (image, clearance, use, limits) => {
      if (use.mode !== 'document-verification') return refuse('clearance.other-mode');
      const covered = coversTemplates(clearance, use);
      if (!covered.ok) return covered;
      const found = await findGoodFace(engine, image, limits);
      return found.ok ? engine.represent(found.value.normalised, clearance, use) : found;
    },
    follow: async (image) => {
      const found = await findOneFace(engine, image);
      return found.ok ? ok(headOf(found.value)) : found;
    },
    release: async () => {
      const all = attack ? [...Object.values(sessions), attack.session] : Object.values(sessions);
      await Promise.all(all.map((session) => session.release()));
    },
  };
  return engine;
}

/** The one face in the image, of a quality within the limits. */
async function findGoodFace(
  steps: FindingSteps,
  image: Image,
  limits: QualityLimits,
): Promise<Result<FoundFace, OneFaceProblem | QualityProblem | ModelFailed>> {
  const found = await findOneFace(steps, image);
  if (!found.ok) return found;
  const quality = assessQuality(image, found.value.normalised, limits);
  if (!quality.ok) return quality;
  const enough = requireQuality(quality.value);
  return enough.ok ? found : enough;
}

function headOf({ face, normalised }: FoundFace): Head {
  return { box: face.box, turn: headTurn(normalised.landmarks) };
}
