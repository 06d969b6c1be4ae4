export {
  CLEARANCE_TYPE,
  type ClearanceProblem,
  type ClearanceSigners,
  type ClearanceTrust,
  checkSignatures,
  issueClearance,
  trustFromHex,
  verifyClearance,
} from './clearance.ts';
export { DOSSIER_ERRORS } from './errors.ts';
