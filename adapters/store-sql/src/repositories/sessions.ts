import type { Database } from '../database.ts';
import type { CaseRole, MemberRole } from './members.ts';

/** Whom a sign-in link or a session is for. Tokens are kept as their SHA-256 only. */
export interface SessionKey {
  readonly organisation: string;
  readonly member: string;
  readonly expires: number;
}

/** A session with what its member is now. */
export interface SessionRow extends SessionKey {
  readonly name: string;
  readonly role: MemberRole;
}

/** The session of somebody who works on cases. */
export interface CaseSession extends SessionRow {
  readonly role: CaseRole;
}

const RETURNED = 'organisation_id as organisation, member_id as member, expires';

export async function insertSignInLink(db: Database, tokenSha256: string, row: SessionKey): Promise<void> {
  await db.query(
    'insert into sign_in_link (organisation_id, token_sha256, member_id, expires) values ($1, $2, $3, $4)',
    [row.organisation, tokenSha256, row.member, row.expires],
  );
}

/** Takes a link out, so that it works once, and answers whom it signs in; `null` for one unknown or expired. */
export async function takeSignInLink(
  db: Database,
  tokenSha256: string,
  now: number,
): Promise<SessionKey | null> {
  const rows = await db.query<SessionKey>(
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
  row: SessionKey,
  now: number,
): Promise<void> {
  await db.query('delete from session where expires <= $1', [now]);
  await db.query('delete from sign_in_link where expires <= $1', [now]);
  await db.query(
    'insert into session (organisation_id, token_sha256, member_id, expires) values ($1, $2, $3, $4)',
    [row.organisation, tokenSha256, row.member, row.expires],
  );
}

export async function findSession(
  db: Database,
  tokenSha256: string,
  now: number,
): Promise<SessionRow | null> {
  const rows = await db.query<SessionRow>(
    `select s.organisation_id as organisation, s.member_id as member, s.expires, m.name, m.role
     from session s join member m on m.member_id = s.member_id
     where s.token_sha256 = $1 and s.expires > $2 and m.removed_at is null`,
    [tokenSha256, now],
  );
  return rows[0] ?? null;
}

export async function deleteSession(db: Database, tokenSha256: string): Promise<void> {
  await db.query('delete from session where token_sha256 = $1', [tokenSha256]);
}
