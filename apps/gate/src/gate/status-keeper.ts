import type { EpochSeconds, PublicKey } from '@tenzij/kernel';
import { verifyStatusList } from '@tenzij/pass';
import type { GateApi, Store } from './ports.ts';
import type { SteadyClock } from './steady-clock.ts';

const KEY = 'status-list';

/** Keeps the newest status list that verifies. */
export interface StatusKeeper {
  /** The signed bytes held now; whether they are recent enough is for the decision to say. */
  bytes(): Uint8Array | null;
  /** When the held list was issued; `null` without one. */
  issuedAt(): EpochSeconds | null;
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

  function offer(bytes: Uint8Array, keys: readonly PublicKey[], at: EpochSeconds): boolean {
    const anyAge = { subject: deployment, now: at, maxAgeSeconds: Number.POSITIVE_INFINITY };
    const list = verifyStatusList(bytes, keys, anyAge);
    if (!list.ok || (held && list.value.issuedAt < held.issuedAt)) return false;
    held = { bytes, issuedAt: list.value.issuedAt, clearance: list.value.clearance };
    return true;
  }

  const kept = await store.get(KEY);
  if (kept instanceof Uint8Array) offer(kept, issuerKeys, now);
  return {
    bytes: () => held?.bytes ?? null,
    issuedAt: () => held?.issuedAt ?? null,
    clearance: () => held?.clearance ?? null,
    offer,
    async poll(api, keys, clock) {
      const answer = await api.statusList(deployment);
      if (answer.kind !== 'ok') return 'offline';
      const bytes = answer.value;
      if (bytes && offer(bytes, keys, clock.device()) && held) {
        clock.confirm(held.issuedAt);
        // In memory it already counts; on disk it only serves a reload, so a full disk may fail.
        await store.put(KEY, bytes).catch(() => undefined);
      }
      return 'online';
    },
  };
}
