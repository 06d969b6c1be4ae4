export {
  type AttackRates,
  type AttackTrial,
  attackRates,
  type NonResponse,
  nonResponse,
  type Presentations,
  type Share,
  sayShare,
  share,
} from './attacks.ts';
export { isFmr, MOST_GROUPS } from './check-input.ts';
export { EVALUATION_ERRORS, type EvaluationErrorCode } from './errors.ts';
export { evaluate } from './evaluate.ts';
export type { Computed, Figure, NotComputed, Reason, Remark } from './figure.ts';
export { isComputed } from './figure.ts';
export type {
  Bilingual,
  Comparisons,
  DataDescription,
  EvaluationInput,
  EvaluationOptions,
  ImageOutcome,
} from './input.ts';
export { readReport } from './read-report.ts';
export { thresholdAt } from './threshold-at.ts';
export * from './types.ts';
