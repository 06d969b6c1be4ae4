import type { Database, Scope } from '../database.ts';
import type { GateRow } from './gates.ts';

/** A gate key that took the place of the one before it. Times are epoch seconds. */
export interface EventKeyRow {
  /** 2 for the first replacement. */
  readonly generation: number;
  /** Public half, hexadecimal. */
  readonly publicKey: string;
  /** What the issuer signed about it, hexadecimal. */
  readonly statement: string;
  readonly madeAt: number;
  /** Up to when gates open passes that are sealed to one of those before it. */
  readonly acceptUntil: number;
}

/** Of the deployment `d`, in order of generation. */
export const EVENT_KEYS = `(select coalesce(json_agg(json_build_object('generation', k.generation,
      'publicKey', k.public_key, 'statement', encode(k.statement, 'hex'), 'madeAt', k.made_at,
      'acceptUntil', k.accept_until) order by k.generation), '[]'::json)
    from event_key k where k.organisation_id = d.organisation_id and k.deployment_id = d.deployment_id)
  as "eventKeys"`;

export interface NewEventKey extends Omit<EventKeyRow, 'statement'> {
  readonly statement: Uint8Array;
  readonly member: string;
  readonly reason: string;
}

const MINE = 'organisation_id = $1 and deployment_id = $2';
const mine = ({ organisation, deployment }: Scope) => [organisation, deployment];

export async function insertEventKey(tx: Database, scope: Scope, row: NewEventKey): Promise<void> {
  await tx.query(
    `insert into event_key (organisation_id, deployment_id, generation, public_key, statement, made_at,
       member_id, reason, accept_until) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...mine(scope),
      row.generation,
      row.publicKey,
      row.statement,
      row.madeAt,
      row.member,
      row.reason,
      row.acceptUntil,
    ],
  );
}

/** How many replacements a deployment had, ended or not. */
export async function countEventKeys(db: Database, scope: Scope): Promise<number> {
  const rows = await db.query<{ count: number }>(
    `select count(*) as count from event_key where ${MINE}`,
    mine(scope),
  );
  return rows[0]?.count ?? 0;
}

/** Keeps which key a gate was given last. */
export async function noteGateKey(db: Database, gate: GateRow, generation: number): Promise<void> {
  await db.query(
    `update gate set key_generation = $4 where ${MINE} and gate_id = $3
       and key_generation is distinct from $4::integer`,
    [...mine(gate), gate.id, generation],
  );
}

/** How the passes and gates stand towards the current key. */
export interface EventKeyCounts {
  /** Passes in use on phones, which seal themselves anew. */
  readonly livePasses: number;
  /** Passes in use on paper or as a picture, and those of them that are sealed to an older key. */
  readonly paperPasses: number;
  readonly oldPaperPasses: number;
  /** Gates that may work and had a key, and those of them that were given the current one. */
  readonly gates: number;
  readonly gatesWithKey: number;
}

export async function eventKeyCounts(
  db: Database,
  scope: Scope,
  generation: number,
): Promise<EventKeyCounts> {
  const rows = await db.query<EventKeyCounts>(
    `select p.live as "livePasses", p.paper as "paperPasses", p.old as "oldPaperPasses",
       g.gates as "gates", g.current as "gatesWithKey"
     from (select count(*) filter (where form = 'live') as live, count(*) filter (where form = 'paper') as paper,
         count(*) filter (where form = 'paper' and key_generation < $3) as old
       from pass where ${MINE} and revoked_at is null) p,
       (select count(*) as gates, count(*) filter (where key_generation = $3) as current
       from gate where ${MINE} and revoked_at is null and key_generation is not null) g`,
    [...mine(scope), generation],
  );
  const [counts] = rows;
  if (!counts) throw new Error('an aggregate gives one row');
  return counts;
}

/** A ticket whose pass on paper is sealed to an older key than the current one. */
export interface OldPaperRow {
  readonly ticket: string;
  /** The organiser's own number; `null` when it has none. */
  readonly reference: string | null;
  readonly generation: number;
  /** When its claims were signed, epoch seconds. */
  readonly madeAt: number;
}

/** Where a page begins: after this ticket. */
export type OldPaperPlace = Pick<OldPaperRow, 'ticket' | 'reference'>;

/** At most `limit` of them, by reference. */
export async function oldPaperPasses(
  db: Database,
  scope: Scope,
  {
    generation,
    after,
    limit,
  }: { readonly generation: number; readonly after: OldPaperPlace | null; readonly limit: number },
): Promise<readonly OldPaperRow[]> {
  return db.query<OldPaperRow>(
    `select t.ticket_id as ticket, t.reference, p.key_generation as generation, p.issued_at as "madeAt"
     from pass p join ticket t on t.ticket_id = p.ticket_id and t.deployment_id = p.deployment_id
     where p.organisation_id = $1 and p.deployment_id = $2 and p.form = 'paper' and p.revoked_at is null
       and p.key_generation < $3
       and ($4::text is null or (coalesce(t.reference, ''), t.ticket_id) > ($4::text collate "C", $5::text))
     order by coalesce(t.reference, ''), t.ticket_id limit $6`,
    [...mine(scope), generation, after && (after.reference ?? ''), after?.ticket ?? null, limit],
  );
}
