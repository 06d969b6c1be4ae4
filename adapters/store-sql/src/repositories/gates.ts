import type { Database, Scope } from '../database.ts';

export type GateKindRow = 'entrance' | 'human-comparison' | 'document';

export interface GateRow {
  readonly organisation: string;
  readonly deployment: string;
  readonly id: string;
  readonly name: string;
  readonly lane: 'face' | 'regular';
  readonly kind: GateKindRow;
}

const COLUMNS =
  'organisation_id as organisation, deployment_id as deployment, gate_id as id, name, lane, kind from gate';
/** A gate asks something every few seconds; that it was seen is written once a minute. */
const SEEN_SECONDS = 60;

/** `deviceSha256`: of the device that it is paired with from the start; without one, its first device is. */
export async function insertGate(
  db: Database,
  row: Omit<GateRow, 'kind'> & { readonly kind?: GateKindRow; readonly deviceSha256?: string },
  now: number,
): Promise<void> {
  const { organisation, deployment, id, name, lane, kind = 'entrance', deviceSha256 = null } = row;
  await db.query(
    `insert into gate (organisation_id, deployment_id, gate_id, name, lane, kind, device_sha256, created_at, paired_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [organisation, deployment, id, name, lane, kind, deviceSha256, now, deviceSha256 === null ? null : now],
  );
}

/** The gate whose token somebody shows, as seen now; one that was revoked is found too, and not seen. */
export async function useGate(
  db: Database,
  id: string,
  now: number,
): Promise<(GateRow & { readonly revoked: boolean }) | null> {
  const rows = await db.query<GateRow & { readonly revoked: boolean; readonly seen: number | null }>(
    `select revoked_at is not null as revoked, last_seen_at as seen, ${COLUMNS} where gate_id = $1`,
    [id],
  );
  if (!rows[0]) return null;
  const { seen, ...gate } = rows[0];
  // Also when the clock went back: a moment to come says nothing.
  if (!gate.revoked && (seen === null || Math.abs(now - seen) >= SEEN_SECONDS))
    await db.query('update gate set last_seen_at = $2 where gate_id = $1', [id, now]);
  return gate;
}

/** The gates that weren't revoked. */
export async function listGates(db: Database, scope: Scope): Promise<readonly GateRow[]> {
  return db.query<GateRow>(
    `select ${COLUMNS} where organisation_id = $1 and deployment_id = $2 and revoked_at is null order by name`,
    [scope.organisation, scope.deployment],
  );
}

/** A gate with how it stands. Times are epoch seconds; `null`: it didn't happen, or nobody noted when. */
export interface GateStateRow extends GateRow {
  /** SHA-256 (hex) of the public key of the device it is paired with. */
  readonly deviceSha256: string | null;
  readonly pairedAt: number | null;
  readonly lastSeenAt: number | null;
  /** Whether the event key that it was given last was replaced since. */
  readonly keyIsReplaced: boolean;
  /** When the server heard that the gate destroyed its key. */
  readonly confirmedAt: number | null;
  readonly revokedAt: number | null;
  readonly revokedBy: 'organiser' | 'dpo' | null;
  readonly revokedReason: string | null;
}

const STATE = `device_sha256 as "deviceSha256", paired_at as "pairedAt", last_seen_at as "lastSeenAt",
  confirmed_at as "confirmedAt", revoked_at as "revokedAt", revoked_by as "revokedBy",
  revoked_reason as "revokedReason", coalesce(key_generation < (select max(k.generation) from event_key k
    where k.organisation_id = gate.organisation_id and k.deployment_id = gate.deployment_id), false)
    as "keyIsReplaced", ${COLUMNS}`;

/** Every gate there is or was: those in use first, by name. */
export async function listGateStates(db: Database, scope: Scope): Promise<readonly GateStateRow[]> {
  return db.query<GateStateRow>(
    `select ${STATE} where organisation_id = $1 and deployment_id = $2
     order by revoked_at nulls first, name, gate_id`,
    [scope.organisation, scope.deployment],
  );
}

export async function findGateState(db: Database, scope: Scope, gate: string): Promise<GateStateRow | null> {
  const rows = await db.query<GateStateRow>(
    `select ${STATE} where organisation_id = $1 and deployment_id = $2 and gate_id = $3`,
    [scope.organisation, scope.deployment, gate],
  );
  return rows[0] ?? null;
}

export interface RevocationRow {
  readonly at: number;
  readonly by: 'organiser' | 'dpo';
  readonly reason: string;
  /** What the gate is told, signed; `null` for one that no device was ever paired with. */
  readonly note: Uint8Array | null;
}

/** Revokes a gate, and says whether that wasn't done before. */
export async function revokeGate(
  db: Database,
  scope: Scope,
  gate: string,
  { at, by, reason, note }: RevocationRow,
): Promise<boolean> {
  const rows = await db.query(
    `update gate set revoked_at = $4, revoked_by = $5, revoked_reason = $6, revocation_note = $7
     where organisation_id = $1 and deployment_id = $2 and gate_id = $3 and revoked_at is null returning 1 as done`,
    [scope.organisation, scope.deployment, gate, at, by, reason, note],
  );
  return rows.length > 0;
}

/** What a gate that was revoked is told: for anybody who names both. */
export async function findRevocationNote(
  db: Database,
  deployment: string,
  gate: string,
): Promise<Uint8Array | null> {
  const rows = await db.query<{ note: Uint8Array | null }>(
    'select revocation_note as note from gate where deployment_id = $1 and gate_id = $2',
    [deployment, gate],
  );
  return rows[0]?.note ?? null;
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
  { replace, now }: { readonly replace: boolean; readonly now: number },
): Promise<boolean> {
  const rows = await db.query(
    `update gate set device_sha256 = $4, destroyed_at = null, confirmed_at = null,
       paired_at = case when device_sha256 = $4 then paired_at else $6::double precision end
     where organisation_id = $1 and deployment_id = $2 and gate_id = $3 and revoked_at is null
       and ($5 or device_sha256 is null or device_sha256 = $4)
       and not exists (select 1 from deployment_end e
         where e.organisation_id = $1 and e.deployment_id = $2) returning gate_id`,
    [gate.organisation, gate.deployment, gate.id, deviceSha256, replace, now],
  );
  return rows.length > 0;
}
