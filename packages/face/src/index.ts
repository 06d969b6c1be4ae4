export type { AttackCard } from './attack/card.ts';
export * from './attack/challenge.ts';
export { DEFAULT_ATTACK_DETECTOR } from './attack/default-detector.ts';
export { headTurn } from './attack/head-turn.ts';
export {
  ATTACK_MEASUREMENT,
  type AttackCount,
  type AttackMeasurement,
  type MeasuredMinimum,
} from './attack/measured.ts';
export {
  type AttackDetector,
  attackLength,
  attackTensor,
  attackWindow,
  scoreLive,
} from './attack/passive.ts';
export { attackCardSha256, readAttackCard } from './attack/read-attack-card.ts';
export * from './engine.ts';
export * from './errors.ts';
export type { Box, Point } from './geometry.ts';
export { findLandmarks, fivePoints, landmarksTensor, squareAround } from './landmarks.ts';
export * from './models/card.ts';
export { clearedModel } from './models/cleared-model.ts';
export { OPTIONAL_MODELS } from './models/optional-cards.ts';
export { cardSha256, readCard } from './models/read-card.ts';
export { DEFAULT_MODEL, SHIPPED_MODELS } from './models/shipped-cards.ts';
export { type FitProblem, tryModels } from './models/try-models.ts';
export * from './quality/assess.ts';
export * from './quality/instructions.ts';
export * from './quality/limits.ts';
export * from './quality/measures.ts';
export { cutOut, registration, type Similarity } from './registration.ts';
export type { ModelFailed } from './run-model.ts';
export * from './runtime.ts';
export { isHeic } from './steps/1-heic.ts';
export * from './steps/1-input-image.ts';
export * from './steps/2-face-detection.ts';
export { portrayedFace } from './steps/2-portrayed-face.ts';
export * from './steps/3-normalisation.ts';
export * from './steps/4-representation.ts';
export * from './steps/5-many-results.ts';
export * from './steps/5-result.ts';
export { pack, unpack } from './template/packing.ts';
export { quantise } from './template/quantise.ts';
