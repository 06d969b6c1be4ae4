import type { Database, Scope } from '../database.ts';
import type { GateRow } from './gates.ts';

/** A gate that became a lane of another kind. Times are epoch seconds. */
export interface LaneChangeRow {
  readonly gate: string;
  readonly from: 'face' | 'regular';
  readonly to: 'face' | 'regular';
  readonly at: number;
  readonly by: 'organiser' | 'crew';
  /** When the gate fetched a bundle that says so; `null`: it is what it was before, for all we know. */
  readonly takenAt: number | null;
}

/** Makes a gate a lane of the other kind. Whoever calls holds the deployment's lock. */
export async function changeLane(
  tx: Database,
  gate: Pick<GateRow, 'organisation' | 'deployment' | 'id' | 'lane'>,
  { to, at, by }: Pick<LaneChangeRow, 'to' | 'at' | 'by'>,
): Promise<void> {
  const { organisation, deployment, id, lane } = gate;
  await tx.query(
    `insert into lane_change (organisation_id, deployment_id, gate_id, change, from_lane, to_lane, changed_at, by_role)
     select $1, $2, $3, coalesce(max(change), 0) + 1, $4, $5, $6, $7 from lane_change where gate_id = $3`,
    [organisation, deployment, id, lane, to, at, by],
  );
  await tx.query('update gate set lane = $2 where gate_id = $1', [id, to]);
}

/** Notes that a gate fetched a bundle in which it is a lane of this kind. */
export async function noteLaneTaken(
  db: Database,
  { id, lane }: Pick<GateRow, 'id' | 'lane'>,
  now: number,
): Promise<void> {
  await db.query(
    `update lane_change set taken_at = $3 where gate_id = $1 and taken_at is null
       and exists (select 1 from gate g where g.gate_id = $1 and g.lane = $2)`,
    [id, lane, now],
  );
}

/** What kind of lane a gate was at a moment, as far as it had heard by then. */
export async function laneAt(db: Database, gate: string, at: number): Promise<'face' | 'regular'> {
  const rows = await db.query<{ lane: 'face' | 'regular' | null }>('select lane_at($1, $2) as lane', [
    gate,
    at,
  ]);
  if (!rows[0]?.lane) throw new Error('there is no such gate');
  return rows[0].lane;
}

/** Every change of a deployment's gates, oldest first. */
export async function listLaneChanges(db: Database, scope: Scope): Promise<readonly LaneChangeRow[]> {
  return db.query<LaneChangeRow>(
    `select gate_id as gate, from_lane as "from", to_lane as "to", changed_at as at, by_role as by,
       taken_at as "takenAt"
     from lane_change where organisation_id = $1 and deployment_id = $2 order by changed_at, change`,
    [scope.organisation, scope.deployment],
  );
}

/** Whether a gate is a regular lane, or ever was: what crew did there comes in as late as its network lets it. */
export async function wasRegular(db: Database, { id, lane }: Pick<GateRow, 'id' | 'lane'>): Promise<boolean> {
  if (lane === 'regular') return true;
  const rows = await db.query(
    "select 1 as yes from lane_change where gate_id = $1 and 'regular' in (from_lane, to_lane)",
    [id],
  );
  return rows.length > 0;
}
