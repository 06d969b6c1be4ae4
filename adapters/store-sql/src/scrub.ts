import type { Database } from './database.ts';

/**
 * Takes erased rows out of the files of the tables that are due: written anew without them, the old file
 * removed. Where the database user may, the write-ahead log of before is removed too: embedded always, on
 * PostgreSQL only with the rights for it. Nothing of a transaction may be open. Says which tables were done.
 */
export async function scrubDue(db: Database): Promise<readonly string[]> {
  const due = await db.query<{ name: string }>('select table_name as name from scrub_due order by 1');
  for (const { name } of due) {
    await db.query(`vacuum full "${name.replaceAll('"', '""')}"`);
    await db.query('delete from scrub_due where table_name = $1', [name]);
  }
  if (due.length > 0) await dropOldLog(db);
  return due.map(({ name }) => name);
}

/** Segments that are done with are removed in place of used again: those keep what was in them for long. */
async function dropOldLog(db: Database): Promise<void> {
  try {
    await db.query('set wal_recycle = off');
    await db.query('select pg_switch_wal()');
    await db.query('checkpoint');
    await db.query('reset wal_recycle');
  } catch {
    // PostgreSQL keeps this to its administrators: SECURITY.md says what they can do.
  }
}
