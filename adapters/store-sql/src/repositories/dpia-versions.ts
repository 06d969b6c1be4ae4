import type { Database, Scope } from '../database.ts';

/** A DPIA that was finished: never changed after. */
export interface DpiaVersionRow {
  /** 1 for the first. */
  readonly version: number;
  readonly body: unknown;
  readonly sha256: string;
  readonly member: string;
  /** Epoch seconds. */
  readonly at: number;
}

const OF = `select version, body, sha256, member_id as member, at from dpia_version
  where organisation_id = $1 and deployment_id = $2`;

export async function insertDpiaVersion(
  db: Database,
  scope: Scope,
  row: Omit<DpiaVersionRow, 'at'>,
  now: number,
): Promise<boolean> {
  const rows = await db.query(
    `insert into dpia_version (organisation_id, deployment_id, version, body, sha256, member_id, at)
     values ($1, $2, $3, $4::jsonb, $5, $6, $7) on conflict do nothing returning version`,
    [
      scope.organisation,
      scope.deployment,
      row.version,
      JSON.stringify(row.body),
      row.sha256,
      row.member,
      now,
    ],
  );
  return rows.length > 0;
}

export async function latestDpiaVersion(db: Database, scope: Scope): Promise<DpiaVersionRow | null> {
  const rows = await db.query<DpiaVersionRow>(`${OF} order by version desc limit 1`, [
    scope.organisation,
    scope.deployment,
  ]);
  return rows[0] ?? null;
}

export async function readDpiaVersion(
  db: Database,
  scope: Scope,
  version: number,
): Promise<DpiaVersionRow | null> {
  const rows = await db.query<DpiaVersionRow>(`${OF} and version = $3`, [
    scope.organisation,
    scope.deployment,
    version,
  ]);
  return rows[0] ?? null;
}
