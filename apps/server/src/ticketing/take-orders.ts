import type { TicketErrorCode, TicketField } from '@tenzij/contracts';
import {
  type Database,
  isWithdrawn,
  lockTickets,
  positionsEnded,
  positionsOfOrders,
  putPositions,
  putRefusals,
  type Scope,
  standsAdmitted,
  type TicketingConnection,
  type TicketPosition,
  type TicketRefusal,
  ticketsByReference,
  withdrawnByShop,
} from '@tenzij/store-sql';
import type { Order } from '@tenzij/ticketing-pretix';
import type { Context } from '../context.ts';
import { takeIn } from '../tickets/import.ts';
import { codeHash } from './codes.ts';
import { type KnownCode, keepCodes } from './keep-codes.ts';
import { type Admitting, positionsIn } from './positions.ts';
import type { PretixChosen } from './settings.ts';
import { takeCheckins } from './take-checkins.ts';
import { SEALED, type Vault } from './vault.ts';
import { restoreTicket, withdrawTicket } from './withdraw.ts';

export interface TakeOrders {
  readonly connection: Scope & Pick<TicketingConnection, 'id' | 'address'>;
  readonly chosen: PretixChosen;
  readonly vault: Vault;
  /** The event is being tried out: so are its orders. */
  readonly testing: boolean;
  /** Which of its devices is ours; `null`: not known. */
  readonly device: number | null;
}

/**
 * Takes over how a page of orders stands, in a transaction that locked the connection: what admits becomes a ticket
 * or stays one, with the name and address that pretix has; what admits no more is withdrawn. Said again it changes
 * nothing.
 */
export async function takeOrders(
  context: Context,
  tx: Database,
  { connection, chosen, vault, testing, device }: TakeOrders,
  orders: readonly Order[],
): Promise<void> {
  const now = context.clock();
  const positions = positionsIn(orders, chosen, testing);
  const known = await positionsOfOrders(
    tx,
    connection,
    orders.map(({ code }) => code),
  );
  const byId = new Map(known.map((one) => [one.position, one]));
  const admitting = positions.filter(({ ends }) => ends === null);
  await lockAll(tx, connection, positions, known);

  for (const position of admitting) await giveWay(tx, connection, position, byId.get(position.id), now);
  await restoreAll(tx, connection, admitting, now);
  const tickets = await importAll({ ...context, db: tx }, connection, admitting);
  const used = await usedCodes(tx, connection, admitting, byId);
  const moved = new Set<string>();
  const rows: TicketPosition[] = [];
  for (const position of admitting) {
    const ticket = tickets.get(position.reference);
    if (ticket === undefined) continue;
    const secretSha256 = codeHash(position.secret);
    const before = byId.get(position.id);
    const isSame = before?.secretSha256 === secretSha256 && before.ticket === ticket && before.holds;
    if (isSame) continue;
    if (before?.ticket !== ticket) moved.add(secretSha256);
    const secret = vault.seal(position.secret, SEALED.code);
    rows.push({ position: position.id, order: position.order, ticket, secret, secretSha256, holds: true });
  }
  await putPositions(tx, connection, rows);

  const ended = known.filter(({ position, holds }) => holds && !admitting.some(({ id }) => id === position));
  await positionsEnded(
    tx,
    connection,
    ended.map(({ position }) => position),
  );
  for (const { position, ticket } of ended) {
    const why = positions.find(({ id }) => id === position)?.ends ?? 'cancelled';
    await withdrawTicket(tx, { ...connection, id: ticket }, why, now);
  }
  await keepCodes(tx, connection, codesToKeep(positions, known, used), moved);
  await takeCheckins(tx, { connection, chosen, device, now }, admitting, tickets);
}

/** Every ticket that this page may change. */
async function lockAll(
  tx: Database,
  scope: Scope,
  positions: readonly Admitting[],
  known: readonly TicketPosition[],
): Promise<void> {
  const references = positions.map(({ reference }) => reference);
  const named = await ticketsByReference(tx, scope, references);
  await lockTickets(tx, scope, [...known.map(({ ticket }) => ticket), ...named.values()]);
}

/**
 * Another code means that others may have the ticket now: the old one makes way, with its link and its passes. Not
 * once somebody went in with it: then it is theirs, and the new code is of who is in. Nor when its organiser withdrew
 * it: another code is no way round that.
 */
async function giveWay(
  tx: Database,
  scope: Scope,
  { secret }: Admitting,
  before: TicketPosition | undefined,
  now: number,
): Promise<void> {
  if (!before || before.secretSha256 === codeHash(secret)) return;
  const ticket = { ...scope, id: before.ticket };
  if (await isWithdrawn(tx, ticket, 'organiser')) return;
  if (!(await standsAdmitted(tx, ticket))) await withdrawTicket(tx, ticket, 'replaced', now);
}

/** What the shop took back and sells again. Before who has it is filled in: a withdrawn ticket takes no name. */
async function restoreAll(
  tx: Database,
  scope: Scope,
  positions: readonly Admitting[],
  now: number,
): Promise<void> {
  const references = positions.map(({ reference }) => reference);
  const named = await ticketsByReference(tx, scope, references);
  for (const id of await withdrawnByShop(tx, scope, [...named.values()]))
    await restoreTicket(tx, { ...scope, id }, now);
}

/** New codes of tickets with which somebody went in under the code before. */
async function usedCodes(
  tx: Database,
  scope: Scope,
  positions: readonly Admitting[],
  byId: ReadonlyMap<number, TicketPosition>,
): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  for (const { id, secret } of positions) {
    const before = byId.get(id);
    const isOther = before !== undefined && before.secretSha256 !== codeHash(secret);
    if (isOther && (await standsAdmitted(tx, { ...scope, id: before.ticket }))) used.add(codeHash(secret));
  }
  return used;
}

/** Every code as it stands; those that positions had before hold no more. */
function codesToKeep(
  positions: readonly Admitting[],
  known: readonly TicketPosition[],
  used: ReadonlySet<string>,
): readonly KnownCode[] {
  const now = positions.map(({ secret, ends, item, validFrom, validUntil }) => {
    const sha256 = codeHash(secret);
    const isUsed = used.has(sha256) ? { used: true } : {};
    return { sha256, holds: ends === null, item, validFrom, validUntil, ...isUsed };
  });
  const listed = new Set(now.map(({ sha256 }) => sha256));
  const old = known.filter(({ secretSha256 }) => !listed.has(secretSha256));
  return [...now, ...old.map(({ secretSha256 }) => ({ sha256: secretSha256, holds: false }))];
}

/**
 * Takes tickets in as a list from an organiser is taken in. A name or address that can't be is left out, and told
 * of: nobody is left without a ticket for it.
 */
async function importAll(
  context: Context,
  scope: Scope,
  positions: readonly Admitting[],
): Promise<ReadonlyMap<string, string>> {
  const refusals = new Map<string, TicketRefusal>();
  let rows = positions.map(({ reference, name, email, language }) => ({ reference, name, email, language }));
  const references = rows.map(({ reference }) => reference);
  // Each round leaves out one field at least; a row has two that may be.
  for (let round = 0; rows.length > 0 && round < 3; round++) {
    const { refused } = await takeIn(context, scope, rows);
    const again: typeof rows = [];
    for (const { index, field, problem } of refused) {
      const row = rows[index];
      if (!row || isMeant(problem.code)) continue;
      refusals.set(row.reference, { reference: row.reference, field, code: problem.code });
      if (MAY_BE_LEFT_OUT.includes(field)) again.push({ ...row, [field]: null });
    }
    rows = again;
  }
  await putRefusals(context.db, scope, references, [...refusals.values()]);
  return ticketsByReference(context.db, scope, references);
}

/** Nothing is wrong: the visitor had it erased, or the organiser withdrew the ticket. */
function isMeant(code: string): boolean {
  const meant: readonly TicketErrorCode[] = ['ticket.contact-erased', 'ticket.withdrawn'];
  return meant.some((one) => one === code);
}

const MAY_BE_LEFT_OUT: readonly TicketField[] = ['name', 'email'];
