import type { Database, Scope } from '../database.ts';
import { eraseEvents } from './gate-events.ts';
import { lockLedger } from './ledger.ts';
import type { CaseRole } from './members.ts';
import { eraseTicketing } from './ticketing-connections.ts';

/** How many of each were erased, or made worthless. */
export interface ErasedCounts {
  readonly passes: number;
  readonly contacts: number;
  readonly mails: number;
  readonly ciphertexts: number;
}

/** What a person stated of backups of the keys. `at`: epoch seconds. */
export interface BackupsRow {
  readonly by: string;
  readonly role: CaseRole;
  readonly kind: 'none-made' | 'destroyed';
  readonly at: number;
}

/** An event that was ended. Keys are public halves, hexadecimal; times are epoch seconds. */
export interface EndRow {
  readonly endedAt: number;
  readonly member: string;
  readonly role: CaseRole;
  readonly reason: string;
  readonly issuerKey: string;
  readonly gateKey: string;
  /** Those that it replaced, oldest first. */
  readonly earlierGateKeys: readonly string[];
  readonly endNote: Uint8Array;
  readonly statusList: Uint8Array;
  readonly erased: ErasedCounts;
  /** `null` while they are being destroyed. */
  readonly keysDestroyedAt: number | null;
  readonly backups: BackupsRow | null;
}

const MINE = 'organisation_id = $1 and deployment_id = $2';
const mine = ({ organisation, deployment }: Scope) => [organisation, deployment];

export async function insertEnd(
  tx: Database,
  scope: Scope,
  row: Omit<EndRow, 'keysDestroyedAt' | 'backups'>,
): Promise<void> {
  await tx.query(
    `insert into deployment_end (organisation_id, deployment_id, ended_at, member_id, role, reason, issuer_key,
       gate_key, end_note, status_list, erased, earlier_gate_keys)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12::jsonb)`,
    [
      ...mine(scope),
      row.endedAt,
      row.member,
      row.role,
      row.reason,
      row.issuerKey,
      row.gateKey,
      row.endNote,
      row.statusList,
      JSON.stringify(row.erased),
      JSON.stringify(row.earlierGateKeys),
    ],
  );
}

export async function findEnd(db: Database, scope: Scope): Promise<EndRow | null> {
  const rows = await db.query<EndRow>(
    `select ended_at as "endedAt", member_id as member, role, reason, issuer_key as "issuerKey",
       gate_key as "gateKey", earlier_gate_keys as "earlierGateKeys", end_note as "endNote",
       status_list as "statusList", erased,
       keys_destroyed_at as "keysDestroyedAt", backups from deployment_end where ${MINE}`,
    mine(scope),
  );
  return rows[0] ?? null;
}

/** Events that were ended and whose keys may still be there. */
export async function unfinishedEnds(db: Database): Promise<readonly Scope[]> {
  return db.query<Scope>(
    `select organisation_id as organisation, deployment_id as deployment from deployment_end
     where keys_destroyed_at is null`,
  );
}

/** Events that were ended and whose keys were destroyed. */
export async function finishedEnds(db: Database): Promise<readonly Scope[]> {
  return db.query<Scope>(
    `select organisation_id as organisation, deployment_id as deployment from deployment_end
     where keys_destroyed_at is not null order by 1, 2`,
  );
}

/** Says when the keys were destroyed, and whether that wasn't said before; `again`: or says it anew. */
export async function keysDestroyed(
  tx: Database,
  scope: Scope,
  at: number,
  { again }: { readonly again: boolean },
): Promise<boolean> {
  const rows = await tx.query(
    `update deployment_end set keys_destroyed_at = $3
     where ${MINE} and (keys_destroyed_at is null or $4) returning 1 as done`,
    [...mine(scope), at, again],
  );
  return rows.length > 0;
}

export async function stateBackups(tx: Database, scope: Scope, backups: BackupsRow): Promise<void> {
  await tx.query(`update deployment_end set backups = $3::jsonb where ${MINE}`, [
    ...mine(scope),
    JSON.stringify(backups),
  ]);
}

/**
 * Lets whoever is signing a pass finish, and everybody after that fail. A transaction of its own: within a
 * longer one two could wait for each other.
 */
export async function closePasses(db: Database, scope: Scope): Promise<void> {
  await db.query(`update status_counter set closed = true where ${MINE}`, mine(scope));
}

/**
 * Passes can be made again where they were closed for an end that didn't come: of this deployment, or at a start,
 * when nobody can be ending one, of all.
 */
export async function reopenPasses(db: Database, scope: Scope | null): Promise<void> {
  await db.query(
    `update status_counter s set closed = false where closed
       and ($1::text is null or (s.organisation_id = $1 and s.deployment_id = $2))
       and not exists (select 1 from deployment_end e
         where e.organisation_id = s.organisation_id and e.deployment_id = s.deployment_id)`,
    scope ? mine(scope) : [null, null],
  );
}

/** Revokes every pass of the deployment, and erases all the server has of its visitors but tickets and the ledger. */
export async function eraseDeployment(tx: Database, scope: Scope, now: number): Promise<ErasedCounts> {
  await lockLedger(tx, scope);
  // Counted first: revoking a pass erases what only it referred to.
  const [sealed] = await tx.query<{ count: number }>(
    `select count(*) as count from sealed_template where ${MINE} and ciphertext is not null`,
    mine(scope),
  );
  const passes = await tx.query(
    `update pass set revoked_at = $3 where ${MINE} and revoked_at is null returning 1 as done`,
    [...mine(scope), now],
  );
  const emptied = async (table: 'ticket_contact' | 'mail' | 'sealed_template') => {
    const gone = await tx.query(`delete from ${table} where ${MINE} returning 1 as done`, mine(scope));
    await tx.query('insert into scrub_due (table_name) values ($1)', [table]);
    return gone.length;
  };
  await emptied('sealed_template');
  await eraseEvents(tx, scope);
  await eraseTicketing(tx, scope);
  return {
    passes: passes.length,
    mails: await emptied('mail'),
    contacts: await emptied('ticket_contact'),
    ciphertexts: sealed?.count ?? 0,
  };
}

export interface CertificateRow {
  readonly number: number;
  readonly signed: Uint8Array;
  readonly issuedAt: number;
}

export async function insertCertificate(tx: Database, scope: Scope, row: CertificateRow): Promise<void> {
  await tx.query(
    `insert into destruction_certificate (organisation_id, deployment_id, number, signed, issued_at)
     values ($1, $2, $3, $4, $5)`,
    [...mine(scope), row.number, row.signed, row.issuedAt],
  );
}

export async function latestCertificate(db: Database, scope: Scope): Promise<CertificateRow | null> {
  const rows = await db.query<CertificateRow>(
    `select number, signed, issued_at as "issuedAt" from destruction_certificate
     where ${MINE} order by number desc limit 1`,
    mine(scope),
  );
  return rows[0] ?? null;
}

/** What is known of the event key at each gate that there is or was. Times are epoch seconds. */
export interface GateEndRow {
  readonly id: string;
  readonly name: string;
  readonly lane: 'face' | 'regular';
  readonly hadKey: boolean;
  readonly revoked: boolean;
  readonly destroyedAt: number | null;
  readonly confirmedAt: number | null;
}

export async function gateEndings(db: Database, scope: Scope): Promise<readonly GateEndRow[]> {
  return db.query<GateEndRow>(
    `select gate_id as id, name, lane, (device_sha256 is not null and kind = 'entrance') as "hadKey", revoked_at is not null as revoked,
       destroyed_at as "destroyedAt", confirmed_at as "confirmedAt"
     from gate where ${MINE} order by name, gate_id`,
    mine(scope),
  );
}

/** Says that a gate destroyed its key, and whether that wasn't said before. */
export async function confirmDestroyed(
  tx: Database,
  gate: Scope & { readonly id: string },
  times: { readonly destroyedAt: number; readonly confirmedAt: number },
): Promise<boolean> {
  const rows = await tx.query(
    `update gate set destroyed_at = $4, confirmed_at = $5
     where ${MINE} and gate_id = $3 and confirmed_at is null returning 1 as done`,
    [...mine(gate), gate.id, times.destroyedAt, times.confirmedAt],
  );
  return rows.length > 0;
}
