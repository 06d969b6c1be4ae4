import type { Database, Scope } from '../database.ts';
import type { TicketRow } from './tickets.ts';

const MINE = 'organisation_id = $1 and deployment_id = $2 and ticket_id = $3';
const mine = ({ organisation, deployment, id }: TicketRow) => [organisation, deployment, id];

/** Who took a ticket back: its shop, which may give it back, or its organiser, for good. */
export type WithdrawnBy = 'shop' | 'organiser';

/** Whether the ticket was withdrawn; by whom, when that is asked. */
export async function isWithdrawn(db: Database, ticket: TicketRow, by?: WithdrawnBy): Promise<boolean> {
  const rows = await db.query(
    `select 1 as yes from ticket where ${MINE} and withdrawn_by = coalesce($4, withdrawn_by)`,
    [...mine(ticket), by ?? null],
  );
  return rows.length > 0;
}

/** Those of these tickets that their shop withdrew. */
export async function withdrawnByShop(
  db: Database,
  { organisation, deployment }: Scope,
  tickets: readonly string[],
): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    `select ticket_id as id from ticket where organisation_id = $1 and deployment_id = $2
       and ticket_id = any(array(select jsonb_array_elements_text($3::jsonb))) and withdrawn_by = 'shop'
     order by ticket_id`,
    [organisation, deployment, JSON.stringify(tickets)],
  );
  return rows.map(({ id }) => id);
}

/** Says whether it wasn't withdrawn before. What its organiser withdraws is theirs, also after the shop did. */
export async function markWithdrawn(
  tx: Database,
  ticket: TicketRow,
  by: WithdrawnBy,
  now: number,
): Promise<boolean> {
  if (by === 'organiser')
    await tx.query(`update ticket set withdrawn_by = $4 where ${MINE} and withdrawn_by = 'shop'`, [
      ...mine(ticket),
      by,
    ]);
  const rows = await tx.query(
    `update ticket set withdrawn_at = $5, withdrawn_by = $4 where ${MINE} and withdrawn_at is null
     returning 1 as done`,
    [...mine(ticket), by, now],
  );
  return rows.length > 0;
}

/** Gives a ticket back that its shop withdrew. Says whether it did. */
export async function markRestored(tx: Database, ticket: TicketRow): Promise<boolean> {
  const rows = await tx.query(
    `update ticket set withdrawn_at = null, withdrawn_by = null where ${MINE} and withdrawn_by = 'shop'
     returning 1 as done`,
    mine(ticket),
  );
  return rows.length > 0;
}

/** Forgets who had a ticket, and what was still to be sent to them. Unlike an erasure it may be filled in again. */
export async function forgetContact(tx: Database, ticket: TicketRow): Promise<void> {
  await tx.query(`delete from mail where ${MINE} and next_at is not null`, mine(ticket));
  await tx.query(`delete from ticket_contact where ${MINE}`, mine(ticket));
}

/** Gives its number free for another ticket: it goes on under the first of `number/1`, `number/2` … that is free. */
export async function releaseReference(tx: Database, ticket: TicketRow): Promise<void> {
  await tx.query(
    `update ticket t set reference = t.reference || '/' || (select min(n) from generate_series(1, 1000) as n
       where not exists (select 1 from ticket o where o.organisation_id = $1 and o.deployment_id = $2
         and o.reference = t.reference || '/' || n))
     where ${MINE}`,
    mine(ticket),
  );
}

/** Whether a mail about this ticket was sent: somebody has its link. */
export async function wasMailed(db: Database, ticket: TicketRow): Promise<boolean> {
  const rows = await db.query(
    `select 1 as yes from mail where ${MINE} and sent_at is not null limit 1`,
    mine(ticket),
  );
  return rows.length > 0;
}

/** Whether whoever has the ticket is in, as far as gates told. */
export async function standsAdmitted(db: Database, ticket: TicketRow): Promise<boolean> {
  const rows = await db.query(
    `select 1 as yes from gate_event where ${MINE} and kind in ('admitted', 'override') and not annulled limit 1`,
    mine(ticket),
  );
  return rows.length > 0;
}

/** Somebody who went in with a ticket. */
export interface TicketAdmission {
  readonly id: string;
  readonly ticket: string;
  readonly at: number;
  /** `null`: past a scanner of the ticket shop. */
  readonly gate: string | null;
  readonly annulled: boolean;
}

/** Who went in with these tickets, what was taken back too, oldest first. */
export async function admissionsOf(
  db: Database,
  { organisation, deployment }: Scope,
  tickets: readonly string[],
): Promise<readonly TicketAdmission[]> {
  return db.query<TicketAdmission>(
    `select event_id as id, ticket_id as ticket, at, gate_id as gate, annulled from gate_event
     where organisation_id = $1 and deployment_id = $2 and kind in ('admitted', 'override')
       and ticket_id = any(array(select jsonb_array_elements_text($3::jsonb))) order by change`,
    [organisation, deployment, JSON.stringify(tickets)],
  );
}

/** One admission, as an organiser may hand it on. */
export interface AdmissionRow {
  readonly change: number;
  /** The organiser's number of the ticket; `null` where nothing tells, or tells any longer. */
  readonly reference: string | null;
  /** Epoch seconds, by the gate's clock. */
  readonly at: number;
  readonly lane: 'face' | 'regular';
  readonly outcome: 'admitted' | 'admitted-by-crew' | 'double' | 'annulled';
}

/** Who was let in after a change, in the order in which it came in. */
export async function admissionsAfter(
  db: Database,
  { organisation, deployment }: Scope,
  after: number,
  limit: number,
): Promise<readonly AdmissionRow[]> {
  return db.query<AdmissionRow>(
    `select e.change, t.reference, e.at, e.lane,
       case when e.annulled then 'annulled' when e.is_double then 'double'
         when e.kind = 'override' then 'admitted-by-crew' else 'admitted' end as outcome
     from gate_event e left join ticket t on t.ticket_id = e.ticket_id
     where e.organisation_id = $1 and e.deployment_id = $2 and e.lane is not null
       and e.kind in ('admitted', 'override') and e.change > $3 order by e.change limit $4`,
    [organisation, deployment, after, limit],
  );
}
