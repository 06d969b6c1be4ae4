import {
  type GateTicketing,
  type GateTickets,
  TICKET_CODES_PAGE,
  type TicketCodeState,
} from '@tenzij/contracts';
import { sha256Hex, toHex } from '@tenzij/kernel';
import {
  codesAfter,
  findConnection,
  type Scope,
  type TicketCodeRow,
  ticketsOfCodes,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { settingsOf } from './settings.ts';

/** Whose tickets the gates of a deployment take; `null`: nobody's. */
export async function ticketingForGate(
  { db }: Pick<Context, 'db'>,
  scope: Scope,
): Promise<GateTicketing | null> {
  const connection = await findConnection(db, scope, 'pretix');
  const settings = connection && settingsOf(connection);
  if (!connection || !settings?.choice) return null;
  const { items, subevent } = settings.choice;
  return { kind: 'pretix', list: connection.id, keys: settings.keys, items, subevent };
}

/** A page of the codes that changed, and which passes are of the same tickets. All are hashes: nobody goes in with one. */
export async function ticketsForGate(
  { db, links }: Pick<Context, 'db' | 'links'>,
  scope: Scope,
  after: number,
): Promise<GateTickets> {
  const connection = await findConnection(db, scope, 'pretix');
  if (!connection || !settingsOf(connection).choice)
    return { list: null, codes: [], reached: 0, more: false, asOf: null };
  const rows = await codesAfter(db, scope, after, TICKET_CODES_PAGE + 1);
  const page = rows.slice(0, TICKET_CODES_PAGE);
  const hashes = page.map(({ sha256 }) => sha256);
  const tickets = await ticketsOfCodes(db, scope, hashes);
  const passOf = (id: string | undefined) =>
    id === undefined ? null : sha256Hex(toHex(links.passId({ ...scope, id })));
  return {
    list: connection.id,
    codes: page.map((row) => ({
      key: row.sha256,
      state: stateOf(row),
      item: row.item,
      from: row.validFrom,
      until: row.validUntil,
      pass: passOf(tickets.get(row.sha256)),
    })),
    reached: page.at(-1)?.change ?? after,
    more: rows.length > page.length,
    asOf: connection.syncedAt,
  };
}

function stateOf({ holds, revoked, blocked, used }: TicketCodeRow): TicketCodeState {
  if (revoked) return 'revoked';
  if (blocked) return 'blocked';
  if (!holds) return 'ended';
  return used ? 'used' : 'holds';
}
