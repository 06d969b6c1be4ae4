import { listConnections, takeDueConnections } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { logProblem } from '../http/logging.ts';
import { rest } from '../rest.ts';
import { deliverDue } from './deliver.ts';
import { queueEvents } from './queue-events.ts';
import { readPretix } from './read-pretix.ts';

/** How often is looked whether there is something to read or to tell. */
const LOOK_MS = 2000;
/** How long a reading that was begun is left alone, before another server takes it for stopped. */
const LEASE_SECONDS = 300;
/** How long somebody who can't be reached is left alone. */
const REST_SECONDS = 30;
/** Rounds of deliveries before others get their turn. */
const ROUNDS = 25;

export interface TicketingWorker {
  stop(): Promise<void>;
}

/** Reads from ticketing systems and tells them what gates did, for as long as the server runs. */
export function startTicketing(context: Context, everyMs = LOOK_MS): TicketingWorker {
  const ending = new AbortController();
  // Apart: a long reading holds up no delivery.
  const resting = new Map<string, number>();
  const tell = () => tellAll(context, { ending: ending.signal, resting });
  const read = () => readDue(context, ending.signal);
  const running = [read, tell].map((work) => workOn(context, work, everyMs, ending.signal));
  return {
    stop: async () => {
      ending.abort();
      await Promise.all(running);
    },
  };
}

async function workOn(
  context: Context,
  work: () => Promise<void>,
  everyMs: number,
  ending: AbortSignal,
): Promise<void> {
  while (!ending.aborted) {
    // The database may be back the next time. What was thrown may hold what was read.
    await work().catch(() => logProblem(context, 'server.unexpected', { where: 'ticketing' }));
    await rest(everyMs, ending);
  }
}

/** Reads every connection that is due. */
export async function readDue(context: Context, ending?: AbortSignal): Promise<void> {
  const { db, clock } = context;
  for (;;) {
    const [connection] = await takeDueConnections(db, { now: clock(), lease: LEASE_SECONDS, limit: 1 });
    if (!connection || ending?.aborted) return;
    await readPretix(context, connection);
  }
}

/** Queues what gates did and tells what is due, of every connection but those that rest. */
export async function tellAll(
  context: Context,
  {
    ending,
    resting = new Map(),
  }: { readonly ending?: AbortSignal; readonly resting?: Map<string, number> } = {},
): Promise<void> {
  const { db, clock } = context;
  for (const kind of ['pretix', 'webhook'] as const)
    for (const connection of await listConnections(db, kind)) {
      while (!ending?.aborted && (await queueEvents(context, connection)));
      if ((resting.get(connection.id) ?? 0) > clock()) continue;
      for (let round = 0; round < ROUNDS && !ending?.aborted; round++) {
        const { taken, down } = await deliverDue(context, connection);
        if (down) resting.set(connection.id, clock() + REST_SECONDS);
        if (taken === 0 || down) break;
      }
    }
}
