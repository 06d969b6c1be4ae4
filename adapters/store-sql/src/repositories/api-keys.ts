import type { Database, Scope } from '../database.ts';

/** A key of a ticketing system, for one deployment. The key itself is kept as its SHA-256 only. */
export interface ApiKeyRow extends Scope {
  readonly id: string;
  readonly label: string;
  /** Epoch seconds. */
  readonly createdAt: number;
  /** To the minute. */
  readonly lastUsedAt: number | null;
}

const COLUMNS = `organisation_id as organisation, deployment_id as deployment, key_id as id, label,
  created_at as "createdAt", last_used_at as "lastUsedAt"`;
/** A system posts a thousand times in a row; its last use is written once a minute. */
const USE_SECONDS = 60;

export async function insertApiKey(
  db: Database,
  row: Omit<ApiKeyRow, 'lastUsedAt'>,
  keySha256: string,
): Promise<void> {
  await db.query(
    `insert into api_key (organisation_id, deployment_id, key_id, key_sha256, label, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [row.organisation, row.deployment, row.id, keySha256, row.label, row.createdAt],
  );
}

/** The key that somebody shows, as used now; `null` for one that isn't known or was taken back. */
export async function useApiKey(db: Database, keySha256: string, now: number): Promise<ApiKeyRow | null> {
  const rows = await db.query<ApiKeyRow>(`select ${COLUMNS} from api_key where key_sha256 = $1`, [keySha256]);
  const key = rows[0];
  if (!key) return null;
  if (now - (key.lastUsedAt ?? 0) >= USE_SECONDS)
    await db.query('update api_key set last_used_at = $2 where key_id = $1', [key.id, now]);
  return key;
}

export async function listApiKeys(db: Database, scope: Scope): Promise<readonly ApiKeyRow[]> {
  return db.query<ApiKeyRow>(
    `select ${COLUMNS} from api_key where organisation_id = $1 and deployment_id = $2 order by created_at, key_id`,
    [scope.organisation, scope.deployment],
  );
}

/** `false` when there was none. */
export async function deleteApiKey(db: Database, scope: Scope, id: string): Promise<boolean> {
  const rows = await db.query(
    'delete from api_key where organisation_id = $1 and deployment_id = $2 and key_id = $3 returning 1',
    [scope.organisation, scope.deployment, id],
  );
  return rows.length > 0;
}
