import { type ListedEntry, signRegisterEntry } from '@tenzij/dossier';
import { type EpochSeconds, orThrow, type Signer, softwareSigner, TenzijError, toHex } from '@tenzij/kernel';
import { type ListedDeployment, listedDeployments } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { readOrCreate } from '../keys/key-store.ts';
import { createAddedEntries } from './added-entries.ts';
import { buildEntry } from './build-entry.ts';

/** An entry with the bytes that were signed. */
export interface SignedEntry extends ListedEntry {
  readonly signed: Uint8Array;
}

/** The public register of this server: what it says itself, and what it lists of others. */
export interface Register {
  /** The public key of its own entries, hexadecimal. */
  key(): Promise<string>;
  /** All that is listed now. Who opted out a moment ago isn't in it. */
  list(): Promise<readonly SignedEntry[]>;
}

/** For how long an unchanged entry is given out as it was signed. */
const SIGN_AGAIN_SECONDS = 3600;
/** When an entry that couldn't be made is tried again. */
const TRY_AGAIN_SECONDS = 60;

interface Cached {
  readonly entry: SignedEntry | null;
  readonly version: string;
  readonly signedAt: EpochSeconds;
  /** From when its state is another by the passing of time alone, or it is tried again. */
  readonly until: EpochSeconds;
}

type Parts = Pick<Context, 'config' | 'db' | 'root' | 'library' | 'publicUrl' | 'keys' | 'clock' | 'logTo'>;

export function createRegister(context: Parts): Register {
  const cache = new Map<string, Cached>();
  const underWay = new Map<string, Promise<SignedEntry | null>>();
  const addedEntries = createAddedEntries(context.db);
  let secret: Promise<Signer> | undefined;
  const signer = () => {
    secret ??= readOrCreate(context.keys, 'register')
      .then(softwareSigner)
      .catch((error) => {
        // What fails now may work later.
        secret = undefined;
        throw error;
      });
    return secret;
  };

  async function refresh(listed: ListedDeployment, version: string, now: EpochSeconds) {
    const secretKey = await signer();
    try {
      const entry = await signNow(context, listed, secretKey, now);
      const until = entry ? nextMoment(entry.entry, now) : Number.POSITIVE_INFINITY;
      cache.set(listed.deployment, { entry, version, signedAt: now, until });
      return entry;
    } catch (error) {
      if (isOfAll(error)) throw error;
      // One that can't be made isn't listed; the others are.
      logLeftOut(context, listed.deployment, error);
      cache.set(listed.deployment, { entry: null, version, signedAt: now, until: now + TRY_AGAIN_SECONDS });
      return null;
    }
  }

  async function ownEntry(listed: ListedDeployment, now: EpochSeconds): Promise<SignedEntry | null> {
    const version = `${listed.version} ${context.publicUrl()}`;
    const cached = cache.get(listed.deployment);
    if (cached?.version === version && isFresh(cached, now)) return cached.entry;
    const name = `${listed.deployment} ${version}`;
    const found = underWay.get(name) ?? refresh(listed, version, now).finally(() => underWay.delete(name));
    underWay.set(name, found);
    return found;
  }

  return {
    key: async () => toHex((await signer()).publicKey.bytes),
    list: async () => {
      const now = context.clock();
      const own: (SignedEntry | null)[] = [];
      for (const listed of await listedDeployments(context.db)) own.push(await ownEntry(listed, now));
      return [...own.filter((entry) => entry !== null), ...(await addedEntries())];
    },
  };
}

/** When it says something else by the passing of time alone: its clearance runs out, the event is over. */
function nextMoment({ validity, event }: SignedEntry['entry'], now: EpochSeconds): EpochSeconds {
  return Math.min(...[validity.expires, event.ends].filter((at) => at > now), Number.POSITIVE_INFINITY);
}

/** Whether what failed is the database, and not what it holds of one deployment. */
function isOfAll(error: unknown): boolean {
  return error instanceof TenzijError && error.code.startsWith('store.');
}

/** Which deployment isn't listed, and why; nothing of what people wrote. */
function logLeftOut({ config, clock, logTo }: Parts, deployment: string, error: unknown): void {
  if (config.logLevel === 'silent') return;
  const why = error instanceof TenzijError ? error.code : 'server.unexpected';
  const time = Math.round(clock() * 1000);
  const line = { level: 50, time, code: 'register.left-out', deployment, why, msg: 'failure' };
  logTo.write(`${JSON.stringify(line)}\n`);
}

/** Also false when the clock went back: then nothing cached counts. */
function isFresh({ signedAt, until }: Cached, now: EpochSeconds): boolean {
  return now >= signedAt && now - signedAt < SIGN_AGAIN_SECONDS && now < until;
}

async function signNow(
  context: Parts,
  scope: ListedDeployment,
  signer: Signer,
  now: EpochSeconds,
): Promise<SignedEntry | null> {
  const entry = await buildEntry(context, scope, now);
  if (!entry) return null;
  const signed = orThrow(await signRegisterEntry(entry, signer));
  return { entry, signed, key: toHex(signer.publicKey.bytes), origin: 'this-server' };
}
