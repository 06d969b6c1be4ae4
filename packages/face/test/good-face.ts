import type { QualityMeasures } from '@tenzij/face';

/** Within all limits, and some way from each. */
export const GOOD_MEASURES: QualityMeasures = {
  interEyeDistance: 100,
  yaw: 3,
  pitch: -4,
  roll: 170,
  underExposure: 0,
  overExposure: 0,
  dynamicRange: 7,
  noise: 0.02,
  sharpness: 0.55,
  eyesVisible: 0.8,
  mouthVisible: 1,
};
