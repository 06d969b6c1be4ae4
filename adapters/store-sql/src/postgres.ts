import pg from 'pg';
import type { Database, SqlValue } from './database.ts';
import { storeError } from './problems.ts';

const CONNECT_SECONDS = 5;
/** Also counts the time that a request waits for its turn while all connections are in use. */
const WAIT_SECONDS = 30;
const TYPES = { int8: 20, bytea: 17 } as const;

/** Connection lost, refused or not let in, as Node and PostgreSQL (classes 08, 28, 3D, 57P) name it. */
const UNREACHABLE =
  /^(ECONN\w+|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|08\w{3}|28\w{3}|3D000|57P\w{2})$/;

/** How `pg` puts it when it has no code. */
const LOST = /^(Connection terminated|timeout exceeded|Client has encountered a connection error)/;

/** A PostgreSQL server, through a pool of connections. */
export async function openPostgres(url: string): Promise<Database> {
  await probe(url);
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: WAIT_SECONDS * 1000,
    types: { getTypeParser: typeParser },
  });
  // Without listeners, losing a connection, idle or in use, would end the process; a query says so instead.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return adapt(pool);
}

async function probe(url: string): Promise<void> {
  try {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: CONNECT_SECONDS * 1000,
    });
    client.on('error', () => {});
    await client.connect();
    await client.end();
  } catch {
    throw storeError('store.database-unreachable');
  }
}

function adapt(pool: pg.Pool): Database {
  return {
    query: (sql, params) => reach(() => run(pool, sql, params)),
    transaction: (work) => reach(() => inTransaction(pool, work)),
    script: (sql) => reach(async () => void (await pool.query(sql))),
    close: () => pool.end(),
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Database) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const tx: Database = {
    query: (sql, params) => run(client, sql, params),
    transaction: (inner) => inner(tx),
    script: async (sql) => void (await client.query(sql)),
    close: async () => {},
  };
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(tx);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function run<T>(
  on: pg.Pool | pg.PoolClient,
  sql: string,
  params: readonly SqlValue[] = [],
): Promise<T[]> {
  return (await on.query(sql, [...params])).rows as T[];
}

async function reach<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    const lost = UNREACHABLE.test(code ?? '') || LOST.test(message ?? '');
    throw lost ? storeError('store.database-unreachable') : error;
  }
}

function typeParser(type: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (type === TYPES.int8) return Number;
  const standard = pg.types.getTypeParser(type, format as 'text');
  return type === TYPES.bytea ? (value) => new Uint8Array(standard(value) as Buffer) : standard;
}
