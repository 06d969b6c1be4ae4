import type { EpochSeconds } from '@tenzij/kernel';
import type { Database } from '@tenzij/store-sql';
import {
  eventsTaken,
  type GateEventRow,
  gateEventsAfter,
  insertDelivery,
  lockCase,
  lockConnection,
  type NewDelivery,
  newestGateEvent,
  positionOfTicket,
  type TicketingConnection,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';

const PAGE = 200;

/**
 * Puts what gates did since the last time in the outbox of a connection. What was put there and how far that
 * reaches are kept together: each event comes once. Answers whether there may be more.
 */
export async function queueEvents(context: Context, connection: TicketingConnection): Promise<boolean> {
  if ((await newestGateEvent(context.db, connection)) <= connection.eventsTaken) return false;
  return context.db.transaction(async (tx) => {
    await lockCase(tx, connection);
    return queuePage(tx, connection, context.clock());
  });
}

/** The same for one page, in a transaction that locked the deployment. */
export async function queuePage(
  tx: Database,
  connection: TicketingConnection,
  now: EpochSeconds,
): Promise<boolean> {
  const current = await lockConnection(tx, connection);
  if (!current) return false;
  const events = await gateEventsAfter(tx, current, current.eventsTaken, PAGE);
  const last = events.at(-1);
  if (!last) return false;
  for (const event of events) {
    // The shop's own scanners told the shop.
    if (event.lane === null) continue;
    const delivery = await deliveryOf(tx, current, event, event.lane);
    if (delivery) await insertDelivery(tx, current, current.kind, delivery, now);
  }
  await eventsTaken(tx, current, last.change);
  return events.length === PAGE;
}

/** What the other system is told of an event; `null`: it is none of its business. */
async function deliveryOf(
  tx: Database,
  connection: TicketingConnection,
  event: GateEventRow,
  lane: 'face' | 'regular',
): Promise<NewDelivery | null> {
  if (event.kind === 'referred') return null;
  const { id, change, at, ticket, ticketCodeSha256: codeSha256 } = event;
  const action = event.kind === 'annulled' ? 'annulled' : 'admitted';
  const of = action === 'annulled' ? event.of : null;
  if (action === 'annulled' && of === null) return null;
  const isTheirs = ticket !== null && (await isKnown(tx, connection, ticket));
  const sealedCode = connection.kind === 'pretix' && !isTheirs ? event.sealedTicketCode : null;
  // A webhook hears of everybody; a ticket shop of its own tickets.
  if (!isTheirs && sealedCode === null && connection.kind === 'pretix') return null;
  return {
    event: id,
    change,
    action,
    of,
    at,
    lane,
    ticket: isTheirs ? ticket : null,
    sealedCode,
    subject: ticket ?? codeSha256 ?? `event ${of ?? id}`,
  };
}

async function isKnown(tx: Database, connection: TicketingConnection, ticket: string): Promise<boolean> {
  if (connection.kind === 'webhook') return true;
  return (await positionOfTicket(tx, connection, ticket)) !== null;
}
