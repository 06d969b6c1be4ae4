import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clock } from '@tenzij/kernel';
import type { NormLibrary } from '@tenzij/norms';
import {
  type Database,
  isEmpty,
  migrate,
  openPGlite,
  openPostgres,
  readBlankDatabase,
  readMigrations,
} from '@tenzij/store-sql';
import { type LinkTokens, linkTokens } from './auth/link-tokens.ts';
import { type Config, reachableName } from './config.ts';
import { readLibrary } from './deployments/law.ts';
import { createLedgerChecks, type LedgerChecks } from './deployments/ledger-checks.ts';
import { createStatusLists, type StatusLists } from './deployments/status-lists.ts';
import { finishEndings } from './endings/finish.ts';
import { logProblem } from './http/logging.ts';
import { fileKeyStore } from './keys/file-key-store.ts';
import { type KeyStore, readOrCreate, readRequired } from './keys/key-store.ts';
import { createMailer, type Mailer } from './mail/mailer.ts';
import { createModelFiles, type ModelFiles } from './models/model-files.ts';
import { createGateWatch, type GateWatch } from './news/watch.ts';
import type { Reach } from './outside/addresses.ts';
import { type Ask, askOutside } from './outside/fetch.ts';
import { createShownWaits, type ShownWaits } from './queues/shown-waits.ts';
import { createRegister, type Register } from './register/register.ts';

/** Everything operations work with, wired here and nowhere else. */
export interface Context {
  readonly config: Config;
  readonly clock: Clock;
  readonly random: (length: number) => Uint8Array;
  readonly db: Database;
  readonly keys: KeyStore;
  readonly links: LinkTokens;
  /** `null` when no mail server is configured. */
  readonly mailer: Mailer | null;
  readonly statusLists: StatusLists;
  /** What gates ask for, watched once for all of them. */
  readonly gateWatch: GateWatch;
  readonly ledgerChecks: LedgerChecks;
  /** How long people wait at each lane, looked at once for all visitors. */
  readonly shownWaits: ShownWaits;
  /** The norms, read when first asked for. */
  readonly library: () => Promise<NormLibrary>;
  readonly modelFiles: ModelFiles;
  /** What is public of the deployments that chose so. */
  readonly register: Register;
  /** The folder that holds `apps`, `law` and `models`. */
  readonly root: string;
  /** Where this server is reached, without a slash at the end. */
  readonly publicUrl: () => string;
  /** How other servers are asked. */
  readonly fetch: Ask;
  /** What of them may be. */
  readonly reach: Reach;
  /** Where log lines go. */
  readonly logTo: { write(line: string): void };
}

export type ContextOverrides = Partial<
  Pick<Context, 'clock' | 'random' | 'db' | 'keys' | 'root' | 'publicUrl' | 'logTo' | 'mailer' | 'fetch'>
>;

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Opens the data and the keys. What `overrides` holds is taken as it is; the rest comes from the config. */
export async function createContext(config: Config, overrides: ContextOverrides = {}): Promise<Context> {
  const db = overrides.db ?? (await openDatabase(config));
  try {
    await migrate(db, await readMigrations());
    const keys = overrides.keys ?? fileKeyStore(join(resolve(config.dataFolder), 'keys'));
    const root = overrides.root ?? ROOT;
    const publicUrl =
      overrides.publicUrl ??
      (() => config.publicUrl ?? `http://${reachableName(config.host)}:${config.port}`);
    const reach = { ownUrl: publicUrl, within: config.ticketingWithin };
    const parts = {
      clock: () => Date.now() / 1000,
      random: (length: number) => new Uint8Array(randomBytes(length)),
      publicUrl,
      logTo: process.stderr,
      mailer: config.mail && createMailer(config.mail),
      fetch: askOutside(reach),
      ...overrides,
      reach,
      config,
      db,
      keys,
      root,
    };
    const links = linkTokens(await linkKey(db, keys));
    const statusLists = createStatusLists(parts);
    const made = {
      ...parts,
      links,
      statusLists,
      gateWatch: createGateWatch({ ...parts, statusLists }),
      ledgerChecks: createLedgerChecks(parts),
      shownWaits: createShownWaits(parts),
      modelFiles: createModelFiles(root, (file) => logProblem(parts, 'server.model-damaged', { file })),
      library: once(() => readLibrary(root)),
    };
    // What a migration or a server that stopped halfway left to be erased.
    await finishEndings(made);
    return { ...made, register: createRegister(made) };
  } catch (error) {
    if (!overrides.db) await db.close();
    throw error;
  }
}

async function openDatabase({ databaseUrl, dataFolder }: Config): Promise<Database> {
  if (databaseUrl !== undefined) return openPostgres(databaseUrl);
  return openPGlite({ folder: join(resolve(dataFolder), 'database'), blank: await readBlankDatabase() });
}

/** Once there are tickets, a new key would make every link invalid. */
async function linkKey(db: Database, keys: KeyStore): Promise<Uint8Array> {
  return (await isEmpty(db)) ? readOrCreate(keys, 'link') : readRequired(keys, 'link');
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error) => {
      // What fails now may work later.
      made = undefined;
      throw error;
    });
    return made;
  };
}
