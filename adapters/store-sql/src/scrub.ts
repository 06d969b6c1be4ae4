import type { Database } from './database.ts';

/**
 * Takes erased rows out of the files of the tables that are due: written anew without them, the old file
 * removed. The write-ahead log of before goes too where that is in this process's hands: embedded always; on
 * PostgreSQL its administrator decides, see SECURITY.md. Nothing of a transaction may be open. Says which tables
 * were done.
 */
export async function scrubDue(db: Database): Promise<readonly string[]> {
  const due = await db.query<{ name: string; last: number }>(
    'select table_name as name, max(id) as last from scrub_due group by 1 order by 1',
  );
  for (const { name, last } of due) {
    await db.query(`vacuum full "${name.replaceAll('"', '""')}"`);
    // Asked for again meanwhile, it stays due.
    await db.query('delete from scrub_due where table_name = $1 and id <= $2', [name, last]);
  }
  if (due.length > 0) for (const step of OLD_LOG_GOES) await db.query(step).catch(() => undefined);
  return due.map(({ name }) => name);
}

/**
 * Segments that are done with are removed in place of used again: those keep what was in them for long. Each may
 * be kept to administrators, and the first does nothing where another process removes segments.
 */
const OLD_LOG_GOES = ['set wal_recycle = off', 'select pg_switch_wal()', 'checkpoint', 'reset wal_recycle'];
