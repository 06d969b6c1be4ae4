import { type EpochSeconds, TenzijError } from '@tenzij/kernel';
import {
  type Database,
  type DeploymentRow,
  findDeployment,
  lockTicket,
  type TicketRow,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';

export interface TicketWork {
  readonly tx: Database;
  readonly deployment: DeploymentRow;
  readonly now: EpochSeconds;
}

/** Changes a ticket's consents or pass: one at a time for each ticket, all or nothing. */
export function forTicket<T>(
  { db, clock }: Context,
  ticket: TicketRow,
  work: (work: TicketWork) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    await lockTicket(tx, ticket);
    return work({ tx, deployment: await deploymentOf(tx, ticket), now: clock() });
  });
}

/** The deployment a ticket or gate belongs to. */
export async function deploymentOf(
  db: Database,
  of: { readonly organisation: string; readonly deployment: string },
): Promise<DeploymentRow> {
  const deployment = await findDeployment(db, of);
  if (!deployment) throw new TenzijError('server.deployment-unknown');
  return deployment;
}
