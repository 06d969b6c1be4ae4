import {
  type Database,
  migrate,
  openPGlite,
  prepareBlankDatabase,
  readMigrations,
  type SqlValue,
} from '@tenzij/store-sql';

/** A database that nobody uses now, and how its tables were when they were made. */
interface Kept {
  readonly database: Database;
  readonly shape: string;
}

/** What the next test of this process gets. More than one is only kept open while it is used. */
let kept: Kept | undefined;

/**
 * An embedded database in memory with every table, and nothing in them. Who closes it can't use it any more; the
 * next one to ask gets it emptied. Opening a new one and making its tables takes over a second of processor
 * time, and nearly every test of the server wants one.
 */
export async function testDatabase(): Promise<Database> {
  const before = kept;
  kept = undefined;
  return lend(before && (await emptied(before)) ? before : await make());
}

async function make(): Promise<Kept> {
  const database = await openPGlite({ blank: await prepareBlankDatabase() });
  await migrate(database, await readMigrations());
  return { database, shape: await shapeOf(database) };
}

/** Whether it is as new. One whose tables, triggers or functions a test changed isn't, and is closed. */
async function emptied({ database, shape }: Kept): Promise<boolean> {
  await database.script('discard all');
  if ((await shapeOf(database)) !== shape) {
    await database.close();
    return false;
  }
  // As a replica no trigger keeps rows from being emptied out.
  const tables = await database.query<{ name: string }>(
    `select string_agg(quote_ident(relname), ', ') as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'`,
  );
  await database.script(
    `set session_replication_role = replica;
     truncate ${tables[0]?.name} restart identity;
     set session_replication_role = origin;`,
  );
  return true;
}

/** All that can be made in a database and is no row, and which migrations it had. */
async function shapeOf(database: Database): Promise<string> {
  const [row] = await database.query<{ shape: string }>(
    `select md5(string_agg(part, E'\\n' order by part)) as shape from (
       select concat_ws(' ', n.nspname, relname, relkind) from pg_class c join pg_namespace n on n.oid = relnamespace
         where nspname not in ('pg_catalog', 'pg_toast', 'information_schema')
       union all
       select concat_ws(' ', attrelid::regclass, attname, atttypid, attnotnull, attisdropped)
         from pg_attribute a join pg_class c on c.oid = attrelid where relnamespace = 'public'::regnamespace
       union all select concat_ws(' ', tgrelid::regclass, tgname, tgenabled) from pg_trigger where not tgisinternal
       union all select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
         where connamespace = 'public'::regnamespace
       union all select concat_ws(' ', proname, prosrc) from pg_proc
         where pronamespace = 'public'::regnamespace
       union all select concat_ws(' ', name, sha256) from migration
     ) as parts (part)`,
  );
  return row?.shape ?? '';
}

function lend(lent: Kept): Database {
  let closed = false;
  const { database } = lent;
  const open = () => {
    if (closed) throw new Error('the database was closed');
    return database;
  };
  return {
    query: async <T>(sql: string, params?: readonly SqlValue[]) => open().query<T>(sql, params),
    transaction: async (work) => open().transaction(work),
    script: async (sql) => open().script(sql),
    close: async () => {
      if (closed) return;
      closed = true;
      if (kept) await database.close();
      else kept = lent;
    },
  };
}
