import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openPGlite } from '@tenzij/store-sql';

/** Every file in a folder and below. */
export async function filesIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Every row of every table of an embedded database that no server has open, as text. */
export async function dumpRows(database: string): Promise<string> {
  const db = await openPGlite({ folder: database });
  const tables = await db.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    [],
  );
  const dumps: string[] = [];
  for (const { name } of tables) {
    const found = await db.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`, []);
    dumps.push(name, ...found.map(({ row }) => row));
  }
  await db.close();
  return dumps.join('\n');
}
