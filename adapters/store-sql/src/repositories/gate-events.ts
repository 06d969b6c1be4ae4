import { toHex } from '@tenzij/kernel';
import type { Database, Scope } from '../database.ts';
import { lockLedger } from './ledger.ts';
import type { TicketRow } from './tickets.ts';

export type GateEventKind = 'admitted' | 'referred' | 'annulled' | 'override';

/** What a gate says happened. What does not go with its kind is `null`. */
export interface NewGateEvent {
  /** A UUID that the gate made. */
  readonly id: string;
  readonly kind: GateEventKind;
  /** Epoch seconds, by the gate's clock. */
  readonly at: number;
  /** 32 hexadecimal characters: what all passes of a ticket share. */
  readonly pass: string | null;
  /** The SHA-256 by which gates know the code of another ticketing system that was shown. */
  readonly ticketCodeSha256: string | null;
  /** That code, sealed with a key that is not in the database; `null` where nobody needs it. */
  readonly sealedTicketCode: Uint8Array | null;
  /** The ticket of that code, when the caller knows it. */
  readonly ticket: string | null;
  readonly code: string | null;
  readonly reason: string | null;
  readonly why: string | null;
  /** The event that this one annuls, or the referral that an override follows. */
  readonly of: string | null;
}

export interface GateEventRow extends NewGateEvent {
  /** Counted from 1 in each deployment. */
  readonly change: number;
  /** `null`: past a scanner of the ticket shop. */
  readonly gate: string | null;
  /** What kind of lane that gate was then. */
  readonly lane: 'face' | 'regular' | null;
  readonly receivedAt: number;
  /** An admission or override that was taken back. */
  readonly annulled: boolean;
  /** An admission of who had been admitted before. */
  readonly isDouble: boolean;
  /** The SHA-256 by which gates know the code that this ticket has at its seller's; `null` where there is none. */
  readonly codeSha256: string | null;
}

/** Two admissions of one pass are a double within so many seconds; `null`: however far apart. */
export type DoubleWithin = number | null;

const MINE = 'organisation_id = $1 and deployment_id = $2';
/**
 * The ids in a JSON array. As an array they are looked up one by one; the planner, which knows no values of these
 * columns, would compare each of a set with every row.
 */
const IDS = 'any(array(select id::uuid from jsonb_array_elements_text($3::jsonb) as id))';
const mine = ({ organisation, deployment }: Scope) => [organisation, deployment];

/** Where events come from; `null`: from the scanners of a ticket shop. */
export type EventSource = Scope & { readonly id: string | null };

/**
 * Takes what a gate says, in the order given, and answers the ids that were new. What was taken before changes
 * nothing. No key, ticket or code is kept of an event that was ended, nor of what happened before a visitor had
 * everything erased, however late it comes in. The ledger stays locked until the transaction ends.
 */
export async function insertGateEvents(
  tx: Database,
  gate: EventSource,
  events: readonly NewGateEvent[],
  { now, doubleWithin }: { readonly now: number; readonly doubleWithin: DoubleWithin },
): Promise<readonly string[]> {
  await lockLedger(tx, gate);
  const fresh = await unknownOf(tx, gate, events);
  if (fresh.length === 0) return [];
  const base = await count(tx, gate, fresh.length);
  const numbered = fresh.map((event, index) => ({
    ...event,
    sealedTicketCode: event.sealedTicketCode && toHex(event.sealedTicketCode),
    change: base + index + 1,
  }));
  await tx.query(INSERT, [...mine(gate), gate.id, now, JSON.stringify(numbered)]);
  if (fresh.some(({ kind }) => kind === 'annulled')) await annul(tx, gate, base);
  await markDoubles(tx, gate, base, doubleWithin);
  return fresh.map(({ id }) => id);
}

/** What is erased in the row's place is never written: not even for a moment. */
const INSERT = `insert into gate_event (organisation_id, deployment_id, event_id, gate_id, change, kind, at,
    received_at, lane, pass_key, ticket_id, ticket_code_sha256, sealed_ticket_code, code, reason, why, of_event)
  select $1, $2, e.id, $3, e.change, e.kind, e.at, $4, lane_at($3, e.at),
    case when kept.yes then e.pass end, case when kept.yes then t.ticket_id end,
    case when kept.yes then e."ticketCodeSha256" end,
    case when kept.yes then decode(e."sealedTicketCode", 'hex') end, e.code, e.reason, e.why, e.of
  from jsonb_to_recordset($5::jsonb) as e(id uuid, change bigint, kind text, at double precision, pass text,
    ticket text, "ticketCodeSha256" text, "sealedTicketCode" text, code text, reason text, why text, of uuid)
  left join (select p.cti, min(p.ticket_id) as ticket_id from pass p where p.organisation_id = $1
    and p.deployment_id = $2 and p.cti = any(array(select e ->> 'pass' from jsonb_array_elements($5::jsonb) e))
    group by p.cti) p on p.cti = e.pass
  left join ticket t on t.organisation_id = $1 and t.deployment_id = $2
    and t.ticket_id = coalesce(p.ticket_id, e.ticket)
  cross join lateral (select coalesce(t.contact_erased_at < e.at, true) and not exists (
    select 1 from deployment_end d where d.organisation_id = $1 and d.deployment_id = $2) as yes) kept`;

async function unknownOf(
  tx: Database,
  scope: Scope,
  events: readonly NewGateEvent[],
): Promise<readonly NewGateEvent[]> {
  const byId = new Map(events.toReversed().map((event) => [event.id.toLowerCase(), event]));
  const known = await tx.query<{ id: string }>(
    `select event_id as id from gate_event where ${MINE}
       and event_id = ${IDS}`,
    [...mine(scope), JSON.stringify([...byId.keys()])],
  );
  for (const { id } of known) byId.delete(id);
  const fresh = new Set(byId.values());
  return events.filter((event) => fresh.has(event));
}

/** Takes so many numbers, and answers the one before them. */
async function count(tx: Database, scope: Scope, size: number): Promise<number> {
  const rows = await tx.query<{ reached: number }>(
    `update status_counter set event_change = event_change + $3 where ${MINE} returning event_change as reached`,
    [...mine(scope), size],
  );
  if (!rows[0]) throw new Error('a deployment counts nothing');
  return rows[0].reached - size;
}

/** An annulment is about who the event of the same gate was about, and takes that back. */
async function annul(tx: Database, gate: EventSource, base: number): Promise<void> {
  const given = [...mine(gate), gate.id, base];
  const of = `a.organisation_id = $1 and a.deployment_id = $2 and a.gate_id is not distinct from $3
    and a.change > $4 and a.kind = 'annulled' and o.deployment_id = $2 and o.gate_id is not distinct from $3 and o.event_id = a.of_event
    and o.kind in ('admitted', 'override')`;
  await tx.query(
    `update gate_event a set lane = o.lane, pass_key = o.pass_key, ticket_id = o.ticket_id,
       ticket_code_sha256 = o.ticket_code_sha256, sealed_ticket_code = o.sealed_ticket_code
     from gate_event o where ${of}`,
    given,
  );
  await tx.query(`update gate_event o set annulled = true from gate_event a where ${of}`, given);
}

/** Whether `f` let in whoever `e` is about, and that was not taken back. */
const SAME = `f.deployment_id = e.deployment_id and f.who = e.who and f.kind in ('admitted', 'override')
  and not f.annulled`;

/** Of all whom the events after `base` are about: taking one back may leave another that is no double. */
async function markDoubles(tx: Database, scope: Scope, base: number, within: DoubleWithin): Promise<void> {
  await tx.query(
    `with found as (select e.change, exists (select 1 from gate_event f where ${SAME}
         and f.change < e.change and ($4::double precision is null or abs(f.at - e.at) < $4)) as is_double
       from gate_event e where e.organisation_id = $1 and e.deployment_id = $2 and e.kind = 'admitted'
         and e.who = any(array(select t.who from gate_event t where t.organisation_id = $1
           and t.deployment_id = $2 and t.change > $3 and t.kind <> 'referred' and t.who is not null)))
     update gate_event e set is_double = found.is_double from found
     where e.organisation_id = $1 and e.deployment_id = $2 and e.change = found.change
       and e.is_double <> found.is_double`,
    [...mine(scope), base, within],
  );
}

/** What came in after a change, oldest first. */
export async function gateEventsAfter(
  db: Database,
  scope: Scope,
  after: number,
  limit: number,
): Promise<readonly GateEventRow[]> {
  return db.query<GateEventRow>(
    `select e.change, e.event_id as id, e.gate_id as gate, e.lane, e.kind, e.at, e.received_at as "receivedAt",
       e.pass_key as pass, e.ticket_id as ticket, e.ticket_code_sha256 as "ticketCodeSha256",
       e.sealed_ticket_code as "sealedTicketCode", e.code, e.reason, e.why,
       e.of_event as of, e.annulled, e.is_double as "isDouble",
       (select p.secret_sha256 from ticketing_position p where p.deployment_id = e.deployment_id
         and p.ticket_id = e.ticket_id order by p.holds desc, p.position_id limit 1) as "codeSha256"
     from gate_event e where e.organisation_id = $1 and e.deployment_id = $2 and e.change > $3
     order by e.change limit $4`,
    [...mine(scope), after, limit],
  );
}

/** The change of the newest event; 0 when there was none. */
export async function newestGateEvent(db: Database, scope: Scope): Promise<number> {
  const rows = await db.query<{ change: number }>(
    `select event_change as change from status_counter where ${MINE}`,
    mine(scope),
  );
  return rows[0]?.change ?? 0;
}

/** What happened with a ticket and its passes, oldest first. `gate`: its name; `null`: a scanner of the shop. */
export async function eventsOf(
  db: Database,
  ticket: TicketRow,
): Promise<readonly Pick<GateEventRow, 'kind' | 'at' | 'gate'>[]> {
  return db.query(
    `select e.kind, e.at, g.name as gate from gate_event e left join gate g on g.gate_id = e.gate_id
     where e.organisation_id = $1 and e.deployment_id = $2 and e.ticket_id = $3 order by e.change`,
    [...mine(ticket), ticket.id],
  );
}

/** Leaves of a ticket's events only what happened, when and at which gate; answers how many there were. */
export async function eraseEventsOf(tx: Database, ticket: TicketRow): Promise<number> {
  return erase(tx, `${MINE} and ticket_id = $3`, [...mine(ticket), ticket.id]);
}

/** The same for all events of a deployment. */
export async function eraseEvents(tx: Database, scope: Scope): Promise<number> {
  return erase(tx, `${MINE} and who is not null`, mine(scope));
}

async function erase(tx: Database, which: string, given: readonly string[]): Promise<number> {
  const rows = await tx.query<{ count: number }>(
    `with gone as (update gate_event set pass_key = null, ticket_id = null, ticket_code_sha256 = null,
         sealed_ticket_code = null
       where ${which} returning 1),
     due as (insert into scrub_due (table_name) select 'gate_event' where exists (select 1 from gone))
     select count(*) as count from gone`,
    given,
  );
  return rows[0]?.count ?? 0;
}

/** The coarse code of each of these events that is a referral, by its id. */
export async function referralCodes(
  db: Database,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ id: string; code: string }>(
    `select event_id as id, code from gate_event where ${MINE} and kind = 'referred'
       and event_id = ${IDS}`,
    [...mine(scope), JSON.stringify(ids)],
  );
  return new Map(rows.map(({ id, code }) => [id, code]));
}

export interface QuarterRow {
  /** When it began, epoch seconds. */
  readonly from: number;
  readonly lane: 'face' | 'regular';
  readonly count: number;
}

/**
 * Who was let in from a moment on and was not taken back, per quarter of an hour and kind of lane that the gate was
 * then; one without any has no row.
 */
export async function quartersSince(
  db: Database,
  scope: Scope,
  since: number,
): Promise<readonly QuarterRow[]> {
  return db.query<QuarterRow>(
    `select floor(at / 900) * 900 as "from", lane, count(*) as count from gate_event
     where ${MINE} and lane is not null and kind in ('admitted', 'override') and not annulled and at >= $3
     group by 1, 2`,
    [...mine(scope), since],
  );
}

export interface GateTotals {
  readonly doubles: number;
  readonly overrides: readonly { readonly reason: string; readonly count: number }[];
}

/**
 * Admissions at gates of who had been admitted before, and overrides by reason. What was taken back counts in
 * neither, nor does who was let in at the ticket shop.
 */
export async function gateTotals(db: Database, scope: Scope): Promise<GateTotals> {
  const rows = await db.query<{ reason: string | null; count: number }>(
    `select reason, count(*) as count from gate_event
     where ${MINE} and gate_id is not null and not annulled and (is_double or kind = 'override')
     group by reason order by reason`,
    mine(scope),
  );
  return {
    doubles: rows.find(({ reason }) => reason === null)?.count ?? 0,
    overrides: rows.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }])),
  };
}
