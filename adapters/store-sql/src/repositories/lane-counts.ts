import type { Database, Scope } from '../database.ts';

export interface CountBatch {
  readonly batch: string;
  readonly gate: string;
  readonly admitted: number;
  readonly referred: number;
}

/** Adds what a gate counted. The same batch again changes nothing. */
export async function insertCounts(
  db: Database,
  scope: Scope,
  counts: CountBatch,
  now: number,
): Promise<void> {
  await db.query(
    `insert into lane_count (organisation_id, deployment_id, batch, gate_id, admitted, referred, received_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (organisation_id, batch) do nothing`,
    [scope.organisation, scope.deployment, counts.batch, counts.gate, counts.admitted, counts.referred, now],
  );
}

export interface LaneTotals {
  readonly lane: 'face' | 'regular';
  readonly gates: number;
  readonly admitted: number;
  readonly referred: number;
}

/** Sums per lane; a lane without a gate has no row. */
export async function laneTotals(db: Database, scope: Scope): Promise<readonly LaneTotals[]> {
  return db.query<LaneTotals>(
    `select g.lane, count(distinct g.gate_id) filter (where g.revoked_at is null) as gates,
       coalesce(sum(c.admitted), 0)::bigint as admitted, coalesce(sum(c.referred), 0)::bigint as referred
     from gate g left join lane_count c on c.gate_id = g.gate_id
     where g.organisation_id = $1 and g.deployment_id = $2 group by g.lane`,
    [scope.organisation, scope.deployment],
  );
}
