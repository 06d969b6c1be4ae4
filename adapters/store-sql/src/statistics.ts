import type { Database } from './database.ts';

/**
 * Tables with rows that the planner knows nothing of, or that grew to twice what it was last told. Told in
 * pages: those are counted without reading the table.
 */
const GROWN = `select c.relname as name from pg_class c
  where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and pg_relation_size(c.oid) > 0
    and (pg_relation_size(c.oid) > 2 * c.relpages::bigint * current_setting('block_size')::int
      or not exists (select 1 from pg_stats s where s.schemaname = current_schema() and s.tablename = c.relname))
  order by 1`;

/**
 * Gathers the statistics that the planner chooses by, of tables that grew since. Without any it takes every
 * scope for a row or so, and checks each new row against all those of its deployment. PGlite gathers none by
 * itself, and PostgreSQL a minute late: call this before adding many rows. Says which tables were done.
 */
export async function refreshStatistics(db: Database): Promise<readonly string[]> {
  const grown = await db.query<{ name: string }>(GROWN);
  for (const { name } of grown) await db.query(`analyze "${name.replaceAll('"', '""')}"`);
  return grown.map(({ name }) => name);
}
