import type { Database, Scope } from '../database.ts';

export interface TicketRow {
  readonly organisation: string;
  readonly deployment: string;
  readonly id: string;
}

const COLUMNS = 'organisation_id as organisation, deployment_id as deployment, ticket_id as id from ticket';

export async function insertTickets(
  db: Database,
  scope: Scope,
  ids: readonly string[],
  now: number,
): Promise<void> {
  await db.query(
    `insert into ticket (organisation_id, deployment_id, ticket_id, created_at)
     select $1, $2, id, $4 from jsonb_array_elements_text($3::jsonb) as id`,
    [scope.organisation, scope.deployment, JSON.stringify(ids), now],
  );
}

/** A ticket by its own id: how a ticket's token is looked up. */
export async function findTicket(db: Database, id: string): Promise<TicketRow | null> {
  return (await db.query<TicketRow>(`select ${COLUMNS} where ticket_id = $1`, [id]))[0] ?? null;
}

export async function listTickets(db: Database, scope: Scope): Promise<readonly TicketRow[]> {
  return db.query<TicketRow>(
    `select ${COLUMNS} where organisation_id = $1 and deployment_id = $2 order by created_at, ticket_id`,
    [scope.organisation, scope.deployment],
  );
}

/** Makes everything else that is about to change this ticket's consents or pass wait for this transaction. */
export async function lockTicket(tx: Database, ticket: TicketRow): Promise<void> {
  await tx.query(
    'select 1 from ticket where organisation_id = $1 and deployment_id = $2 and ticket_id = $3 for no key update',
    [ticket.organisation, ticket.deployment, ticket.id],
  );
}

/**
 * The same for several tickets, before anything of them is recorded. Whoever has one of them takes the ledger after
 * it: so must who changes many, and never the ledger between two of them.
 */
export async function lockTickets(tx: Database, scope: Scope, ids: readonly string[]): Promise<void> {
  await tx.query(
    `select 1 from ticket where organisation_id = $1 and deployment_id = $2
       and ticket_id in (select jsonb_array_elements_text($3::jsonb)) order by ticket_id for no key update`,
    [scope.organisation, scope.deployment, JSON.stringify(ids)],
  );
}
