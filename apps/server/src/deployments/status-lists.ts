import { createHash } from 'node:crypto';
import { type Clock, sha256Hex, softwareSigner } from '@tenzij/kernel';
import { createStatusList, MAX_STATUS_LIST_SIZE, signStatusList } from '@tenzij/pass';
import {
  type Database,
  findDeployment,
  findEnd,
  revokedIndices,
  type Scope,
  statusVersion,
} from '@tenzij/store-sql';
import { issuerSecret, type KeyStore } from '../keys/key-store.ts';
import { clearanceOf } from './recognition.ts';

/** For how long an unchanged list is given out again: gates that stay online always hold one this young. */
const SIGN_AGAIN_SECONDS = 30;
/** How long the database isn't asked again: what a withdrawal can wait here. */
const CACHE_SECONDS = 1;
/** When a gate that is online fetches again. */
const TTL_SECONDS = 3;
/** A gate that has been offline for longer refers everybody. */
export const STATUS_LIST_MAX_AGE_SECONDS = 3600;
const SMALLEST_LIST = 2 ** 16;

interface SignedList {
  readonly bytes: Uint8Array;
  /** Changes when the bytes do. */
  readonly etag: string;
}

/** The signed lists of withdrawn and replaced passes, one a deployment. */
export interface StatusLists {
  read(scope: Scope): Promise<SignedList>;
}

interface Cached extends SignedList {
  readonly version: string;
  readonly signedAt: number;
  readonly checkedAt: number;
}

export function createStatusLists(context: {
  readonly db: Database;
  readonly keys: KeyStore;
  readonly clock: Clock;
}): StatusLists {
  const cache = new Map<string, Cached>();
  const underWay = new Map<string, Promise<SignedList>>();

  async function refresh(scope: Scope, cached: Cached | undefined, now: number): Promise<SignedList> {
    const { size, revoked } = await statusVersion(context.db, scope);
    const clearance = await clearanceInForce(context.db, scope, now);
    const end = await findEnd(context.db, scope);
    const version = `${roomFor(size)} ${revoked} ${clearance} ${end ? 'ended' : ''}`;
    const unchanged = cached?.version === version && isWithin(now, cached.signedAt, SIGN_AGAIN_SECONDS);
    const terms = { size: roomFor(size), clearance };
    // Nothing can sign a list any more once the event was ended: the last one is what there is.
    const bytes = unchanged
      ? cached.bytes
      : (end?.statusList ?? (await signList(context, scope, terms, now)));
    const list = { bytes, etag: etagOf(bytes) };
    cache.set(scope.deployment, {
      ...list,
      version,
      signedAt: unchanged ? cached.signedAt : now,
      checkedAt: now,
    });
    return list;
  }

  return {
    read: async (scope) => {
      const { deployment } = scope;
      const now = context.clock();
      const cached = cache.get(deployment);
      if (cached && isWithin(now, cached.checkedAt, CACHE_SECONDS)) return cached;
      // Gates ask at the same moment: one signs, and all of them get that list.
      const list =
        underWay.get(deployment) ?? refresh(scope, cached, now).finally(() => underWay.delete(deployment));
      underWay.set(deployment, list);
      return list;
    },
  };
}

/** Also false when the clock went back: then nothing cached counts. */
function isWithin(now: number, since: number, seconds: number): boolean {
  return now >= since && now - since < seconds;
}

/** Room for passes yet to come, so that a gate that is offline knows them, and the size tells little. */
function roomFor(passes: number): number {
  const wanted = 2 ** Math.ceil(Math.log2(Math.max(passes * 2, SMALLEST_LIST)));
  return Math.min(wanted, MAX_STATUS_LIST_SIZE);
}

/** The SHA-256 of the clearance that lets recognition run now: one that was paused, or is over, doesn't. */
async function clearanceInForce(db: Database, scope: Scope, now: number): Promise<string | null> {
  const row = await findDeployment(db, scope);
  return row?.clearance && clearanceOf(row, now).ok ? sha256Hex(row.clearance) : null;
}

/** The last list of an event that is being ended: every pass that was made is revoked, and no clearance named. */
export async function signLastList(
  context: { readonly db: Database; readonly keys: KeyStore },
  scope: Scope,
  now: number,
): Promise<Uint8Array> {
  const { size } = await statusVersion(context.db, scope);
  return signList(context, scope, { size: roomFor(size), clearance: null }, now);
}

async function signList(
  { db, keys }: { readonly db: Database; readonly keys: KeyStore },
  scope: Scope,
  { size, clearance }: { readonly size: number; readonly clearance: string | null },
  now: number,
): Promise<Uint8Array> {
  const issuer = await issuerSecret(keys, scope.deployment);
  const list = createStatusList(size, await revokedIndices(db, scope));
  const issuedAt = Math.floor(now);
  const terms = {
    subject: scope.deployment,
    issuedAt,
    expires: issuedAt + STATUS_LIST_MAX_AGE_SECONDS,
    ttl: TTL_SECONDS,
    clearance,
  };
  return signStatusList(list, terms, softwareSigner(issuer));
}

function etagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}
