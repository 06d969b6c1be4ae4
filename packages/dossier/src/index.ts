export * from './archive/index.ts';
export {
  CLEARANCE_TYPE,
  type ClearanceProblem,
  type ClearanceTrust,
  type ClearanceTrustTexts,
  checkSignatures,
  MAX_CLEARANCE_BYTES,
  readTrust,
  type SignedClearanceContent,
  verifyClearance,
} from './clearance.ts';
export {
  assembleClearance,
  type ClearanceSignature,
  type ClearanceSigners,
  issueClearance,
  type PreparedClearance,
  passkeySignature,
  prepareClearance,
  softwareSignature,
} from './clearance-signing.ts';
export * from './consultation/index.ts';
export * from './dpia/index.ts';
export * from './ending/index.ts';
export { DOSSIER_ERRORS } from './errors.ts';
export * from './exports/index.ts';
export * from './paper/index.ts';
export {
  checkPlan,
  type DecidedPlan,
  decidedPlan,
  EXERCISE_PLACE,
  NOTHING_DECIDED,
  Plan,
  parityRule,
  type Undecided,
  undecided,
} from './plan.ts';
export { REDO_STEP_IDS, type RedoStep, type RedoStepId, redo } from './redo.ts';
export * from './register/index.ts';
export * from './reports/index.ts';
export * from './review/index.ts';
export { type ClearableNow, type ClearanceField, changesAgainst } from './void.ts';
export * from './waiting/index.ts';
