import { ok, type Result, refuse } from '@tenzij/kernel';
import type { Box, Point } from '../geometry.ts';
import { findLandmarks, fivePoints } from '../landmarks.ts';
import type { ModelCard } from '../models/card.ts';
import { cutOut, registration } from '../registration.ts';
import type { ModelFailed } from '../run-model.ts';
import type { ModelSession } from '../runtime.ts';
import type { Image } from './1-input-image.ts';

/**
 * Step 3 of 5, *normalisatie*: the face upright and at a standard size. Landmarks are found, the face is
 * turned and scaled to where they should be (registration), and cut out (segmentation). Still a picture.
 */

export interface NormalisedFace {
  /** RGB, square, of the side that the model card gives. */
  readonly image: Image;
  /** The 68 landmarks, in pixels of the image they were found in. */
  readonly landmarks: readonly Point[];
  /** Eyes, nose and mouth corners in that image, image left first. */
  readonly points: readonly Point[];
}

export async function normalise(
  image: Image,
  box: Box,
  session: ModelSession,
  input: Pick<ModelCard['input'], 'landmarks' | 'registration'>,
): Promise<Result<NormalisedFace, ModelFailed>> {
  const landmarks = await findLandmarks(image, box, session, input.landmarks);
  if (!landmarks.ok) return landmarks;
  const points = fivePoints(landmarks.value);
  const transform = registration(points, input.registration);
  if (!transform) return refuse('face.model-failed');
  return ok({ image: cutOut(image, transform, input.registration.side), landmarks: landmarks.value, points });
}
