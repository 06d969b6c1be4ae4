import type { EpochSeconds, PublicKey } from '@tenzij/kernel';
import { checkStatusAge, readStatusList } from '@tenzij/pass';
import type { GateApi, Store } from './ports.ts';
import type { SteadyClock } from './steady-clock.ts';

const KEY = 'status-list';
/** Two minutes of asking. A server that works signs a list anew every half minute. */
const ASKED_IN_VAIN = 60;

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
  /** Takes a list over when it is ours and not older than the one held. */
  offer(bytes: Uint8Array, issuerKeys: readonly PublicKey[], now: EpochSeconds): boolean;
  /** Asks the server for a newer one. A bad one is ignored: the held one simply gets older. */
  poll(api: GateApi, issuerKeys: readonly PublicKey[], clock: SteadyClock): Promise<'online' | 'offline'>;
}

export async function createStatusKeeper(
  deployment: string,
  issuerKeys: readonly PublicKey[],
  store: Store,
  now: EpochSeconds,
): Promise<StatusKeeper> {
  let held: { bytes: Uint8Array; issuedAt: EpochSeconds; clearance: string | null } | null = null;
  let heard: EpochSeconds | null = null;
  let askedInVain = 0;

  function offer(bytes: Uint8Array, keys: readonly PublicKey[], at: EpochSeconds): boolean {
    const list = readStatusList(bytes, keys, deployment);
    if (!list.ok) return false;
    // Also when it can't be used here because of this device's own clock, which may be the one that is wrong.
    if (heard === null || list.value.issuedAt > heard) {
      heard = list.value.issuedAt;
      askedInVain = 0;
    }
    const isInTime = checkStatusAge(list.value, { now: at, maxAgeSeconds: Number.POSITIVE_INFINITY }).ok;
    if (!isInTime || (held && list.value.issuedAt < held.issuedAt)) return false;
    held = { bytes, issuedAt: list.value.issuedAt, clearance: list.value.clearance };
    return true;
  }

  const kept = await store.get(KEY);
  if (kept instanceof Uint8Array) offer(kept, issuerKeys, now);
  // What was kept on this device tells nothing of the time.
  heard = null;
  return {
    bytes: () => held?.bytes ?? null,
    issuedAt: () => held?.issuedAt ?? null,
    clearance: () => held?.clearance ?? null,
    offer,
    serverTime: () => (askedInVain < ASKED_IN_VAIN ? heard : null),
    async poll(api, keys, clock) {
      askedInVain++;
      const answer = await api.statusList(deployment);
      if (answer.kind !== 'ok') return 'offline';
      const bytes = answer.value;
      const before = held?.issuedAt ?? 0;
      if (bytes && offer(bytes, keys, clock.device()) && held) {
        // A list that was held already may have been recorded: it turns no clock back.
        if (held.issuedAt > before) clock.confirm(held.issuedAt);
        // In memory it already counts; on disk it only serves a reload, so a full disk may fail.
        await store.put(KEY, bytes).catch(() => undefined);
      }
      return 'online';
    },
  };
}
