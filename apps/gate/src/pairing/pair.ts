import { GateBundle } from '@tenzij/contracts';
import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import type { GateApi, Store } from '../gate/ports.ts';
import type { DeviceKey } from './device-key.ts';
import { type Holdings, holdingsFrom } from './holdings.ts';

const KEY = 'bundle';

export type PairingProblem = Problem<
  'gate.not-known' | 'gate.not-paired' | 'gate.key-unusable' | 'gate.event-ended'
>;

export interface Pairing {
  readonly holdings: Holdings;
  /** Whether the server gave them just now; otherwise they are the ones kept on this device. */
  readonly online: boolean;
  /** The server says that the event was ended; what it takes to believe that is not known yet. */
  readonly saidEnded: boolean;
}

/**
 * Fetches what the gate needs and keeps it; without a network, what was kept last time serves. The bundle
 * is kept as it came, with its key sealed.
 */
export async function pair(
  api: GateApi,
  store: Store,
  deviceKey: DeviceKey,
): Promise<Result<Pairing, PairingProblem>> {
  const answer = await api.bundle(deviceKey.publicKey);
  if (answer.kind === 'refused') {
    await store.put(KEY, null);
    return refuse('gate.not-known');
  }
  const online = answer.kind === 'ok';
  const saidEnded = answer.kind === 'ended';
  const bundle = online ? answer.value : await keptBundle(store);
  if (!bundle) return refuse(saidEnded ? 'gate.event-ended' : 'gate.not-paired');
  const secret = await deviceKey.unseal(bundle.sealedGateKey);
  if (!secret.ok) return secret;
  if (online) await store.put(KEY, bundle);
  return ok({ holdings: holdingsFrom(bundle, secret.value), online, saidEnded });
}

async function keptBundle(store: Store): Promise<GateBundle | null> {
  const kept = GateBundle.safeParse(await store.get(KEY));
  return kept.success ? kept.data : null;
}
