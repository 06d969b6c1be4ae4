import type { Database } from '../database.ts';

/** Who works on a case. A crew member never does. */
export type CaseRole = 'organiser' | 'dpo';
export type MemberRole = CaseRole | 'crew';

/** A person who works in the console, or at a desk. */
export interface MemberRow {
  readonly organisation: string;
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: MemberRole;
}

const COLUMNS = 'organisation_id as organisation, member_id as id, name, email, role from member';

/** Adds a person; `false` when somebody of the organisation already has this id or e-mail address. */
export async function insertMember(db: Database, row: MemberRow, now: number): Promise<boolean> {
  const rows = await db.query(
    `insert into member (organisation_id, member_id, name, email, role, created_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning member_id`,
    [row.organisation, row.id, row.name, row.email, row.role, now],
  );
  return rows.length > 0;
}

export async function findMember(db: Database, id: string): Promise<MemberRow | null> {
  const rows = await db.query<MemberRow>(`select ${COLUMNS} where member_id = $1 and removed_at is null`, [
    id,
  ]);
  return rows[0] ?? null;
}

export async function listMembers(db: Database, organisation: string): Promise<readonly MemberRow[]> {
  return db.query<MemberRow>(
    `select ${COLUMNS} where organisation_id = $1 and removed_at is null order by created_at, member_id`,
    [organisation],
  );
}

/** Who works on the organisation's cases: everybody but desk crew. */
export async function listCaseMembers(
  db: Database,
  organisation: string,
): Promise<readonly (MemberRow & { readonly role: CaseRole })[]> {
  const members = await listMembers(db, organisation);
  return members.flatMap((member) => (member.role === 'crew' ? [] : [{ ...member, role: member.role }]));
}

/** Desk crew, with when each was added (epoch seconds), by name. */
export async function listCrew(
  db: Database,
  organisation: string,
): Promise<readonly { readonly id: string; readonly name: string; readonly addedAt: number }[]> {
  return db.query(
    `select member_id as id, name, created_at as "addedAt" from member
     where organisation_id = $1 and role = 'crew' and removed_at is null order by lower(name), member_id`,
    [organisation],
  );
}

/** The names of members by their ids, also of those whose access was taken away. */
export async function memberNames(db: Database, organisation: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ id: string; name: string }>(
    'select member_id as id, name from member where organisation_id = $1',
    [organisation],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Takes somebody's access away. What they wrote and signed stays, under their name. */
export async function removeMember(db: Database, id: string, now: number): Promise<void> {
  await db.query('update member set removed_at = $2 where member_id = $1', [id, now]);
  await db.query('delete from session where member_id = $1', [id]);
  await db.query('delete from sign_in_link where member_id = $1', [id]);
}
