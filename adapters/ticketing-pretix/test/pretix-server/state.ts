import { randomBytes } from 'node:crypto';

/** What the stand-in for pretix holds. Names are pretix' own; times are epoch milliseconds of its clock. */

export interface Device {
  readonly id: number;
  readonly serial: string;
  readonly name: string;
  readonly initToken: string;
  initialized: boolean;
  apiToken: string;
  revoked: boolean;
  facts: Readonly<Record<string, string>>;
}

export interface Position {
  readonly id: number;
  readonly positionid: number;
  item: number;
  subevent: number | null;
  canceled: boolean;
  attendee_name: string | null;
  attendee_email: string | null;
  secret: string;
  valid_from: string | null;
  valid_until: string | null;
  blocked: readonly string[] | null;
}

export interface ShopOrder {
  readonly code: string;
  status: 'n' | 'p' | 'e' | 'c';
  testmode: boolean;
  email: string | null;
  locale: string;
  readonly datetime: number;
  modified: number;
  require_approval: boolean;
  valid_if_pending: boolean;
  readonly positions: Position[];
}

export interface Checkin {
  readonly id: number;
  readonly list: number;
  readonly position: number | null;
  readonly device: number | null;
  readonly nonce: string | null;
  readonly type: 'entry' | 'exit';
  readonly datetime: number;
  /** At the sale. */
  readonly auto_checked_in: boolean;
  successful: boolean;
  error_reason: string | null;
  error_explanation: string | null;
}

export interface List {
  readonly id: number;
  readonly name: string;
  all_products: boolean;
  limit_products: readonly number[];
  subevent: number | null;
  include_pending: boolean;
  allow_multiple_entries: boolean;
  allow_entry_after_exit: boolean;
  /** What a rule that its users made says no to. */
  rules: ((position: Position) => boolean) | null;
}

export interface ShopEvent {
  readonly slug: string;
  readonly name: string;
  testmode: boolean;
  keys: string[];
  readonly items: readonly { readonly id: number; readonly name: string; readonly admission: boolean }[];
  readonly lists: List[];
  readonly orders: ShopOrder[];
  readonly revoked: { readonly id: number; readonly secret: string; readonly created: number }[];
  readonly blocked: { readonly id: number; readonly secret: string; blocked: boolean; updated: number }[];
}

export interface KeptCall {
  readonly at: number;
  /** Absent while the first one is under way. */
  readonly answer?: { readonly status: number; readonly body: unknown };
}

export interface Shop {
  readonly organizer: string;
  readonly events: ShopEvent[];
  readonly devices: Device[];
  readonly teamTokens: Set<string>;
  readonly checkins: Checkin[];
  /** By who asked and their idempotency key. */
  readonly calls: Map<string, KeptCall>;
  /** How many requests one asker may make in a minute; `null`: as many as they like. */
  perMinute: number | null;
  readonly counted: Map<string, number>;
  /** Its clock. */
  now: () => number;
  /** Numbers for everything, as a database gives them. */
  next: () => number;
}

export function createShop(organizer: string, now: () => number): Shop {
  let number = 1000;
  return {
    organizer,
    events: [],
    devices: [],
    teamTokens: new Set(),
    checkins: [],
    calls: new Map(),
    perMinute: null,
    counted: new Map(),
    now,
    next: () => ++number,
  };
}

/** Random text of pretix' own alphabet for secrets. */
export function randomText(length: number): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  return [...randomBytes(length)].map((byte) => letters[byte % letters.length]).join('');
}

export function iso(at: number): string {
  return new Date(at).toISOString();
}
