import { readdir, readFile } from 'node:fs/promises';
import { sha256Hex } from '@tenzij/kernel';
import type { Database } from './database.ts';
import { storeError } from './problems.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

const FOLDER = new URL('../migrations/', import.meta.url);

/** The migrations in `migrations/`, in the order of their names. */
export async function readMigrations(folder: URL = FOLDER): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[\w-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(new URL(name, folder), 'utf8') })),
  );
}

/**
 * Brings the database up to date, all or nothing, and records each migration with its SHA-256.
 *
 * A migration that changed since it ran, or one that this software doesn't know, stops the start: the
 * tables may then differ from what the code expects.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  await database.transaction(async (tx) => {
    // Two servers may start on one PostgreSQL at the same time.
    await tx.query('select pg_advisory_xact_lock(7310590)');
    await tx.script(
      'create table if not exists migration (name text primary key, sha256 text not null, ran_at timestamptz not null default now())',
    );
    const ran = await tx.query<{ name: string; sha256: string }>('select name, sha256 from migration');
    for (const { name, sha256 } of ran) {
      const known = migrations.find((migration) => migration.name === name);
      if (!known) throw storeError('store.newer-database', { migration: name });
      if (sha256Hex(known.sql) !== sha256) throw storeError('store.migration-changed', { migration: name });
    }
    const done = new Set(ran.map(({ name }) => name));
    for (const { name, sql } of migrations.filter((migration) => !done.has(migration.name))) {
      await tx.script(sql);
      await tx.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256Hex(sql)]);
    }
  });
}
