import type { Database, Scope } from '../database.ts';
import type { CaseRole } from './members.ts';

/** Who wrote something, as they are called now. */
export interface Author {
  readonly id: string;
  readonly name: string;
  readonly role: CaseRole;
}

/** One version of one document. */
export interface RevisionRow {
  readonly document: string;
  /** 1 for the first. */
  readonly revision: number;
  readonly body: unknown;
  readonly author: Author;
  /** Epoch seconds. */
  readonly at: number;
}

const AUTHOR = `json_build_object('id', m.member_id, 'name', m.name, 'role', m.role) as author`;
const COLUMNS = `r.document, r.revision, r.body, ${AUTHOR}, r.at`;
const FROM = 'from revision r join member m on m.member_id = r.member_id';
const SCOPE = 'r.organisation_id = $1 and r.deployment_id = $2';

/**
 * Keeps a new version of a document, made from version `basedOn` (0: from none); `false` when that isn't
 * the latest any more, and then nothing is kept.
 */
export async function insertRevision(
  db: Database,
  scope: Scope,
  {
    document,
    basedOn,
    body,
    member,
  }: {
    readonly document: string;
    readonly basedOn: number;
    readonly body: unknown;
    readonly member: string;
  },
  now: number,
): Promise<boolean> {
  const rows = await db.query(
    `insert into revision (organisation_id, deployment_id, document, revision, body, member_id, at)
     select $1, $2, $3, $4 + 1, $5::jsonb, $6, $7
     where $4 = (select coalesce(max(revision), 0) from revision where deployment_id = $2 and document = $3)
     on conflict do nothing returning revision`,
    [scope.organisation, scope.deployment, document, basedOn, JSON.stringify(body), member, now],
  );
  return rows.length > 0;
}

/** The latest version of every document of a deployment. */
export async function latestRevisions(db: Database, scope: Scope): Promise<readonly RevisionRow[]> {
  return db.query<RevisionRow>(
    `select distinct on (r.document) ${COLUMNS} ${FROM} where ${SCOPE} order by r.document, r.revision desc`,
    [scope.organisation, scope.deployment],
  );
}

/** The latest version of one document. */
export async function latestRevision(
  db: Database,
  scope: Scope,
  document: string,
): Promise<RevisionRow | null> {
  const rows = await db.query<RevisionRow>(
    `select ${COLUMNS} ${FROM} where ${SCOPE} and r.document = $3 order by r.revision desc limit 1`,
    [scope.organisation, scope.deployment, document],
  );
  return rows[0] ?? null;
}

/** Every version of one document, the newest first. */
export async function revisionsOf(
  db: Database,
  scope: Scope,
  document: string,
): Promise<readonly RevisionRow[]> {
  return db.query<RevisionRow>(
    `select ${COLUMNS} ${FROM} where ${SCOPE} and r.document = $3 order by r.revision desc limit 500`,
    [scope.organisation, scope.deployment, document],
  );
}
