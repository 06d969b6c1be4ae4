import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Storage, TenzijError, toHex } from '@tenzij/kernel';
import { findDeployment, openPostgres } from '@tenzij/store-sql';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { type Context, createContext } from '../context.ts';
import { SPECIMEN_SCOPE } from '../specimen/identity.ts';
import { seedSpecimen } from '../specimen/seed.ts';

/** A test deployment of its own: nothing of a real one is ever opened. */
export interface ProofFestival {
  readonly context: Context;
  /** The data folder, which was made for this and is removed after it. */
  readonly folder: string;
  readonly time: { now: number };
  log(): Buffer;
  call(
    method: 'GET' | 'POST',
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<Response>;
  /** Stops the server; its data stays until `remove`. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/** Sets up the specimen in a new temporary folder, in the embedded database or in a new schema of PostgreSQL. */
export async function openFestival(
  storage: Storage,
  databaseUrl: string | undefined,
): Promise<ProofFestival> {
  const folder = await mkdtemp(join(tmpdir(), 'tenzij-erasure-proof-'));
  const time = { now: Date.now() / 1000 };
  const lines: string[] = [];
  const schema = databaseUrl === undefined ? null : await newSchema(databaseUrl);
  const config = readConfig({
    TENZIJ_DATA: folder,
    TENZIJ_LOG: 'info',
    PORT: '0',
    ...(schema && { DATABASE_URL: schema.url }),
  });
  const context = await createContext(config, {
    clock: () => time.now,
    logTo: { write: (line) => lines.push(line) },
  });
  await seedSpecimen(context, storage);
  // Without the models there is no clearance, and then nothing of a face to erase.
  if (!(await findDeployment(context.db, SPECIMEN_SCOPE))?.clearance) {
    await context.db.close();
    throw new TenzijError('clearance.missing');
  }
  const app = await buildApp(context);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  let isOpen = true;
  const stop = async () => {
    if (!isOpen) return;
    isOpen = false;
    await app.close();
    await context.db.close();
  };
  return {
    context,
    folder,
    time,
    log: () => Buffer.from(lines.join('')),
    call: (method, path, headers, body) =>
      fetch(`${url}${path}`, {
        method,
        // A search takes longer than the server keeps a silent connection.
        headers: {
          ...headers,
          connection: 'close',
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    stop,
    remove: async () => {
      await stop();
      await schema?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A schema that was made here, so that nothing that is there can be touched, and that goes afterwards. */
async function newSchema(databaseUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `tenzij_proof_${toHex(crypto.getRandomValues(new Uint8Array(6)))}`;
  const db = await openPostgres(databaseUrl);
  await db.query(`create schema ${name}`);
  await db.close();
  const url = new URL(databaseUrl);
  url.searchParams.set('options', `-c search_path=${name}`);
  return {
    url: url.href,
    drop: async () => {
      const again = await openPostgres(databaseUrl);
      await again.query(`drop schema ${name} cascade`);
      await again.close();
    },
  };
}
