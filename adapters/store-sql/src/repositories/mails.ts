import type { Database, Scope } from '../database.ts';

export type MailKind = 'link' | 'lost-link';

/** What a mail is made of when it is sent. */
export interface DueMail extends Scope {
  readonly id: string;
  readonly kind: MailKind;
  /** With this one. */
  readonly attempts: number;
  readonly ticket: string;
  /** `null` when it was erased meanwhile. */
  readonly email: string | null;
  readonly name: string | null;
  readonly language: 'nl' | 'en';
  readonly organisationName: string;
  readonly event: {
    readonly name: string;
    readonly place: string;
    readonly starts: number;
    readonly ends: number;
  };
}

/** Before all that waits: somebody asked for it, and is waiting. */
const AT_ONCE = 0;
/** How many times a ticket's lost link is sent in a day. Who doesn't see it come won't for more. */
const LOST_A_DAY = 5;
const DAY_SECONDS = 86_400;

const SCOPE = 'organisation_id = $1 and deployment_id = $2';
/** A ticket with an address whose link waits for its turn, or was sent to that address. */
const HAS_LINK = `exists (select 1 from mail m where m.ticket_id = c.ticket_id and m.kind = 'link'
  and (m.next_at is not null or m.sent_at >= c.email_since))`;

/**
 * Queues the links of tickets with an address to which none was sent, of `limit` at most; answers of how many.
 * Fewer than `limit` is the last.
 */
export async function queueUnsent(
  db: Database,
  { organisation, deployment }: Scope,
  { now, limit }: { readonly now: number; readonly limit: number },
): Promise<number> {
  const rows = await db.query(
    `insert into mail (organisation_id, deployment_id, mail_id, ticket_id, kind, queued_at, next_at)
     select c.organisation_id, c.deployment_id, gen_random_uuid()::text, c.ticket_id, 'link', $3, $3
     from ticket_contact c where c.organisation_id = $1 and c.deployment_id = $2 and c.email is not null
       and not ${HAS_LINK} limit $4
     on conflict (ticket_id, kind) where next_at is not null do nothing returning 1`,
    [organisation, deployment, now, limit],
  );
  return rows.length;
}

/** Queues the links of these tickets, sent before or not; answers how many, and what the tickets are. */
export async function queueLinks(
  db: Database,
  { organisation, deployment }: Scope,
  tickets: readonly string[],
  now: number,
): Promise<{ readonly known: number; readonly queued: number; readonly withoutAddress: number }> {
  const chosen = JSON.stringify(tickets);
  const rows = await db.query(
    `insert into mail (organisation_id, deployment_id, mail_id, ticket_id, kind, queued_at, next_at)
     select c.organisation_id, c.deployment_id, gen_random_uuid()::text, c.ticket_id, 'link', $4, ${AT_ONCE}
     from ticket_contact c where c.organisation_id = $1 and c.deployment_id = $2 and c.email is not null
       and c.ticket_id in (select jsonb_array_elements_text($3::jsonb))
     on conflict (ticket_id, kind) where next_at is not null do nothing returning 1`,
    [organisation, deployment, chosen, now],
  );
  const found = await db.query<{ known: number; withoutAddress: number }>(
    `select count(*) as known, count(*) filter (where c.email is null) as "withoutAddress"
     from ticket t left join ticket_contact c using (ticket_id)
     where t.organisation_id = $1 and t.deployment_id = $2
       and t.ticket_id in (select jsonb_array_elements_text($3::jsonb))`,
    [organisation, deployment, chosen],
  );
  return { queued: rows.length, known: found[0]?.known ?? 0, withoutAddress: found[0]?.withoutAddress ?? 0 };
}

/**
 * Queues the link of every ticket that has this address, of events that visitors can see and that aren't over.
 * Not of a ticket whose lost link was asked for within `pause` seconds, or five times in a day. One statement, whoever has the address.
 */
export async function queueLostLinks(
  db: Database,
  email: string,
  { now, pause }: { readonly now: number; readonly pause: number },
): Promise<void> {
  await db.query(
    `insert into mail (organisation_id, deployment_id, mail_id, ticket_id, kind, queued_at, next_at)
     select c.organisation_id, c.deployment_id, gen_random_uuid()::text, c.ticket_id, 'lost-link', $2, ${AT_ONCE}
     from ticket_contact c join deployment d on d.deployment_id = c.deployment_id
     where lower(c.email) = lower($1) and d.notice is not null
       and (d.event->>'ends')::double precision > $2
       and not exists (select 1 from mail m where m.ticket_id = c.ticket_id and m.kind = 'lost-link'
         and m.queued_at > $2 - $3)
       and (select count(*) from mail m where m.ticket_id = c.ticket_id and m.kind = 'lost-link'
         and m.queued_at > $2 - ${DAY_SECONDS}) < ${LOST_A_DAY}
     on conflict (ticket_id, kind) where next_at is not null do nothing`,
    [email, now, pause],
  );
}

/** Takes the next mails to send, with what is in them. Nobody else takes them for `lease` seconds. */
export async function takeDueMails(
  db: Database,
  { now, lease, limit }: { readonly now: number; readonly lease: number; readonly limit: number },
): Promise<readonly DueMail[]> {
  return db.query<DueMail>(
    `with taken as (
       update mail set next_at = $1 + $2, attempts = attempts + 1 where mail_id in (
         select mail_id from mail where next_at <= $1 order by next_at limit $3 for update skip locked)
       returning organisation_id, deployment_id, mail_id, ticket_id, kind, attempts
     ) select m.mail_id as id, m.kind, m.attempts, m.ticket_id as ticket, c.email, c.name,
         coalesce(c.language, 'nl') as language, o.name as "organisationName", d.event,
         m.organisation_id as organisation, m.deployment_id as deployment
       from taken m join deployment d on d.deployment_id = m.deployment_id
         join organisation o on o.organisation_id = m.organisation_id
         left join ticket_contact c on c.ticket_id = m.ticket_id`,
    [now, lease, limit],
  );
}

export async function mailSent(db: Database, id: string, now: number): Promise<void> {
  await db.query('update mail set sent_at = $2, next_at = null, code = null where mail_id = $1', [id, now]);
}

/** Keeps why an attempt failed, and when the next one is; `null` gives up. */
export async function mailFailed(
  db: Database,
  id: string,
  { code, next, now }: { readonly code: string; readonly next: number | null; readonly now: number },
): Promise<void> {
  await db.query(
    `update mail set code = $2, next_at = $3, failed_at = case when $3::double precision is null then $4::double precision end
     where mail_id = $1 and next_at is not null`,
    [id, code, next, now],
  );
}

export interface MailTotals {
  readonly queued: number;
  readonly sent: number;
  readonly failed: number;
  /** Tickets with an address to which no link was sent or waits to be. */
  readonly notSent: number;
  readonly withoutAddress: number;
}

export async function mailTotals(db: Database, scope: Scope): Promise<MailTotals> {
  const rows = await db.query<MailTotals>(
    `select count(*) filter (where next_at is not null) as queued,
       count(*) filter (where sent_at is not null) as sent,
       count(*) filter (where failed_at is not null) as failed,
       (select count(*) from ticket_contact c where ${SCOPE} and c.email is not null and not ${HAS_LINK}) as "notSent",
       (select count(*) from ticket t where ${SCOPE} and not exists (
         select 1 from ticket_contact c where c.ticket_id = t.ticket_id and c.email is not null)) as "withoutAddress"
     from mail where ${SCOPE}`,
    [scope.organisation, scope.deployment],
  );
  return rows[0] ?? { queued: 0, sent: 0, failed: 0, notSent: 0, withoutAddress: 0 };
}
