import { GateBundle } from '@tenzij/contracts';
import { equalBytes, ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import type { GateApi, Store } from '../gate/ports.ts';
import type { Said } from '../gate/state.ts';
import type { DeviceKey } from './device-key.ts';
import { type Holdings, holdingsFrom, type RetiredKey } from './holdings.ts';

const KEY = 'bundle';

export type PairingProblem = Problem<
  'gate.not-known' | 'gate.not-paired' | 'gate.key-unusable' | 'gate.event-ended'
>;

export interface Pairing {
  readonly holdings: Holdings;
  /** Whether the server gave them just now; otherwise they are the ones kept on this device. */
  readonly online: boolean;
  /** What was answered in place of them. Nobody signed it, so it takes nothing from a gate that is paired. */
  readonly said: Said | null;
}

/**
 * Fetches what the gate needs and keeps it; without a network, what was kept last time serves, and also when the
 * answer is one that anybody between gate and server could have given. The bundle is kept as it came, with its
 * key sealed. The keys are those of the first time, for good: a deployment never changes them.
 */
export async function pair(
  api: GateApi,
  store: Store,
  deviceKey: DeviceKey,
): Promise<Result<Pairing, PairingProblem>> {
  const answer = await api.bundle(deviceKey.publicKey);
  const kept = await keptHoldings(store, deviceKey);
  if (answer.kind !== 'ok') {
    if (!kept) return refuse(WITHOUT_BUNDLE[answer.kind]);
    return kept.ok ? ok({ holdings: kept.value, online: false, said: SAID[answer.kind] }) : kept;
  }
  const fresh = await holdingsOf(answer.value, deviceKey);
  if (kept?.ok && !(fresh.ok && haveSameKeys(fresh.value, kept.value)))
    return ok({ holdings: kept.value, online: false, said: 'gate.keys-differ' });
  if (!fresh.ok) return fresh;
  await store.put(KEY, answer.value);
  return ok({ holdings: fresh.value, online: true, said: null });
}

const SAID = { refused: 'gate.not-known', ended: 'gate.end-not-proven', unreachable: null } as const;
const WITHOUT_BUNDLE = {
  refused: 'gate.not-known',
  ended: 'gate.event-ended',
  unreachable: 'gate.not-paired',
} as const;

async function keptHoldings(store: Store, deviceKey: DeviceKey) {
  const kept = GateBundle.safeParse(await store.get(KEY));
  return kept.success ? holdingsOf(kept.data, deviceKey) : null;
}

async function holdingsOf(bundle: GateBundle, deviceKey: DeviceKey) {
  const secret = await deviceKey.unseal(bundle.sealedGateKey);
  if (!secret.ok) return secret;
  const retired: RetiredKey[] = [];
  for (const { sealedGateKey, until } of bundle.retiredKeys) {
    const opened = await deviceKey.unseal(sealedGateKey);
    // One that this device can't open is of no use; the current key still is.
    if (opened.ok) retired.push({ secret: opened.value, until: Date.parse(until) / 1000 });
  }
  return ok(holdingsFrom(bundle, secret.value, retired));
}

function haveSameKeys(one: Holdings, other: Holdings): boolean {
  const [mine, theirs] = [one, other].map(({ bundle }) => JSON.stringify([...bundle.issuerKeys].sort()));
  const isSameDeployment = one.bundle.deployment.id === other.bundle.deployment.id;
  return isSameDeployment && mine === theirs && equalBytes(one.gateSecret, other.gateSecret);
}
