import {
  type DeliveryRow,
  deliveryDone,
  deliveryPutOff,
  type TicketingConnection,
  takeDueDeliveries,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { tellPretix } from './tell-pretix.ts';
import { tellWebhook } from './tell-webhook.ts';

const AT_ONCE = 4;
/** How long a delivery that was taken to be sent is left alone. Longer than any attempt lasts. */
const LEASE_SECONDS = 60;
const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 900;
/** How long it rests while nobody can be reached: they may be back any moment. */
const DOWN_SECONDS = 30;
/** How long a webhook is tried; and a ticket shop that answers, and fails at this one only. */
const WEBHOOK_SECONDS = 86_400;
const SHOP_SECONDS = 6 * 3600;

/**
 * What came of one attempt. `done`: an answer that stays. `again`: it may go otherwise later. `down`: nobody would
 * fare better now.
 */
export type Told =
  | { readonly kind: 'done'; readonly outcome: string }
  | { readonly kind: 'again' }
  | { readonly kind: 'down' };

/** What became of a few deliveries. */
export interface DeliveryRound {
  readonly taken: number;
  /** The other system can't be reached: another delivery wouldn't fare better. */
  readonly down: boolean;
}

/**
 * Sends the next few deliveries that are due, of different people. Stopped between sending and writing down what
 * was answered, it sends again under the same number, which the other system does once.
 */
export async function deliverDue(context: Context, connection: TicketingConnection): Promise<DeliveryRound> {
  const { db, clock } = context;
  const taken = await takeDueDeliveries(db, connection, {
    now: clock(),
    lease: LEASE_SECONDS,
    limit: AT_ONCE,
  });
  const told = await Promise.allSettled(taken.map((delivery) => deliverOne(context, connection, delivery)));
  const kinds = told.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  return { taken: taken.length, down: kinds.includes('down') };
}

async function deliverOne(
  context: Context,
  connection: TicketingConnection,
  delivery: DeliveryRow,
): Promise<Told['kind']> {
  const { db, clock } = context;
  const tell = connection.kind === 'pretix' ? tellPretix : tellWebhook;
  const told = await tell(context, connection, delivery);
  const now = clock();
  if (told.kind === 'done') await deliveryDone(db, delivery, told.outcome, now);
  else if (isHopeless(connection, delivery, told, now)) await deliveryDone(db, delivery, 'not-sent', now);
  else await deliveryPutOff(db, delivery, now + pauseAfter(told, delivery.attempts));
  return told.kind;
}

/** A shop that is down comes back, however long that takes; a webhook is given a day. */
function isHopeless(
  { kind }: TicketingConnection,
  { queuedAt }: DeliveryRow,
  told: Told,
  now: number,
): boolean {
  if (kind === 'webhook') return now - queuedAt >= WEBHOOK_SECONDS;
  return told.kind === 'again' && now - queuedAt >= SHOP_SECONDS;
}

function pauseAfter({ kind }: Told, attempts: number): number {
  if (kind === 'down') return DOWN_SECONDS;
  return Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** Math.max(0, attempts - 1));
}
