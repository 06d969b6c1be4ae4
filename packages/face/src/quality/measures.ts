import { ok, type Result, refuse } from '@tenzij/kernel';
import type { ModelFailed } from '../run-model.ts';
import type { Image } from '../steps/1-input-image.ts';
import type { NormalisedFace } from '../steps/3-normalisation.ts';
import { exposure } from './exposure.ts';
import { faceLuma } from './frame.ts';
import { interEyeDistance } from './inter-eye-distance.ts';
import { noise } from './noise.ts';
import { headPose } from './pose.ts';
import { sharpness } from './sharpness.ts';
import { eyesVisible, mouthVisible } from './visibility.ts';

/** What is measured of a face, by the terms of ISO/IEC 29794-5 where it has one; units where they are computed. */
export type QualityMeasure =
  | 'interEyeDistance'
  | 'yaw'
  | 'pitch'
  | 'roll'
  | 'underExposure'
  | 'overExposure'
  | 'dynamicRange'
  | 'noise'
  | 'sharpness'
  | 'eyesVisible'
  | 'mouthVisible';

export type QualityMeasures = Readonly<Record<QualityMeasure, number>>;

/** All measures of a face that step 3 found in this image. Refuses landmarks that are no face. */
export function measureQuality(
  image: Image,
  { points, landmarks }: Pick<NormalisedFace, 'points' | 'landmarks'>,
): Result<QualityMeasures, ModelFailed> {
  const pose = headPose(landmarks);
  const luma = faceLuma(image, points);
  if (!pose || !luma) return refuse('face.model-failed');
  const { contrast, ...light } = exposure(luma);
  const measures = {
    ...pose,
    ...light,
    interEyeDistance: interEyeDistance(points, pose.yaw),
    noise: noise(luma, contrast),
    sharpness: sharpness(luma),
    eyesVisible: eyesVisible(luma, contrast),
    mouthVisible: mouthVisible(luma),
  };
  luma.fill(0);
  return ok(measures);
}
