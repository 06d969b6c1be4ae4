export { pretixAddress } from './address.ts';
export {
  type Annulment,
  annul,
  type RedeemOutcome,
  type Redemption,
  redeem,
} from './checkins.ts';
export {
  type DeviceFacts,
  initializeDevice,
  readEventSelection,
  revokeDevice,
  updateDevice,
} from './device.ts';
export type { PretixAccess, PretixParts } from './http.ts';
export {
  type EventPath,
  type ListPlace,
  listCheckinLists,
  listEvents,
  readBlockedSecrets,
  readCheckinListStatus,
  readEvent,
  readOrders,
  readRevokedSecrets,
} from './lists.ts';
export { PAGE_SIZE, type Page } from './pages.ts';
export { type PairingCode, readPairingCode } from './pairing.ts';
export type { PretixCode, PretixProblem } from './problems.ts';
export {
  type CheckinList,
  type CheckinListStatus,
  type EventSelection,
  type Order,
  type OrderPosition,
  type PairedDevice,
  type PositionCheckin,
  type PretixEvent,
  REDEEM_REASONS,
  type RedeemReason,
} from './schemas.ts';
