export { BADGE, BADGE_CODE_SIDE } from './badge.ts';
export { PASS_ERRORS } from './catalogue/index.ts';
export { issueClaims, type PassClaims, readClaims, unverifiedClaims, verifyClaims } from './claims.ts';
export { checkCommitment, checkReference, checkStorage, commit, SALT_LENGTH } from './commitment.ts';
export {
  type CarriedContent,
  type CarriedTemplate,
  type PassContent,
  type SealedContent,
  type SealedReference,
  storageOf,
} from './content.ts';
export {
  EVENT_KEY_TYPE,
  FIRST_GENERATION,
  type GateKeyTrust,
  type KeyStatement,
  type OfferedGateKey,
  readKeyStatement,
  signKeyStatement,
  trustOfClearance,
  vouchGateKey,
} from './event-key.ts';
export { PASS_FORMATS, type PassFormat, TZ1, TZ2 } from './formats.ts';
export { MAX_ID_BYTES } from './limits.ts';
export type { PassCode, PassProblem } from './problem.ts';
export { linkQr, type PassQr, passQr, passQrSvgPath, QUIET_ZONE } from './qr.ts';
export {
  LOCATOR_LENGTH,
  MAX_SEALED_TEMPLATE_BYTES,
  openTemplate,
  SEALED_KEY_LENGTH,
  type SealedTemplateProblem,
  sealTemplate,
} from './sealed-template.ts';
export {
  type Envelope,
  gateKeyPair,
  openPass,
  PASS_PREFIX,
  PASS_TEXT_LENGTH,
  readEnvelope,
  sealPass,
} from './sealing.ts';
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
  readStatusList,
  type SignedStatusList,
  type StatusListTerms,
  signStatusList,
  verifyStatusList,
} from './status-token.ts';
