import { findConnection, type Scope } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { rest } from '../rest.ts';
import { giveUpKey } from './connect.ts';
import { passOn } from './pass-on.ts';

/** An event ends whether or not others can be reached. */
const PATIENCE_MS = 10_000;

/**
 * Passes on what waits, and gives our key up, before the end of an event erases both: as far as that goes within a
 * few seconds.
 */
export async function leaveTicketing(context: Context, scope: Scope): Promise<void> {
  const ending = new AbortController();
  const leaving = leave(context, scope, ending.signal).catch(() => undefined);
  await Promise.race([leaving, rest(PATIENCE_MS, ending.signal)]);
  ending.abort();
}

async function leave(context: Context, scope: Scope, ending: AbortSignal): Promise<void> {
  for (const kind of ['webhook', 'pretix'] as const) {
    const connection = await findConnection(context.db, scope, kind);
    if (!connection) continue;
    await passOn(context, connection, ending);
    if (kind === 'pretix' && !ending.aborted) await giveUpKey(context, connection);
  }
}
