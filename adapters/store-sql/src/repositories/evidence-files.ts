import type { Database, Scope } from '../database.ts';

/** A document that shows something, without its content. */
export interface EvidenceFileRow {
  /** SHA-256 (hex) of the content. */
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Epoch seconds. */
  readonly at: number;
}

const COLUMNS = `sha256, name, media_type as "mediaType", octet_length(bytes) as size, at`;
const OF = 'from evidence_file where organisation_id = $1 and deployment_id = $2';

/** Keeps a file; the same content is kept once, under the name it had first. */
export async function insertEvidenceFile(
  db: Database,
  scope: Scope,
  file: Pick<EvidenceFileRow, 'sha256' | 'name' | 'mediaType'> & {
    readonly bytes: Uint8Array;
    readonly member: string;
  },
  now: number,
): Promise<void> {
  await db.query(
    `insert into evidence_file (organisation_id, deployment_id, sha256, name, media_type, bytes, member_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      scope.organisation,
      scope.deployment,
      file.sha256,
      file.name,
      file.mediaType,
      file.bytes,
      file.member,
      now,
    ],
  );
}

export async function listEvidenceFiles(db: Database, scope: Scope): Promise<readonly EvidenceFileRow[]> {
  return db.query<EvidenceFileRow>(`select ${COLUMNS} ${OF} order by at, sha256`, [
    scope.organisation,
    scope.deployment,
  ]);
}

export async function readEvidenceFile(
  db: Database,
  scope: Scope,
  sha256: string,
): Promise<(EvidenceFileRow & { readonly bytes: Uint8Array }) | null> {
  const rows = await db.query<EvidenceFileRow & { bytes: Uint8Array }>(
    `select ${COLUMNS}, bytes ${OF} and sha256 = $3`,
    [scope.organisation, scope.deployment, sha256],
  );
  return rows[0] ?? null;
}

/** Bytes that a deployment's files take together. */
export async function evidenceSize(db: Database, scope: Scope): Promise<number> {
  const rows = await db.query<{ size: number }>(
    `select coalesce(sum(octet_length(bytes)), 0)::double precision as size ${OF}`,
    [scope.organisation, scope.deployment],
  );
  return rows[0]?.size ?? 0;
}
