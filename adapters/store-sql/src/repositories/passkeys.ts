import type { Database } from '../database.ts';

/** A passkey of a member. */
export interface PasskeyRow {
  readonly organisation: string;
  readonly member: string;
  /** Base64url, as the browser names it. */
  readonly credentialId: string;
  /** The public key, as clearances name it. */
  readonly trustKey: string;
  readonly counter: number;
  /** What the owner calls it. */
  readonly label: string;
  /** Epoch seconds. */
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}

const COLUMNS = `organisation_id as organisation, member_id as member, credential_id as "credentialId",
  trust_key as "trustKey", counter, label, created_at as "createdAt", last_used_at as "lastUsedAt"`;

/** Keeps a passkey; `false` when somebody has it already. */
export async function insertPasskey(db: Database, row: Omit<PasskeyRow, 'lastUsedAt'>): Promise<boolean> {
  const rows = await db.query(
    `insert into passkey (organisation_id, member_id, credential_id, trust_key, counter, label, created_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning credential_id`,
    [row.organisation, row.member, row.credentialId, row.trustKey, row.counter, row.label, row.createdAt],
  );
  return rows.length > 0;
}

export async function findPasskey(db: Database, credentialId: string): Promise<PasskeyRow | null> {
  const rows = await db.query<PasskeyRow>(`select ${COLUMNS} from passkey where credential_id = $1`, [
    credentialId,
  ]);
  return rows[0] ?? null;
}

export async function listPasskeys(db: Database, member: string): Promise<readonly PasskeyRow[]> {
  return db.query<PasskeyRow>(
    `select ${COLUMNS} from passkey where member_id = $1 order by created_at, credential_id`,
    [member],
  );
}

export async function usedPasskey(
  db: Database,
  credentialId: string,
  counter: number,
  now: number,
): Promise<void> {
  await db.query('update passkey set counter = $2, last_used_at = $3 where credential_id = $1', [
    credentialId,
    counter,
    now,
  ]);
}

/** Takes a passkey out. Clearances that were signed with it keep its public key. */
export async function deletePasskey(db: Database, member: string, credentialId: string): Promise<boolean> {
  const rows = await db.query(
    'delete from passkey where member_id = $1 and credential_id = $2 returning credential_id',
    [member, credentialId],
  );
  return rows.length > 0;
}

export interface PasskeyChallenge {
  readonly purpose: 'register' | 'sign-in';
  readonly member: string | null;
  readonly expires: number;
}

export async function insertPasskeyChallenge(
  db: Database,
  challenge: string,
  row: PasskeyChallenge,
  now: number,
): Promise<void> {
  await db.query('delete from passkey_challenge where expires <= $1', [now]);
  await db.query(
    'insert into passkey_challenge (challenge, purpose, member_id, expires) values ($1, $2, $3, $4)',
    [challenge, row.purpose, row.member, row.expires],
  );
}

/** Takes a challenge out, so that it is answered once; `null` for one that is unknown or too old. */
export async function takePasskeyChallenge(
  db: Database,
  challenge: string,
  now: number,
): Promise<PasskeyChallenge | null> {
  const rows = await db.query<PasskeyChallenge>(
    'delete from passkey_challenge where challenge = $1 returning purpose, member_id as member, expires',
    [challenge],
  );
  const row = rows[0];
  return row && row.expires > now ? row : null;
}
