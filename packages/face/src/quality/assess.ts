import { ok, type Result } from '@tenzij/kernel';
import type { ModelFailed } from '../run-model.ts';
import type { Image } from '../steps/1-input-image.ts';
import type { NormalisedFace } from '../steps/3-normalisation.ts';
import { isWithin, type LimitedMeasure, type QualityLimits } from './limits.ts';
import { measureQuality, type QualityMeasures } from './measures.ts';

export interface QualityReport {
  readonly measures: QualityMeasures;
  /** Measures outside their limits, first the one whose remedy helps most; empty when all are within. */
  readonly failing: readonly LimitedMeasure[];
}

/**
 * In which order a person can best put things right. Distance comes first: a far face looks blurred too.
 * A cover is told apart in the dark as well, and a black one would pass for lack of light. Light comes
 * before what is hard to see without it.
 */
export const MOST_HELPFUL_FIRST: readonly LimitedMeasure[] = [
  'interEyeDistance',
  'mouthVisible',
  'eyesVisible',
  'underExposure',
  'overExposure',
  'dynamicRange',
  'noise',
  'yaw',
  'pitch',
  'sharpness',
];

/** The quality of a face that step 3 found in this image. That there is one face only is step 2's to say. */
export function assessQuality(
  image: Image,
  face: Pick<NormalisedFace, 'points' | 'landmarks'>,
  limits: QualityLimits,
): Result<QualityReport, ModelFailed> {
  const measured = measureQuality(image, face);
  return measured.ok ? ok(judgeQuality(measured.value, limits)) : measured;
}

export function judgeQuality(measures: QualityMeasures, limits: QualityLimits): QualityReport {
  const failing = MOST_HELPFUL_FIRST.filter((measure) => !isWithin(measures[measure], limits[measure]));
  return { measures, failing };
}
