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
  ParityRule,
  ParityTerms,
  Purpose,
  RecognitionUse,
  Route,
  Storage,
} from './clearance.ts';
export { covers, inForce, MODES } from './clearance.ts';
export { ALGORITHMS, type CoseProblem, isSigned, sign1, verify1 } from './cose.ts';
export * from './cose-sign.ts';
export * from './csv.ts';
export * from './errors.ts';
export * from './hash.ts';
export * from './html.ts';
export * from './keys.ts';
export { type ParityOutcome, parityOutcome } from './parity.ts';
export * from './passkey.ts';
export * from './result.ts';
export * from './template.ts';
export * from './text.ts';
export * from './time.ts';
