import type { Database, Scope } from '../database.ts';
import type { GateKindRow } from './gates.ts';

/** A code that pairs one gate, once. Times are epoch seconds. */
export interface GateInvitationRow extends Scope {
  readonly id: string;
  readonly kind: GateKindRow;
  /** `null`: whoever stands at the gate chooses it. */
  readonly lane: 'face' | 'regular' | null;
  /** The name that is suggested. */
  readonly name: string;
  readonly member: string;
  readonly madeAt: number;
  readonly expiresAt: number;
  /** The gate that was paired with it. */
  readonly gate: string | null;
}

const COLUMNS = `organisation_id as organisation, deployment_id as deployment, invitation_id as id, kind, lane, name,
  member_id as member, made_at as "madeAt", expires_at as "expiresAt", gate_id as gate from gate_invitation`;
const MINE = 'organisation_id = $1 and deployment_id = $2';
/** How long it can still be said that a code was too old, in place of unknown. */
const KEEP_EXPIRED_SECONDS = 24 * 3600;

/** Also drops what nobody used and nobody will ask about any more. */
export async function insertGateInvitation(
  db: Database,
  row: Omit<GateInvitationRow, 'gate'>,
  codeSha256: string,
): Promise<void> {
  await db.query('delete from gate_invitation where gate_id is null and expires_at < $1', [
    row.madeAt - KEEP_EXPIRED_SECONDS,
  ]);
  await db.query(
    `insert into gate_invitation (organisation_id, deployment_id, invitation_id, code_sha256, kind, lane, name,
       member_id, made_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      row.organisation,
      row.deployment,
      row.id,
      codeSha256,
      row.kind,
      row.lane,
      row.name,
      row.member,
      row.madeAt,
      row.expiresAt,
    ],
  );
}

/** Those that can still be used, and those that were used before they would have expired; the newest first. */
export async function listGateInvitations(
  db: Database,
  scope: Scope,
  now: number,
): Promise<readonly GateInvitationRow[]> {
  return db.query<GateInvitationRow>(
    `select ${COLUMNS} where ${MINE} and expires_at > $3 order by made_at desc, invitation_id`,
    [scope.organisation, scope.deployment, now],
  );
}

/** By its code. `lock`: within a transaction, so that of two gates with one code the second waits. */
export async function findGateInvitation(
  db: Database,
  codeSha256: string,
  { lock }: { readonly lock: boolean },
): Promise<GateInvitationRow | null> {
  const rows = await db.query<GateInvitationRow>(
    `select ${COLUMNS} where code_sha256 = $1 ${lock ? 'for update' : ''}`,
    [codeSha256],
  );
  return rows[0] ?? null;
}

export async function useGateInvitation(tx: Database, id: string, gate: string): Promise<void> {
  await tx.query('update gate_invitation set gate_id = $2 where invitation_id = $1', [id, gate]);
}

/** Takes back a code that wasn't used; `false` when there is none. */
export async function deleteGateInvitation(db: Database, scope: Scope, id: string): Promise<boolean> {
  const rows = await db.query(
    `delete from gate_invitation where ${MINE} and invitation_id = $3 and gate_id is null returning 1 as done`,
    [scope.organisation, scope.deployment, id],
  );
  return rows.length > 0;
}
