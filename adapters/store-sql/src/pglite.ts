import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { BlankDatabase } from './blank-database.ts';
import type { Database, SqlValue } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { storeError } from './problems.ts';

export interface PGliteOptions {
  /** Where the data is kept; without it, in memory. */
  readonly folder?: string;
  /** A blank database to start a new one from. */
  readonly blank?: BlankDatabase | undefined;
}

/** PostgreSQL inside this process, in a folder that only one process may open at a time. */
export async function openPGlite(options: PGliteOptions = {}): Promise<Database> {
  const { folder, blank } = options;
  if (folder === undefined) return adapt(await create(undefined, blank), async () => {});
  const unlock = await claim(folder);
  try {
    return adapt(await openFolder(folder, blank), unlock);
  } catch {
    await unlock();
    throw storeError('store.folder-unreadable', { folder });
  }
}

/**
 * Setting up a new database takes seconds, and people press Ctrl-C. A marker stands beside the folder until
 * it is done: what it marks never held data, and is made anew.
 */
async function openFolder(folder: string, blank: BlankDatabase | undefined): Promise<PGlite> {
  const unfinished = `${folder}.unfinished`;
  if (await exists(unfinished)) await rm(folder, { recursive: true, force: true });
  if (await exists(`${folder}/PG_VERSION`)) return create(folder, undefined);
  await writeFile(unfinished, '');
  const pglite = await create(folder, blank);
  await rm(unfinished);
  return pglite;
}

function create(folder: string | undefined, blank: BlankDatabase | undefined): Promise<PGlite> {
  return PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(blank === undefined ? {} : { loadDataDir: new Blob([blank], { type: 'application/x-gzip' }) }),
  });
}

async function claim(folder: string): Promise<() => Promise<void>> {
  try {
    await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
    const unlock = await lockFolder(folder);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return unlock;
  } catch (error) {
    if ((error as { code?: string }).code === 'store.folder-in-use') throw error;
    throw storeError('store.folder-not-writable', { folder });
  }
}

async function exists(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    () => false,
  );
}

function adapt(pglite: PGlite, unlock: () => Promise<void>): Database {
  return {
    query: (sql, params) => run(pglite, sql, params),
    transaction: (work) => pglite.transaction((tx) => work(adaptTransaction(tx))),
    script: async (sql) => {
      await pglite.exec(sql);
    },
    close: async () => {
      await pglite.close();
      await unlock();
    },
  };
}

function adaptTransaction(tx: Transaction): Database {
  const database: Database = {
    query: (sql, params) => run(tx, sql, params),
    transaction: (work) => work(database),
    script: async (sql) => {
      await tx.exec(sql);
    },
    close: async () => {},
  };
  return database;
}

async function run<T>(on: PGlite | Transaction, sql: string, params: readonly SqlValue[] = []): Promise<T[]> {
  return (await on.query<T>(sql, [...params])).rows;
}
