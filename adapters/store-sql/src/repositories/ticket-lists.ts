import type { Database, Scope } from '../database.ts';
import type { TicketRow } from './tickets.ts';

/** A mail as it stands. */
export interface MailStandingRow {
  readonly kind: 'link' | 'lost-link';
  readonly state: 'queued' | 'sent' | 'failed';
  /** Of its state; epoch seconds. */
  readonly at: number;
  readonly attempts: number;
  readonly code: string | null;
}

/** A ticket as its organiser sees it. */
export interface TicketEntry {
  readonly id: string;
  readonly reference: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly language: 'nl' | 'en';
  readonly contactErased: boolean;
  /** Its seller took it back. */
  readonly withdrawn: boolean;
  readonly pass: 'none' | 'face' | 'regular';
  /** The last one. */
  readonly mail: MailStandingRow | null;
  /** No pass was ever made of it, nobody went in with it, and nothing is recorded of it. */
  readonly deletable: boolean;
}

/** Where a page begins: after this ticket. */
export interface TicketPlace {
  readonly reference: string;
  readonly id: string;
}

const SCOPE = 't.organisation_id = $1 and t.deployment_id = $2';
const LAST_MAIL = `(select json_build_object('kind', m.kind,
    'state', case when m.sent_at is not null then 'sent' when m.failed_at is not null then 'failed' else 'queued' end,
    'at', coalesce(m.sent_at, m.failed_at, m.queued_at), 'attempts', m.attempts, 'code', m.code)
  from mail m where m.ticket_id = t.ticket_id order by m.queued_at desc, m.mail_id limit 1)`;
const PASS = `coalesce((select p.kind from pass p where p.ticket_id = t.ticket_id and p.revoked_at is null
  order by p.issued_at desc limit 1), 'none')`;
/**
 * What is made of a ticket or recorded about it keeps it: who has its link must be able to use it. So does who went
 * in with it, also when that was taken back: brought in anew it would be another ticket, that admits once more.
 */
const UNUSED = `not exists (select 1 from pass p where p.ticket_id = t.ticket_id
    and p.organisation_id = t.organisation_id and p.deployment_id = t.deployment_id)
  and not exists (select 1 from ledger_entry l where l.deployment_id = t.deployment_id and l.subject = t.ticket_id)
  and not exists (select 1 from gate_event e where e.deployment_id = t.deployment_id and e.ticket_id = t.ticket_id
    and e.kind in ('admitted', 'override'))`;
const COLUMNS = `t.ticket_id as id, t.reference, c.name, c.email, coalesce(c.language, 'nl') as language,
  t.contact_erased_at is not null as "contactErased",
  t.withdrawn_at is not null as withdrawn, ${PASS} as pass, ${LAST_MAIL} as mail,
  (${UNUSED}) as deletable`;
const FROM = 'from ticket t left join ticket_contact c on c.ticket_id = t.ticket_id';
const FOUND = `${SCOPE} and ($3 = '' or t.reference ilike $3 or c.name ilike $3 or c.email ilike $3)`;

/** At most `limit` tickets whose reference, name or address holds `query`, by reference. */
export async function searchTickets(
  db: Database,
  { organisation, deployment }: Scope,
  {
    query,
    after,
    limit,
  }: { readonly query: string; readonly after: TicketPlace | null; readonly limit: number },
): Promise<readonly TicketEntry[]> {
  return db.query<TicketEntry>(
    `select ${COLUMNS} ${FROM} where ${FOUND}
       and ($4::text is null or (coalesce(t.reference, ''), t.ticket_id) > ($4::text collate "C", $5::text))
     order by coalesce(t.reference, ''), t.ticket_id limit $6`,
    [organisation, deployment, pattern(query), after?.reference ?? null, after?.id ?? null, limit],
  );
}

export async function countTickets(db: Database, scope: Scope, query: string): Promise<number> {
  const rows = await db.query<{ count: number }>(`select count(*) as count ${FROM} where ${FOUND}`, [
    scope.organisation,
    scope.deployment,
    pattern(query),
  ]);
  return rows[0]?.count ?? 0;
}

/** Part of a text, in capitals or not; what `like` gives a meaning is taken as it is. */
function pattern(query: string): string {
  return query === '' ? '' : `%${query.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

/** A ticket by the organiser's own number. */
export async function findTicketByReference(
  db: Database,
  scope: Scope,
  reference: string,
): Promise<TicketEntry | null> {
  const rows = await db.query<TicketEntry>(`select ${COLUMNS} ${FROM} where ${SCOPE} and t.reference = $3`, [
    scope.organisation,
    scope.deployment,
    reference,
  ]);
  return rows[0] ?? null;
}

/** Deletes a ticket that nothing was made of, with its contact and mails; `false` when something was. */
export async function deleteUnusedTicket(tx: Database, ticket: TicketRow): Promise<boolean> {
  const rows = await tx.query(
    `delete from ticket t where ${SCOPE} and t.ticket_id = $3 and ${UNUSED} returning 1`,
    [ticket.organisation, ticket.deployment, ticket.id],
  );
  return rows.length > 0;
}

/** Erases who has a ticket. Nothing fills it in again. */
export async function eraseContact(tx: Database, ticket: TicketRow, now: number): Promise<void> {
  const given = [ticket.organisation, ticket.deployment, ticket.id] as const;
  await tx.query(
    `update ticket t set contact_erased_at = coalesce(t.contact_erased_at, $4) where ${SCOPE} and t.ticket_id = $3`,
    [...given, now],
  );
  await tx.query(`delete from ticket_contact t where ${SCOPE} and t.ticket_id = $3`, given);
}
