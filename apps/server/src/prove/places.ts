import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@tenzij/store-sql';
import { findSecret } from './find-secret.ts';

/** File systems round the times of files. */
const CLOCK_SLACK_MS = 2000;

/** All bytes of a place that was searched, with how much that was. */
export interface Place {
  readonly name: PlaceName;
  readonly files: number | null;
  readonly rows: number | null;
  readonly bytes: Buffer;
}

export type PlaceName = 'data-folder' | 'database-files' | 'rows' | 'log' | 'gate' | 'phones' | 'backup';

/** Every file of a folder, raw: the database with its write-ahead log, and the folder with keys. */
export async function folderPlace(name: 'data-folder' | 'backup', folder: string): Promise<Place> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  // Names too: what somebody wrote as the name of a file is kept as well.
  const parts = await Promise.all(paths.map(async (path) => [Buffer.from(path), await readFile(path)]));
  return { name, files: paths.length, rows: null, bytes: Buffer.concat(parts.flat()) };
}

/** Every row of every table that this database user sees in its own schema, as text. */
export async function rowsPlace(db: Database): Promise<Place> {
  const tables = await db.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`,
  );
  const lines: string[] = [];
  for (const { name } of tables) {
    const found = await db.query<{ row: string }>(`select t::text as row from "${name}" t`);
    lines.push(...found.map(({ row }) => row));
  }
  return { name: 'rows', files: null, rows: lines.length, bytes: Buffer.from(lines.join('\n')) };
}

/**
 * The files of a PostgreSQL server on this machine that changed since the proof began, with its write-ahead log.
 * None where this user may not read them, where the server is elsewhere, or where they lack what was written to
 * it: those are of another server.
 */
export function databaseFiles(
  db: Database,
  isEmbedded: boolean,
  { since, control }: { readonly since: number; readonly control: Uint8Array },
): () => Promise<readonly Place[]> {
  let isThere: boolean | null = null;
  return async () => {
    // What is only in the database's memory so far is written to its files.
    await db.query('checkpoint').catch(() => undefined);
    if (isEmbedded || isThere === false) return [];
    const place = await changedFiles(db, since).catch(() => null);
    isThere ??= place !== null && findSecret(place.bytes, control).length > 0;
    return isThere && place ? [place] : [];
  };
}

async function changedFiles(db: Database, since: number): Promise<Place> {
  const [server] = await db.query<{ folder: string }>("select current_setting('data_directory') as folder");
  const entries = await readdir(server?.folder ?? '', { recursive: true, withFileTypes: true });
  const parts: Buffer[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    // Files come and go while the server works.
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }));
    if (mtimeMs >= since - CLOCK_SLACK_MS) parts.push(await readFile(path).catch(() => Buffer.alloc(0)));
  }
  return { name: 'database-files', files: parts.length, rows: null, bytes: Buffer.concat(parts) };
}

export function memoryPlace(name: 'log' | 'gate' | 'phones', bytes: Buffer): Place {
  return { name, files: null, rows: null, bytes };
}
