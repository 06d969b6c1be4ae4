import { createHash } from 'node:crypto';
import type { EpochSeconds } from '@tenzij/kernel';
import {
  admissionsOf,
  type Database,
  insertGateEvents,
  type NewGateEvent,
  type TicketAdmission,
} from '@tenzij/store-sql';
import type { PositionCheckin } from '@tenzij/ticketing-pretix';
import { doubleWithin, NOTHING } from '../news/take-events.ts';
import { codeHash } from './codes.ts';
import type { Admitting } from './positions.ts';
import type { TakeOrders } from './take-orders.ts';

type Shop = Pick<TakeOrders, 'connection' | 'chosen' | 'device'> & { readonly now: EpochSeconds };

/**
 * Takes over who went in past a scanner of the shop, and who is not in after all, so that gates hear of them as they
 * hear of each other. Said again it changes nothing; what our own device checked in is known already.
 */
export async function takeCheckins(
  tx: Database,
  shop: Shop,
  positions: readonly Admitting[],
  tickets: ReadonlyMap<string, string>,
): Promise<void> {
  const { connection, now } = shop;
  const admissions = new Map<string, TicketAdmission[]>([...tickets.values()].map((ticket) => [ticket, []]));
  for (const one of await admissionsOf(tx, connection, [...admissions.keys()]))
    admissions.get(one.ticket)?.push(one);
  const events = positions.flatMap((position) => {
    const ticket = tickets.get(position.reference);
    return ticket === undefined ? [] : changesOf(shop, position, ticket, admissions.get(ticket) ?? []);
  });
  if (events.length === 0) return;
  const { organisation, deployment } = connection;
  const source = { organisation, deployment, id: null };
  await insertGateEvents(tx, source, events, { now, doubleWithin: await doubleWithin(tx, connection) });
}

function changesOf(
  shop: Shop,
  { secret, checkins }: Admitting,
  ticket: string,
  known: readonly TicketAdmission[],
): readonly NewGateEvent[] {
  const elsewhere = known.filter(({ gate }) => gate === null);
  const standing = entriesThatStand(checkins, shop)
    .filter((one) => !isOurs(one, shop, known))
    .map((checkin) => ({ id: eventId(shop, checkin.id, elsewhere), at: moment(checkin, shop) }));
  const isStanding = new Set(standing.map(({ id }) => id));
  const isKnown = new Set(elsewhere.map(({ id }) => id));
  const came = standing
    .filter(({ id }) => !isKnown.has(id))
    .map(({ id, at }) => ({
      ...NOTHING,
      id,
      at,
      kind: 'admitted' as const,
      ticket,
      ticketCodeSha256: codeHash(secret),
    }));
  const went = elsewhere
    .filter(({ id, annulled }) => !annulled && !isStanding.has(id))
    .map(({ id, at }) => ({
      ...NOTHING,
      kind: 'annulled' as const,
      id: uuidOf(`annulled ${id}`),
      at,
      of: id,
      why: 'not-passed',
    }));
  return [...came, ...went];
}

/** Entries on our list after which nobody left, as far as leaving lets somebody in again there. */
function entriesThatStand(
  checkins: readonly PositionCheckin[],
  { chosen }: Shop,
): readonly PositionCheckin[] {
  const onList = checkins.filter(({ list }) => list === chosen.list);
  const exits = chosen.entryAfterExit ? onList.filter(({ type }) => type === 'exit') : [];
  const left = Math.max(...exits.map(({ datetime }) => datetime));
  return onList.filter(({ type, datetime }) => type === 'entry' && datetime > left);
}

/** Made by our device, or, before this connection, by another that was ours: at the second that a gate told. */
function isOurs(
  { device_id: by, datetime }: PositionCheckin,
  { device }: Shop,
  known: readonly TicketAdmission[],
): boolean {
  if (by !== null && by !== undefined && by === device) return true;
  return known.some(({ gate, at }) => gate !== null && Math.floor(at) === Math.floor(datetime));
}

/** Of the shop's clock, which may be anything; gates take whole seconds until now. */
function moment({ datetime }: PositionCheckin, { now }: Shop): EpochSeconds {
  return Math.max(1, Math.floor(Math.min(datetime, now)));
}

/** One id for a check-in; another once it was taken back and stands again, as when an exit was a mistake. */
function eventId({ connection }: Shop, checkin: number, known: readonly TicketAdmission[]): string {
  for (let again = 0; ; again++) {
    const id = uuidOf(`${connection.address} ${checkin} ${again}`);
    if (!known.some((one) => one.id === id && one.annulled)) return id;
  }
}

/** A UUID (version 8, RFC 9562) that is the same for the same text. */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(`pretix check-in ${text}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
