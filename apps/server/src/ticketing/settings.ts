import { setTimeout } from 'node:timers/promises';
import type { TicketingConnection } from '@tenzij/store-sql';
import type { CheckinList, PretixAccess, PretixParts } from '@tenzij/ticketing-pretix';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { SEALED, type Vault } from './vault.ts';

/** What is kept of a connection with a pretix, beside its token. */
export const PretixSettings = z.object({
  organizer: z.string(),
  /** As pretix calls it. */
  device: z.string(),
  serial: z.string(),
  /** The number of our device, in its check-ins; `null`: this was paired before that was kept. */
  deviceId: z.int().nullable().default(null),
  softwareVersion: z.string(),
  choice: z
    .object({
      event: z.string(),
      eventName: z.string(),
      list: z.int(),
      listName: z.string(),
      /** `null`: of any date of a series. */
      subevent: z.int().nullable(),
      items: z.array(z.int()),
      /** Who left past one of its scanners may come in again. */
      entryAfterExit: z.boolean().default(false),
    })
    .nullable(),
  /** Ed25519 keys that tickets are signed with, hexadecimal. */
  keys: z.array(z.string()),
});
export type PretixSettings = z.infer<typeof PretixSettings>;
export type PretixChosen = NonNullable<PretixSettings['choice']>;

/** What counts of a check-in list, as it is set at pretix. */
export function asListed({ name, subevent, allow_entry_after_exit }: CheckinList) {
  return { listName: name, subevent: subevent ?? null, entryAfterExit: allow_entry_after_exit };
}

const Place = z.object({
  since: z.string().nullable(),
  page: z.int(),
  /** Of the first page of the reading that is going on. */
  generated: z.string().nullable(),
});
const START = { since: null, page: 1, generated: null };

/** How far each list was read. */
export const PretixCursor = z.object({
  blocked: Place.default(START),
  revoked: Place.default(START),
  orders: Place.default(START),
});
export type PretixCursor = z.infer<typeof PretixCursor>;

export function settingsOf(connection: Pick<TicketingConnection, 'settings'>): PretixSettings {
  return PretixSettings.parse(connection.settings);
}

export function accessOf(
  { address, secret }: Pick<TicketingConnection, 'address' | 'secret'>,
  vault: Vault,
): PretixAccess {
  return { address, auth: 'Device', token: vault.open(secret, SEALED.token) };
}

/** What asking pretix takes from this server. */
export function pretixParts({ fetch }: Pick<Context, 'fetch'>): PretixParts {
  return {
    fetch,
    random: Math.random,
    wait: (milliseconds) => setTimeout(milliseconds),
  };
}
