import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@tenzij/store-sql';

/** All bytes of a place that was searched, with how much that was. */
export interface Place {
  readonly name: PlaceName;
  readonly files: number | null;
  readonly rows: number | null;
  readonly bytes: Buffer;
}

export type PlaceName = 'data-folder' | 'rows' | 'log' | 'gate' | 'phones' | 'backup';

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

export function memoryPlace(name: 'log' | 'gate' | 'phones', bytes: Buffer): Place {
  return { name, files: null, rows: null, bytes };
}
