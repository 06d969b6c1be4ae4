import type { Database, Scope } from '../database.ts';

export interface GateRow {
  readonly organisation: string;
  readonly deployment: string;
  readonly id: string;
  readonly name: string;
  readonly lane: 'face' | 'regular';
}

const COLUMNS =
  'organisation_id as organisation, deployment_id as deployment, gate_id as id, name, lane from gate';

export async function insertGate(db: Database, row: GateRow, now: number): Promise<void> {
  await db.query(
    'insert into gate (organisation_id, deployment_id, gate_id, name, lane, created_at) values ($1, $2, $3, $4, $5, $6)',
    [row.organisation, row.deployment, row.id, row.name, row.lane, now],
  );
}

/** A gate that may still work, by its own id: how a gate's token is looked up. */
export async function findGate(db: Database, id: string): Promise<GateRow | null> {
  const rows = await db.query<GateRow>(`select ${COLUMNS} where gate_id = $1 and revoked_at is null`, [id]);
  return rows[0] ?? null;
}

export async function listGates(db: Database, scope: Scope): Promise<readonly GateRow[]> {
  return db.query<GateRow>(
    `select ${COLUMNS} where organisation_id = $1 and deployment_id = $2 and revoked_at is null order by name`,
    [scope.organisation, scope.deployment],
  );
}

export async function revokeGate(db: Database, scope: Scope, gate: string, now: number): Promise<void> {
  await db.query(
    `update gate set revoked_at = $4
     where organisation_id = $1 and deployment_id = $2 and gate_id = $3 and revoked_at is null`,
    [scope.organisation, scope.deployment, gate, now],
  );
}

/**
 * Pairs a gate with a device, known by the SHA-256 of its key, and says whether it is the gate's device now.
 * Another device than the first takes its place only when it may `replace` it. What it said of an earlier key
 * no longer holds: it gets the key again. Never after the end: a key that is asked for meanwhile would outlive it.
 */
export async function pairGate(
  db: Database,
  gate: GateRow,
  deviceSha256: string,
  { replace }: { readonly replace: boolean },
): Promise<boolean> {
  const rows = await db.query(
    `update gate set device_sha256 = $4, destroyed_at = null, confirmed_at = null
     where organisation_id = $1 and deployment_id = $2 and gate_id = $3 and revoked_at is null
       and ($5 or device_sha256 is null or device_sha256 = $4)
       and not exists (select 1 from deployment_end e
         where e.organisation_id = $1 and e.deployment_id = $2) returning gate_id`,
    [gate.organisation, gate.deployment, gate.id, deviceSha256, replace],
  );
  return rows.length > 0;
}
