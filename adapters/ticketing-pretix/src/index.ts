export { annul, redeem } from './checkins.ts';
export {
  type DeviceFacts,
  initializeDevice,
  readEventSelection,
  revokeDevice,
  updateDevice,
} from './device.ts';
export type { PretixAccess, PretixParts } from './http.ts';
export {
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
export { readPairingCode } from './pairing.ts';
export type { PretixProblem } from './problems.ts';
export {
  type CheckinList,
  type Order,
  type OrderPosition,
  type PairedDevice,
  type PositionCheckin,
  type PretixEvent,
  REDEEM_REASONS,
} from './schemas.ts';
