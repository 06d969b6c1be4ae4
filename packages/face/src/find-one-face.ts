import { ok, type Result } from '@tenzij/kernel';
import type { ModelFailed } from './run-model.ts';
import type { Image } from './steps/1-input-image.ts';
import { type DetectedFace, type OneFaceProblem, theOneFace } from './steps/2-face-detection.ts';
import type { NormalisedFace } from './steps/3-normalisation.ts';

/** Steps 2 and 3, over models that are loaded. */
export interface FindingSteps {
  /** Step 2. All faces, largest first. */
  detect(image: Image): Promise<Result<readonly DetectedFace[], ModelFailed>>;
  /** Step 3. */
  normalise(image: Image, face: DetectedFace): Promise<Result<NormalisedFace, ModelFailed>>;
}

export interface FoundFace {
  readonly face: DetectedFace;
  readonly normalised: NormalisedFace;
}

/** Steps 2 and 3 for the one person in the image. */
export async function findOneFace(
  steps: FindingSteps,
  image: Image,
): Promise<Result<FoundFace, OneFaceProblem | ModelFailed>> {
  const faces = await steps.detect(image);
  if (!faces.ok) return faces;
  const face = theOneFace(faces.value);
  if (!face.ok) return face;
  const normalised = await steps.normalise(image, face.value);
  return normalised.ok ? ok({ face: face.value, normalised: normalised.value }) : normalised;
}
