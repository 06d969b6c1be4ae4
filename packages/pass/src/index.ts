export { PASS_ERRORS } from './catalogue/index.ts';
export { issueClaims, type PassClaims, readClaims, unverifiedClaims, verifyClaims } from './claims.ts';
export { checkCommitment, commit, SALT_LENGTH } from './commitment.ts';
export type { CarriedTemplate, PassContent } from './content.ts';
export { MAX_ID_BYTES } from './limits.ts';
export type { PassCode, PassProblem } from './problem.ts';
export { type PassQr, passQr, passQrSvgPath, QUIET_ZONE } from './qr.ts';
export { gateKeyPair, openPass, PASS_PREFIX, PASS_TEXT_LENGTH, readEnvelope, sealPass } from './sealing.ts';
export { checkShowing, RESEAL_SECONDS, type ShowingPolicy } from './showing.ts';
export { checkSingleUse, passKey, type SeenPasses } from './single-use.ts';
export {
  createStatusList,
  isRevoked,
  MAX_STATUS_LIST_SIZE,
  type StatusList,
  setRevoked,
} from './status-list.ts';
export {
  checkStatusAge,
  type SignedStatusList,
  type StatusListTerms,
  signStatusList,
  verifyStatusList,
} from './status-token.ts';
