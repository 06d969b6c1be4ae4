import { hastenDeliveries, type TicketingConnection } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { rest } from '../rest.ts';
import { deliverDue } from './deliver.ts';
import { queueEvents } from './queue-events.ts';

/** Nobody is kept waiting by a system that can't be reached. */
const PATIENCE_MS = 10_000;

/**
 * Tells a system now of all that waits, what was put off too, before the connection goes: until it can't be reached
 * or a few seconds went by.
 */
export async function passOn(
  context: Context,
  connection: TicketingConnection,
  ending: AbortSignal = new AbortController().signal,
): Promise<void> {
  const stopping = new AbortController();
  const stop = AbortSignal.any([ending, stopping.signal]);
  const sending = sendAll(context, connection, stop).catch(() => undefined);
  await Promise.race([sending, rest(PATIENCE_MS, stop)]);
  stopping.abort();
}

async function sendAll(
  context: Context,
  connection: TicketingConnection,
  ending: AbortSignal,
): Promise<void> {
  const { db, clock } = context;
  while (!ending.aborted && (await queueEvents(context, connection)));
  await hastenDeliveries(db, connection, connection.kind, clock());
  for (let taken = 1; taken > 0 && !ending.aborted; ) {
    const round = await deliverDue(context, connection);
    taken = round.down ? 0 : round.taken;
  }
}
