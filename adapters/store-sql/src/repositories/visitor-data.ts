import type { Database } from '../database.ts';
import { eraseEventsOf } from './gate-events.ts';
import { lockLedger } from './ledger.ts';
import { eraseContact } from './ticket-lists.ts';
import type { TicketRow } from './tickets.ts';

/** One pass as a visitor may see it: nothing of what it holds. Times in epoch seconds. */
export interface PassOfTicket {
  readonly kind: 'face' | 'regular';
  readonly form: 'live' | 'paper';
  readonly issuedAt: number;
  readonly notBefore: number;
  readonly expires: number;
  readonly revokedAt: number | null;
}

/** Every pass that was signed for a ticket, oldest first. */
export function passesOf(db: Database, ticket: TicketRow): Promise<readonly PassOfTicket[]> {
  return db.query<PassOfTicket>(
    `select kind, form, issued_at as "issuedAt", not_before as "notBefore", expires, revoked_at as "revokedAt"
     from pass where organisation_id = $1 and deployment_id = $2 and ticket_id = $3
     order by status_index`,
    [ticket.organisation, ticket.deployment, ticket.id],
  );
}

/** What is held of the person who has a ticket. Times in epoch seconds. */
export interface TicketHolder {
  readonly reference: string | null;
  readonly createdAt: number;
  /** `null` when there is none, or none any longer. */
  readonly contact: {
    readonly name: string | null;
    readonly email: string | null;
    readonly language: 'nl' | 'en';
  } | null;
}

export async function holderOf(db: Database, ticket: TicketRow): Promise<TicketHolder | null> {
  const rows = await db.query<TicketHolder>(
    `select t.reference, t.created_at as "createdAt", case when c.ticket_id is null then null else
       json_build_object('name', c.name, 'email', c.email, 'language', c.language) end as contact
     from ticket t left join ticket_contact c on c.ticket_id = t.ticket_id
     where t.organisation_id = $1 and t.deployment_id = $2 and t.ticket_id = $3`,
    [ticket.organisation, ticket.deployment, ticket.id],
  );
  return rows[0] ?? null;
}

export interface MailOfTicket {
  readonly kind: 'link' | 'lost-link';
  readonly state: 'queued' | 'sent' | 'failed';
  /** Of its state: when it was queued, taken by the mail server or given up. */
  readonly at: number;
}

/** Every mail about a ticket, oldest first. */
export function mailsOf(db: Database, ticket: TicketRow): Promise<readonly MailOfTicket[]> {
  return db.query<MailOfTicket>(
    `select kind, coalesce(sent_at, failed_at, queued_at) as at,
       case when sent_at is not null then 'sent' when failed_at is not null then 'failed' else 'queued' end as state
     from mail where organisation_id = $1 and deployment_id = $2 and ticket_id = $3 order by queued_at, mail_id`,
    [ticket.organisation, ticket.deployment, ticket.id],
  );
}

/** What was erased of who has a ticket: whether there was anything of each. */
export interface ErasedOfHolder {
  readonly holder: boolean;
  readonly gateEvents: boolean;
}

/** Erases name, address, mails and the way through the gates of a ticket, for good. */
export async function eraseHolder(tx: Database, ticket: TicketRow, now: number): Promise<ErasedOfHolder> {
  const mine = 'organisation_id = $1 and deployment_id = $2 and ticket_id = $3';
  const given = [ticket.organisation, ticket.deployment, ticket.id];
  await lockLedger(tx, ticket);
  const mails = await tx.query(`delete from mail where ${mine} returning 1`, given);
  const contacts = await tx.query(`select 1 from ticket_contact where ${mine}`, given);
  await eraseContact(tx, ticket, now);
  const events = await eraseEventsOf(tx, ticket);
  return { holder: mails.length + contacts.length > 0, gateEvents: events > 0 };
}
