export * from './bytes.ts';
export { KERNEL_ERRORS } from './catalogue.ts';
export * from './cbor.ts';
export type {
  AttackDetection,
  Clearance,
  ClearanceContent,
  ClearedModel,
  CoverageProblem,
  Evaluation,
  Mode,
  Purpose,
  RecognitionUse,
  Route,
  Storage,
} from './clearance.ts';
export { covers, inForce } from './clearance.ts';
export * from './cose.ts';
export * from './errors.ts';
export * from './hash.ts';
export * from './result.ts';
export * from './template.ts';
export * from './time.ts';
