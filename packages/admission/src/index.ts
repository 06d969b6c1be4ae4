export {
  type AdmissionPolicy,
  type Decision,
  decide,
  type Evidence,
  type Lane,
  type LookAtFace,
} from './decide.ts';
export * from './decide-document.ts';
export { checkEntry, type EntryRule, type LastAdmission } from './entry.ts';
export { ADMISSION_ERRORS } from './errors.ts';
export { REFERRAL_QUARTER_SECONDS, referralToken, referralTokens } from './referral-token.ts';
