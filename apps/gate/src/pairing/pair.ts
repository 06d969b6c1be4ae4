import { GateBundle } from '@tenzij/contracts';
import {
  type EpochSeconds,
  equalBytes,
  fromHex,
  ok,
  type Problem,
  publicKey,
  type Result,
  refuse,
} from '@tenzij/kernel';
import { gateKeyPair, vouchGateKey } from '@tenzij/pass';
import type { GateApi, Store } from '../gate/ports.ts';
import type { Said } from '../gate/state.ts';
import type { DeviceKey } from './device-key.ts';
import { type Holdings, holdingsFrom, type RetiredKey, statementIn } from './holdings.ts';

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
 * keys sealed. The issuer keys are those of the first time, for good; the event key gives way to a later one that
 * they vouch for, and to nothing else.
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
  if (kept?.ok && !(fresh.ok && mayFollow(fresh.value, kept.value)))
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

/** What the server gave last, as it came; `null`: this device holds nothing of a gate. */
export async function keptBundle(store: Pick<Store, 'get'>): Promise<GateBundle | null> {
  const kept = GateBundle.safeParse(await store.get(KEY));
  return kept.success ? kept.data : null;
}

async function keptHoldings(store: Store, deviceKey: DeviceKey) {
  const kept = await keptBundle(store);
  return kept && holdingsOf(kept, deviceKey);
}

async function holdingsOf(bundle: GateBundle, deviceKey: DeviceKey) {
  const current = await openKey(bundle, bundle, deviceKey);
  if (!current.ok) return current;
  const retired: RetiredKey[] = [];
  for (const { until, ...key } of bundle.retiredKeys) {
    const opened = await openKey(bundle, key, deviceKey);
    // One that this device can't open, or nobody vouches for, is of no use; the current key still is.
    if (opened.ok) retired.push({ secret: opened.value.secret, until: Date.parse(until) / 1000 });
  }
  const { secret, generation } = current.value;
  return ok(holdingsFrom(bundle, { current: secret, generation, retired }));
}

type SealedKey = Pick<GateBundle, 'sealedGateKey' | 'keyStatement'>;

/** A key of this bundle and its generation, when its issuer vouches for it; what the clearance says comes later. */
async function openKey(
  { deployment, issuerKeys }: GateBundle,
  { sealedGateKey, keyStatement }: SealedKey,
  deviceKey: DeviceKey,
): Promise<Result<{ secret: Uint8Array; generation: number }, Problem<'gate.key-unusable'>>> {
  const secret = await deviceKey.unseal(sealedGateKey);
  if (!secret.ok) return secret;
  const offered = { key: gateKeyPair(secret.value).publicKey, statement: statementIn(keyStatement) };
  const issuers = issuerKeys.map((key) => publicKey(fromHex(key)));
  const vouched = vouchGateKey(offered, { deployment: deployment.id, issuerKeys: issuers, first: null });
  return vouched.ok ? ok({ secret: secret.value, ...vouched.value }) : refuse('gate.key-unusable');
}

/** Whether what came may take the place of what is held: never an older event key, nor another of the same age. */
function mayFollow(fresh: Holdings, kept: Holdings): boolean {
  const [mine, theirs] = [fresh, kept].map(({ bundle }) => JSON.stringify([...bundle.issuerKeys].sort()));
  if (fresh.bundle.deployment.id !== kept.bundle.deployment.id || mine !== theirs) return false;
  return fresh.generation === kept.generation
    ? equalBytes(fresh.gateSecret, kept.gateSecret)
    : fresh.generation > kept.generation;
}

/** Wipes keys that were replaced and are over, from memory and from what is kept on this device. */
export async function forgetOverKeys(store: Store, holdings: Holdings, now: EpochSeconds): Promise<void> {
  if (!holdings.forgetOver(now)) return;
  const kept = GateBundle.safeParse(await store.get(KEY));
  if (!kept.success) return;
  const retiredKeys = kept.data.retiredKeys.filter(({ until }) => now < Date.parse(until) / 1000);
  await store.put(KEY, { ...kept.data, retiredKeys });
}
