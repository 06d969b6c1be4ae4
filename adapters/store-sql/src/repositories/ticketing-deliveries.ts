import type { Database, Scope } from '../database.ts';
import type { TicketingKind } from './ticketing-connections.ts';

/** Something that a ticketing system is told of what happened at a gate. Times are epoch seconds. */
export interface NewDelivery {
  /** The gate's event. */
  readonly event: string;
  readonly change: number;
  readonly action: 'admitted' | 'annulled';
  /** The admission that is taken back. */
  readonly of: string | null;
  readonly at: number;
  readonly lane: 'face' | 'regular';
  readonly ticket: string | null;
  /** The code of a ticket that is not one of ours, sealed. */
  readonly sealedCode: Uint8Array | null;
  /** What is told of one person keeps its order. */
  readonly subject: string;
}

export interface DeliveryRow extends NewDelivery, Scope {
  readonly kind: TicketingKind;
  /** A UUID, the same in every attempt. */
  readonly request: string;
  readonly queuedAt: number;
  /** With this one. */
  readonly attempts: number;
  readonly outcome: string | null;
  readonly doneAt: number | null;
  /** The organiser's number of the ticket. */
  readonly reference: string | null;
}

const COLUMNS = `d.organisation_id as organisation, d.deployment_id as deployment, d.kind, d.event_id as event,
  d.change, d.action, d.of_event as of, d.at, d.lane, d.ticket_id as ticket, d.sealed_code as "sealedCode",
  d.subject, d.request_id as request, d.queued_at as "queuedAt", d.attempts, d.outcome, d.done_at as "doneAt",
  (select t.reference from ticket t where t.ticket_id = d.ticket_id) as reference`;
const MINE = 'd.organisation_id = $1 and d.deployment_id = $2';
const mine = ({ organisation, deployment }: Scope) => [organisation, deployment];

/** Queues a delivery, to be sent at once. */
export async function insertDelivery(
  tx: Database,
  scope: Scope,
  kind: TicketingKind,
  row: NewDelivery,
  now: number,
): Promise<void> {
  const { event, change, action, of, at, lane, ticket, sealedCode, subject } = row;
  await tx.query(
    `insert into ticketing_delivery (organisation_id, deployment_id, kind, event_id, change, action, of_event, at,
       lane, ticket_id, sealed_code, subject, request_id, queued_at, next_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, gen_random_uuid(), $13, $13)`,
    [...mine(scope), kind, event, change, action, of, at, lane, ticket, sealedCode, subject, now],
  );
}

/**
 * The next deliveries to send: of each subject the oldest only. Nobody else takes them for `lease` seconds: a
 * server that stops meanwhile sends them again, under the same number.
 */
export async function takeDueDeliveries(
  db: Database,
  connection: Scope & { readonly kind: TicketingKind },
  { now, lease, limit }: { readonly now: number; readonly lease: number; readonly limit: number },
): Promise<readonly DeliveryRow[]> {
  return db.query<DeliveryRow>(
    `with taken as (select d.event_id from ticketing_delivery d
       where ${MINE} and d.kind = $3 and d.next_at <= $4 and not exists (
         select 1 from ticketing_delivery e where e.deployment_id = d.deployment_id and e.kind = d.kind
           and e.subject = d.subject and e.next_at is not null and e.change < d.change)
       order by d.next_at, d.change limit $6 for update skip locked)
     update ticketing_delivery d set next_at = $4 + $5, attempts = d.attempts + 1
     from taken where ${MINE} and d.kind = $3 and d.event_id = taken.event_id returning ${COLUMNS}`,
    [...mine(connection), connection.kind, now, lease, limit],
  );
}

export type DeliveryKey = Scope & Pick<DeliveryRow, 'kind' | 'event'>;
const KEY = 'organisation_id = $1 and deployment_id = $2 and kind = $3 and event_id = $4';
const key = ({ kind, event, ...scope }: DeliveryKey) => [...mine(scope), kind, event];

/** Keeps what was answered: it is not sent again. */
export async function deliveryDone(
  db: Database,
  of: DeliveryKey,
  outcome: string,
  now: number,
): Promise<void> {
  await db.query(`update ticketing_delivery set outcome = $5, done_at = $6, next_at = null where ${KEY}`, [
    ...key(of),
    outcome,
    now,
  ]);
}

/** Sends it another time. */
export async function deliveryPutOff(db: Database, of: DeliveryKey, next: number): Promise<void> {
  await db.query(`update ticketing_delivery set next_at = $5 where ${KEY} and next_at is not null`, [
    ...key(of),
    next,
  ]);
}

/** Has all that waits for a system sent as soon as possible. */
export async function hastenDeliveries(
  db: Database,
  scope: Scope,
  kind: TicketingKind,
  now: number,
): Promise<void> {
  await db.query(
    `update ticketing_delivery d set next_at = $4 where ${MINE} and d.kind = $3 and d.next_at > $4`,
    [...mine(scope), kind, now],
  );
}

/** How an earlier delivery of this kind ended; `null`: there is none, or it has not ended. */
export async function findDelivery(db: Database, of: DeliveryKey): Promise<DeliveryRow | null> {
  const rows = await db.query<DeliveryRow>(
    `select ${COLUMNS} from ticketing_delivery d where d.organisation_id = $1 and d.deployment_id = $2
       and d.kind = $3 and d.event_id = $4`,
    key(of),
  );
  return rows[0] ?? null;
}

/** Whether the other system took an earlier admission of the same person that was not taken back since. */
export async function wasTaken(db: Database, of: DeliveryRow): Promise<boolean> {
  const rows = await db.query(
    `select 1 as yes from ticketing_delivery d where ${MINE} and d.kind = $3 and d.subject = $4 and d.change < $5
       and d.action = 'admitted' and d.outcome = 'ok' and not exists (select 1 from ticketing_delivery a
         where a.deployment_id = d.deployment_id and a.kind = d.kind and a.of_event = d.event_id
           and a.outcome = 'ok') limit 1`,
    [...mine(of), of.kind, of.subject, of.change],
  );
  return rows.length > 0;
}

/** Asks anew, under another number: the old one would bring the old answer. `false` when it had none. */
export async function askAgain(db: Database, of: DeliveryKey, now: number): Promise<boolean> {
  const rows = await db.query(
    `update ticketing_delivery set request_id = gen_random_uuid(), next_at = $5, queued_at = $5, attempts = 0,
       outcome = null, done_at = null, seen_at = null where ${KEY} and done_at is not null returning 1 as done`,
    [...key(of), now],
  );
  return rows.length > 0;
}

/** Takes an answer off the list of those to look at. */
export async function markSeen(db: Database, of: DeliveryKey, now: number): Promise<boolean> {
  const rows = await db.query(
    `update ticketing_delivery set seen_at = $5 where ${KEY} and done_at is not null returning 1 as done`,
    [...key(of), now],
  );
  return rows.length > 0;
}

/** Outcomes that nobody has to look at. */
const FINE = `('ok', 'not-needed')`;

/** What is lost when a system is let go now. */
export interface Undelivered {
  /** Admissions that it was not told, as far as is known. */
  readonly admitted: number;
  /** Annulments. */
  readonly annulled: number;
  /** Other answers of it that nobody looked at. */
  readonly unseen: number;
}

export async function undeliveredOf(db: Database, scope: Scope, kind: TicketingKind): Promise<Undelivered> {
  const rows = await db.query<Undelivered>(
    `select count(*) filter (where o.untold and d.action = 'admitted') as admitted,
       count(*) filter (where o.untold and d.action = 'annulled') as annulled,
       count(*) filter (where not o.untold and d.outcome not in ${FINE} and d.seen_at is null) as unseen
     from ticketing_delivery d
       cross join lateral (select d.next_at is not null or d.outcome = 'not-sent' as untold) o
     where ${MINE} and d.kind = $3`,
    [...mine(scope), kind],
  );
  return rows[0] ?? { admitted: 0, annulled: 0, unseen: 0 };
}

/** Answers that somebody should look at, newest first. */
export async function answersToSee(
  db: Database,
  scope: Scope,
  kind: TicketingKind,
  limit: number,
): Promise<readonly DeliveryRow[]> {
  return db.query<DeliveryRow>(
    `select ${COLUMNS} from ticketing_delivery d
     where ${MINE} and d.kind = $3 and d.outcome not in ${FINE} and d.seen_at is null
     order by d.change desc limit $4`,
    [...mine(scope), kind, limit],
  );
}

export interface DeliveryTotals {
  readonly waiting: number;
  readonly done: number;
  /** Answers that somebody should look at: somebody was in already. */
  readonly doubles: number;
  /** Any other. */
  readonly problems: number;
  /** Since when the oldest waits; `null`: none does. */
  readonly waitingSince: number | null;
}

export async function deliveryTotals(
  db: Database,
  scope: Scope,
  kind: TicketingKind,
): Promise<DeliveryTotals> {
  const rows = await db.query<DeliveryTotals>(
    `select count(*) filter (where d.next_at is not null) as waiting,
       count(*) filter (where d.outcome = 'ok') as done,
       count(*) filter (where d.outcome = 'already_redeemed' and d.seen_at is null) as doubles,
       count(*) filter (where d.outcome not in ${FINE} and d.outcome <> 'already_redeemed'
         and d.seen_at is null) as problems,
       min(d.queued_at) filter (where d.next_at is not null) as "waitingSince"
     from ticketing_delivery d where ${MINE} and d.kind = $3`,
    [...mine(scope), kind],
  );
  return rows[0] ?? { waiting: 0, done: 0, doubles: 0, problems: 0, waitingSince: null };
}
