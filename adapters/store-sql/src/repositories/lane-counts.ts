import type { Database, Scope } from '../database.ts';

export interface CountBatch {
  readonly batch: string;
  readonly gate: string;
  readonly admitted: number;
  readonly referred: number;
}

/** Adds what a gate counted, to the kind of lane that it is now. The same batch again changes nothing. */
export async function insertCounts(
  db: Database,
  scope: Scope,
  counts: CountBatch,
  now: number,
): Promise<void> {
  await db.query(
    `insert into lane_count (organisation_id, deployment_id, batch, gate_id, admitted, referred, received_at, lane)
     values ($1, $2, $3, $4, $5, $6, $7, lane_at($4, $7)) on conflict (organisation_id, batch) do nothing`,
    [scope.organisation, scope.deployment, counts.batch, counts.gate, counts.admitted, counts.referred, now],
  );
}

export interface LaneTotals {
  readonly lane: 'face' | 'regular';
  readonly gates: number;
  readonly admitted: number;
  readonly referred: number;
}

/** Gates that are of a kind now, and what was counted while gates were of it; a kind without either has no row. */
export async function laneTotals(db: Database, scope: Scope): Promise<readonly LaneTotals[]> {
  return db.query<LaneTotals>(
    `select lane, sum(gates)::bigint as gates, sum(admitted)::bigint as admitted, sum(referred)::bigint as referred
     from (select lane, count(*) filter (where revoked_at is null) as gates, 0 as admitted, 0 as referred
         from gate where organisation_id = $1 and deployment_id = $2 group by lane
       union all select lane, 0, sum(admitted), sum(referred)
         from lane_count where organisation_id = $1 and deployment_id = $2 group by lane) both_of
     group by lane`,
    [scope.organisation, scope.deployment],
  );
}
