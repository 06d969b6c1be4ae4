import type { Database } from '../database.ts';

/** Who a sign-in link or a session is for. Tokens are kept as their SHA-256 only. */
export interface SessionRow {
  readonly organisation: string;
  readonly role: 'organiser' | 'dpo';
  readonly expires: number;
}

const RETURNED = 'organisation_id as organisation, role, expires';

export async function insertSignInLink(db: Database, tokenSha256: string, row: SessionRow): Promise<void> {
  await db.query(
    'insert into sign_in_link (organisation_id, token_sha256, role, expires) values ($1, $2, $3, $4)',
    [row.organisation, tokenSha256, row.role, row.expires],
  );
}

/** Takes a link out, so that it works once, and answers whom it signs in; `null` for one unknown or expired. */
export async function takeSignInLink(
  db: Database,
  tokenSha256: string,
  now: number,
): Promise<SessionRow | null> {
  const rows = await db.query<SessionRow>(
    `delete from sign_in_link where token_sha256 = $1 returning ${RETURNED}`,
    [tokenSha256],
  );
  const link = rows[0];
  return link && link.expires > now ? link : null;
}

/** Starts a session and clears away what has expired. */
export async function insertSession(
  db: Database,
  tokenSha256: string,
  row: SessionRow,
  now: number,
): Promise<void> {
  await db.query('delete from session where expires <= $1', [now]);
  await db.query('delete from sign_in_link where expires <= $1', [now]);
  await db.query(
    'insert into session (organisation_id, token_sha256, role, expires) values ($1, $2, $3, $4)',
    [row.organisation, tokenSha256, row.role, row.expires],
  );
}

export async function findSession(
  db: Database,
  tokenSha256: string,
  now: number,
): Promise<SessionRow | null> {
  const rows = await db.query<SessionRow>(
    `select ${RETURNED} from session where token_sha256 = $1 and expires > $2`,
    [tokenSha256, now],
  );
  return rows[0] ?? null;
}

export async function deleteSession(db: Database, tokenSha256: string): Promise<void> {
  await db.query('delete from session where token_sha256 = $1', [tokenSha256]);
}
