import type { Database, Scope } from '../database.ts';
import type { GateRow } from './gates.ts';

type Lane = GateRow['lane'];

/** What crew saw at the tail of a queue. `at`: epoch seconds. What does not go with its kind is `null`. */
export interface QueueObservationRow {
  /** A UUID that the device made. */
  readonly id: string;
  readonly kind: 'card' | 'joined' | 'count';
  readonly lane: Lane;
  readonly at: number;
  readonly card: number | null;
  readonly people: number | null;
}

export interface QueueReadingRow {
  readonly id: string;
  readonly card: number;
  readonly at: number;
}

/** From a moment on, and before another; epoch seconds. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

const MINE = 'organisation_id = $1 and deployment_id = $2';
const mine = ({ organisation, deployment }: Scope) => [organisation, deployment];
const DURING = `${MINE} and at >= $3 and at < $4`;
const during = (scope: Scope, { from, until }: Period) => [...mine(scope), from, until];

/** Takes what crew saw. An id that was taken before, or taken back, changes nothing. */
export async function insertQueueObservations(
  db: Database,
  scope: Scope,
  observations: readonly QueueObservationRow[],
  now: number,
): Promise<void> {
  await db.query(
    `insert into queue_observation (organisation_id, deployment_id, observation_id, kind, lane, at, card, people,
       received_at)
     select $1, $2, o.id, o.kind, o.lane, o.at, o.card, o.people, $3
     from jsonb_to_recordset($4::jsonb) as o(id uuid, kind text, lane text, at double precision, card integer,
       people integer)
     on conflict (deployment_id, observation_id) do nothing`,
    [...mine(scope), now, JSON.stringify(observations)],
  );
}

/** Takes an observation back, also one that is yet to come in. */
export async function takeBackQueueObservation(
  db: Database,
  scope: Scope,
  id: string,
  now: number,
): Promise<void> {
  await db.query(
    `insert into queue_observation as o (organisation_id, deployment_id, observation_id, received_at)
     values ($1, $2, $3::uuid, $4) on conflict (deployment_id, observation_id) do update
     set kind = null, lane = null, at = null, card = null, people = null where o.organisation_id = $1`,
    [...mine(scope), id, now],
  );
}

/**
 * Takes the cards that a gate read, for the lane that it was then; which gate it was is not kept. An id that was taken
 * before changes nothing.
 */
export async function insertQueueReadings(
  db: Database,
  gate: Pick<GateRow, 'organisation' | 'deployment' | 'id'>,
  readings: readonly QueueReadingRow[],
  now: number,
): Promise<void> {
  await db.query(
    `insert into queue_reading (organisation_id, deployment_id, reading_id, lane, card, at, received_at)
     select $1, $2, r.id, lane_at($3, r.at), r.card, r.at, $4
     from jsonb_to_recordset($5::jsonb) as r(id uuid, card integer, at double precision)
     on conflict (deployment_id, reading_id) do nothing`,
    [...mine(gate), gate.id, now, JSON.stringify(readings)],
  );
}

/**
 * Rows of these columns in a period, in this order, as the words of one text. An evening has tens of thousands of
 * them, and is looked at every few seconds: brought over row by row they take five times as long.
 */
async function wordsIn(
  db: Database,
  scope: Scope,
  period: Period,
  { columns, from, order }: { readonly columns: string; readonly from: string; readonly order: string },
): Promise<readonly string[][]> {
  const [row] = await db.query<{ lines: string | null }>(
    `select string_agg(concat_ws(' ', ${columns}), E'\\n' order by ${order}) as lines from ${from} and ${DURING}`,
    during(scope, period),
  );
  return row?.lines ? row.lines.split('\n').map((line) => line.split(' ')) : [];
}

/** What crew saw in a period, oldest first. */
export async function queueObservationsIn(
  db: Database,
  scope: Scope,
  period: Period,
): Promise<readonly Omit<QueueObservationRow, 'id'>[]> {
  const lines = await wordsIn(db, scope, period, {
    columns: 'kind, lane, at, coalesce(card, people)',
    from: 'queue_observation where kind is not null',
    order: 'at, observation_id',
  });
  return lines.map(([kind, lane, at, number]) => ({
    kind: kind as QueueObservationRow['kind'],
    lane: lane as Lane,
    at: Number(at),
    card: kind === 'card' ? Number(number) : null,
    people: kind === 'card' ? null : Number(number),
  }));
}

/** Cards that were read in a period, oldest first. */
export async function queueReadingsIn(
  db: Database,
  scope: Scope,
  period: Period,
): Promise<readonly { readonly lane: Lane; readonly card: number; readonly at: number }[]> {
  const lines = await wordsIn(db, scope, period, {
    columns: 'lane, card, at',
    from: 'queue_reading where true',
    order: 'at, reading_id',
  });
  return lines.map(([lane, card, at]) => ({ lane: lane as Lane, card: Number(card), at: Number(at) }));
}

/** Who was let in at gates in a period and not taken back, oldest first: what lane it was then. Nobody in particular. */
export async function passagesIn(
  db: Database,
  scope: Scope,
  period: Period,
): Promise<readonly { readonly gate: string; readonly lane: Lane; readonly at: number }[]> {
  const lines = await wordsIn(db, scope, period, {
    columns: 'gate_id, lane, at',
    from: "gate_event where kind in ('admitted', 'override') and not annulled and lane is not null",
    order: 'at, change',
  });
  return lines.map(([gate = '', lane, at]) => ({ gate, lane: lane as Lane, at: Number(at) }));
}

/** What came of what was told of the queues: for who asks whether it is all that was seen. */
export interface QueueTellings {
  readonly takenBack: number;
  /** Observations and readings that came in so many seconds after what they tell of. */
  readonly late: number;
}

export async function queueTellings(db: Database, scope: Scope, lateAfter: number): Promise<QueueTellings> {
  const [row] = await db.query<QueueTellings>(
    `select count(*) filter (where at is null) as "takenBack", count(*) filter (where received_at - at > $3) as late
     from (select at, received_at from queue_observation where ${MINE}
       union all select at, received_at from queue_reading where ${MINE}) told`,
    [...mine(scope), lateAfter],
  );
  return row ?? { takenBack: 0, late: 0 };
}

/** When anything was last seen of the queues: by crew, by a card or by somebody let in; `null`: never. */
export async function queuesLastSeen(db: Database, scope: Scope): Promise<number | null> {
  const rows = await db.query<{ at: number | null }>(
    `select greatest(
       (select max(at) from queue_observation where ${MINE}), (select max(at) from queue_reading where ${MINE}),
       (select max(at) from gate_event where ${MINE} and kind in ('admitted', 'override') and not annulled)) as at`,
    mine(scope),
  );
  return rows[0]?.at ?? null;
}

/** Where the rule of a clearance is; epoch seconds, `null` where it isn't so. */
export interface QueueStateRow {
  readonly clearanceSha256: string;
  readonly assessedAt: number;
  readonly brokenSince: number | null;
  readonly holdsSince: number | null;
  readonly unmeasuredSince: number | null;
  readonly alarmed: boolean;
}

export async function findQueueState(db: Database, scope: Scope): Promise<QueueStateRow | null> {
  const rows = await db.query<QueueStateRow>(
    `select clearance_sha256 as "clearanceSha256", assessed_at as "assessedAt", broken_since as "brokenSince",
       holds_since as "holdsSince", unmeasured_since as "unmeasuredSince", alarmed
     from queue_state where ${MINE}`,
    mine(scope),
  );
  return rows[0] ?? null;
}

export async function saveQueueState(db: Database, scope: Scope, row: QueueStateRow): Promise<void> {
  await db.query(
    `insert into queue_state (organisation_id, deployment_id, clearance_sha256, assessed_at, broken_since,
       holds_since, unmeasured_since, alarmed) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (deployment_id) do update set clearance_sha256 = $3, assessed_at = $4, broken_since = $5,
       holds_since = $6, unmeasured_since = $7, alarmed = $8`,
    [
      ...mine(scope),
      row.clearanceSha256,
      row.assessedAt,
      row.brokenSince,
      row.holdsSince,
      row.unmeasuredSince,
      row.alarmed,
    ],
  );
}

/** Seconds. */
export interface QueueFigure {
  readonly value: number;
  readonly low: number;
  readonly high: number | null;
}

/** What was measured at a minute. A figure that is `null` wasn't known. */
export interface QueueHistoryRow {
  readonly at: number;
  readonly face: QueueFigure | null;
  readonly regular: QueueFigure | null;
  readonly gap: QueueFigure | null;
  readonly method: 'cards' | 'counts' | null;
  readonly outcome: 'holds' | 'doubtful' | 'broken' | 'unmeasured';
  /** Whether the rule held the face lanes paused. */
  readonly pauses: boolean;
}

/** Keeps what was measured at a minute; the first of that minute stays. */
export async function insertQueueHistory(db: Database, scope: Scope, row: QueueHistoryRow): Promise<void> {
  const json = (figure: QueueFigure | null) => figure && JSON.stringify(figure);
  await db.query(
    `insert into queue_history (organisation_id, deployment_id, at, face, regular, gap, method, outcome, pauses)
     values ($1, $2, $3, $4::jsonb, $5::jsonb, $6::jsonb, $7, $8, $9) on conflict (deployment_id, at) do nothing`,
    [
      ...mine(scope),
      row.at,
      json(row.face),
      json(row.regular),
      json(row.gap),
      row.method,
      row.outcome,
      row.pauses,
    ],
  );
}

/** What was measured in a period, oldest first. */
export async function queueHistoryIn(
  db: Database,
  scope: Scope,
  period: Period,
): Promise<readonly QueueHistoryRow[]> {
  return db.query(
    `select at, face, regular, gap, method, outcome, pauses from queue_history where ${DURING} order by at`,
    during(scope, period),
  );
}

/** Deployments with a clearance that weren't ended, and whose event goes on between these moments. */
export async function clearedScopes(db: Database, { from, until }: Period): Promise<readonly Scope[]> {
  return db.query<Scope>(
    `select d.organisation_id as organisation, d.deployment_id as deployment from deployment d
     where d.clearance is not null and (d.event ->> 'starts')::double precision < $2
       and (d.event ->> 'ends')::double precision > $1 and not exists (select 1 from deployment_end e
         where e.organisation_id = d.organisation_id and e.deployment_id = d.deployment_id)
     order by d.deployment_id`,
    [from, until],
  );
}
