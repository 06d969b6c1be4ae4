import { z } from 'zod';

/** What we read of pretix' answers; it may add fields, and does. Times become epoch seconds. */

const Time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text) / 1000);
const Words = z.union([z.string(), z.record(z.string(), z.string())]);

export const PairedDevice = z.object({
  organizer: z.string().regex(/^[\w.-]{1,50}$/),
  device_id: z.int(),
  unique_serial: z.string(),
  api_token: z.string().regex(/^\w{16,190}$/),
  name: z.string(),
  gate: z.object({ id: z.int(), name: z.string() }).nullish(),
});
export type PairedDevice = z.infer<typeof PairedDevice>;

/** What pretix would have this device work with. */
export const EventSelection = z.object({
  event: z.string(),
  subevent: z.int().nullish(),
  checkinlist: z.int().nullish(),
});
export type EventSelection = z.infer<typeof EventSelection>;

export const PretixEvent = z.object({
  slug: z.string(),
  name: Words,
  testmode: z.boolean().default(false),
  date_from: z.string().nullish(),
  /** Base64 of PEM, each. */
  valid_keys: z.object({ pretix_sig1: z.array(z.string()).default([]) }).default({ pretix_sig1: [] }),
});
export type PretixEvent = z.infer<typeof PretixEvent>;

export const CheckinList = z.object({
  id: z.int(),
  name: z.string(),
  all_products: z.boolean(),
  limit_products: z.array(z.int()).default([]),
  subevent: z.int().nullish(),
  include_pending: z.boolean().default(false),
  /** Who left past a scanner may come in again. */
  allow_entry_after_exit: z.boolean().default(false),
});
export type CheckinList = z.infer<typeof CheckinList>;

export const CheckinListStatus = z.object({
  checkin_count: z.int(),
  position_count: z.int(),
  items: z.array(
    z.object({ id: z.int(), name: z.string(), admission: z.boolean(), position_count: z.int() }),
  ),
});
export type CheckinListStatus = z.infer<typeof CheckinListStatus>;

export const PositionCheckin = z.object({
  id: z.int(),
  list: z.int(),
  type: z.enum(['entry', 'exit']).default('entry'),
  datetime: Time,
  /** Of the device that made it, as it was called at its pairing; nothing: made in the browser, or at the sale. */
  device_id: z.int().nullish(),
});
export type PositionCheckin = z.infer<typeof PositionCheckin>;

export const OrderPosition = z.object({
  id: z.int(),
  positionid: z.int(),
  canceled: z.boolean().default(false),
  item: z.int(),
  variation: z.int().nullish(),
  subevent: z.int().nullish(),
  attendee_name: z.string().nullish(),
  attendee_email: z.string().nullish(),
  secret: z.string().min(1).max(512),
  addon_to: z.int().nullish(),
  valid_from: Time.nullish(),
  valid_until: Time.nullish(),
  /** Why it is blocked, or nothing. */
  blocked: z.array(z.string()).nullish(),
  /** Those that succeeded and were not taken back. */
  checkins: z.array(PositionCheckin).default([]),
});
export type OrderPosition = z.infer<typeof OrderPosition>;

export const Order = z.object({
  code: z.string().regex(/^\w{1,16}$/),
  /** `n`: pending, `p`: paid, `e`: expired, `c`: cancelled. */
  status: z.enum(['n', 'p', 'e', 'c']),
  testmode: z.boolean().default(false),
  email: z.string().nullish(),
  locale: z.string().nullish(),
  require_approval: z.boolean().default(false),
  valid_if_pending: z.boolean().default(false),
  positions: z.array(OrderPosition),
});
export type Order = z.infer<typeof Order>;

export const RevokedSecret = z.object({ id: z.int(), secret: z.string(), created: z.string() });
export const BlockedSecret = z.object({
  id: z.int(),
  secret: z.string(),
  blocked: z.boolean(),
  updated: z.string(),
});

export const REDEEM_REASONS = [
  'invalid',
  'unpaid',
  'blocked',
  'invalid_time',
  'canceled',
  'already_redeemed',
  'product',
  'rules',
  'ambiguous',
  'revoked',
  'unapproved',
  'already_exchanged',
  'medium_invalid',
  'medium_exists',
  'error',
] as const;
export const RedeemReason = z.enum(REDEEM_REASONS);
export type RedeemReason = z.infer<typeof RedeemReason>;

/** Read by `status`: the HTTP code says several things. A reason that came later is an `error`. */
export const RedeemAnswer = z.object({
  status: z.enum(['ok', 'incomplete', 'exchange', 'error']),
  reason: RedeemReason.catch('error').nullish(),
});
