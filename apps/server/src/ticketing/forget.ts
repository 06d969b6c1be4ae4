import type { TicketingLeft } from '@tenzij/contracts';
import { type EpochSeconds, toIsoInstant } from '@tenzij/kernel';
import {
  type Database,
  deleteConnection,
  findConnection,
  lockCase,
  readDeploymentLedger,
  type Scope,
  type TicketingConnection,
  undeliveredOf,
} from '@tenzij/store-sql';
import { record } from '../deployments/ledger.ts';
import { queuePage } from './queue-events.ts';

type Kind = TicketingConnection['kind'];

/**
 * Forgets a connection in a transaction, and has the ledger say how much the system was never told, in numbers:
 * whom that was about is forgotten with it. What gates did until now counts, also what was not queued yet.
 * `false`: there was none.
 */
export async function forgetConnection(
  tx: Database,
  scope: Scope,
  kind: Kind,
  because: TicketingLeft['because'],
  now: EpochSeconds,
): Promise<boolean> {
  await lockCase(tx, scope);
  const connection = await findConnection(tx, scope, kind);
  if (!connection) return false;
  while (await queuePage(tx, connection, now));
  const { admitted, annulled, unseen } = await undeliveredOf(tx, scope, kind);
  await deleteConnection(tx, scope, kind);
  const body = { kind, because, admitted, annulled, unseen };
  await record(tx, scope, [{ at: Math.floor(now), kind: 'ticketing-left', subject: null, body }]);
  return true;
}

/** Which systems were let go, newest first, and what they were never told. */
export async function systemsLeft(db: Database, scope: Scope): Promise<TicketingLeft[]> {
  const entries = await readDeploymentLedger(db, scope, ['ticketing-left']);
  return entries.toReversed().map(({ at, body }) => ({
    ...(body as Omit<TicketingLeft, 'at'>),
    at: toIsoInstant(at),
  }));
}
