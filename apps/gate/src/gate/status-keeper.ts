import type { EpochSeconds, PublicKey } from '@tenzij/kernel';
import { readStatusList } from '@tenzij/pass';
import type { GateApi, Store } from './ports.ts';
import type { SteadyClock } from './steady-clock.ts';

const KEY = 'status-list';
/** Two minutes of turns. A server that works signs a list anew every half minute. */
const TURNS_IN_VAIN = 60;
/** How old a list can be that a server gives which works: it signs anew after 30 seconds, and looks each second. */
const SIGNED_SECONDS = 31;
/** What fetching one can take. */
const FETCH_SECONDS = 5;

/** Keeps the newest status list that verifies. */
export interface StatusKeeper {
  /** The signed bytes held now; whether they are recent enough is for the decision to say. */
  bytes(): Uint8Array | null;
  /** When the held list was issued; `null` without one. */
  issuedAt(): EpochSeconds | null;
  /**
   * The server's own time, in the list that it gave last. `null` when it gave none yet, or no newer one for a
   * while: what is answered then may be a stranger's, or an old list that was recorded.
   */
  serverTime(): EpochSeconds | null;
  /** SHA-256 (hex) of the clearance that the held list names; `null` when it names none, or there is none. */
  clearance(): string | null;
  /**
   * Takes a list over that the server gave, when it is ours and not older than the one held. One that is newer
   * tells the clock what time it is.
   */
  offer(bytes: Uint8Array, issuerKeys: readonly PublicKey[], clock: SteadyClock): boolean;
  /** Takes a list over that was kept on this device: it tells only that it can't be earlier. */
  recall(bytes: Uint8Array, issuerKeys: readonly PublicKey[], clock: SteadyClock): void;
  /** Another two seconds went by, with or without asking. */
  turn(): void;
  /** Asks the server for a newer one. A bad one is ignored: the held one simply gets older. */
  poll(
    api: Pick<GateApi, 'statusList'>,
    issuerKeys: readonly PublicKey[],
    clock: SteadyClock,
  ): Promise<'online' | 'offline'>;
}

export async function createStatusKeeper(
  deployment: string,
  issuerKeys: readonly PublicKey[],
  store: Store,
  clock: SteadyClock,
): Promise<StatusKeeper> {
  let held: { bytes: Uint8Array; issuedAt: EpochSeconds; clearance: string | null } | null = null;
  let heard: EpochSeconds | null = null;
  let turnsInVain = 0;

  /** Whether the list is newer than the one held; `null`: it isn't ours, or older. */
  function take(bytes: Uint8Array, keys: readonly PublicKey[]): boolean | null {
    const list = readStatusList(bytes, keys, deployment);
    if (!list.ok) return null;
    const { issuedAt, clearance } = list.value;
    if (heard === null || issuedAt > heard) {
      heard = issuedAt;
      turnsInVain = 0;
    }
    const before = held?.issuedAt ?? Number.NEGATIVE_INFINITY;
    if (issuedAt < before) return null;
    held = { bytes, issuedAt, clearance };
    return issuedAt > before;
  }

  function recall(bytes: Uint8Array, keys: readonly PublicKey[], at: SteadyClock): void {
    take(bytes, keys);
    if (held) at.atLeast(held.issuedAt);
    // What was kept on this device tells nothing of the time now.
    heard = null;
  }

  const kept = await store.get(KEY);
  if (kept instanceof Uint8Array) recall(kept, issuerKeys, clock);

  function offer(bytes: Uint8Array, keys: readonly PublicKey[], at: SteadyClock): boolean {
    const isNew = take(bytes, keys);
    if (isNew && held) at.hear({ issuedAt: held.issuedAt, maxAge: SIGNED_SECONDS + FETCH_SECONDS });
    return isNew !== null;
  }

  return {
    bytes: () => held?.bytes ?? null,
    issuedAt: () => held?.issuedAt ?? null,
    clearance: () => held?.clearance ?? null,
    offer,
    recall,
    serverTime: () => (turnsInVain < TURNS_IN_VAIN ? heard : null),
    turn() {
      turnsInVain++;
    },
    async poll(api, keys, at) {
      const answer = await api.statusList(deployment);
      if (answer.kind !== 'ok') return 'offline';
      const bytes = answer.value;
      // In memory it already counts; on disk it only serves a reload, so a full disk may fail.
      if (bytes && offer(bytes, keys, at)) await store.put(KEY, bytes).catch(() => undefined);
      return 'online';
    },
  };
}
