import { readEndNote } from '@tenzij/dossier';
import { type EpochSeconds, toHex } from '@tenzij/kernel';
import { gateKeyPair } from '@tenzij/pass';
import type { Held } from '../gate/held.ts';
import type { GateApi, GateParts, Store, Time } from '../gate/ports.ts';
import type { Place, Screen } from '../gate/state.ts';
import { createTally } from '../gate/tally.ts';
import type { Holdings } from '../pairing/holdings.ts';

const ENDED = 'ended';
const COUNTS = ['counts-total', 'counts-open', 'counts-batch'];
const DEVICE_KEY = 'device-key';
const AGAIN_MS = 10_000;
/** A server that doesn't know this gate may know it again, and anybody can say that it doesn't. */
const NOT_KNOWN_MS = 600_000;

/** How long after the event's end a gate that heard nothing keeps its key, by its own clock. */
export const KEEP_KEY_SECONDS = 24 * 3600;

/** What a gate still knows of an event whose key it destroyed. */
export interface Ended {
  readonly place: Place;
  /** Epoch seconds, by this gate's clock. */
  readonly destroyedAt: EpochSeconds;
  /** What made it do so: a note that the event's own issuer key signed, the gate's own clock, or its crew. */
  readonly by: Extract<Screen, { name: 'ended' }>['by'];
  /** Whether the server knows. */
  readonly confirmed: boolean;
}

export async function keptEnding(store: Store): Promise<Ended | null> {
  return ((await store.get(ENDED)) as Ended | null | undefined) ?? null;
}

/** The gate may be paired again: what it knew of the end no longer holds. */
export async function forgetEnding(store: Store): Promise<void> {
  await store.put(ENDED, null);
}

/**
 * Whether a note of the server makes this gate destroy its key: it has to be of this deployment and this key,
 * under an issuer key that the gate held before. Anything less, a forged answer too, destroys nothing.
 */
export async function isEndedByNote(api: GateApi, { bundle, issuerKeys, gateSecret }: Holdings) {
  const answer = await api.endNote(bundle.deployment.id);
  const of = { deployment: bundle.deployment.id, gateKey: toHex(gateKeyPair(gateSecret).publicKey) };
  return answer.kind === 'ok' && readEndNote(answer.value, issuerKeys, of).ok;
}

/**
 * Whether the end was so long ago that the key goes without a word. With a network it is the server's time
 * that counts, in the list it just gave: the gate's own clock may stand ahead. It never goes back.
 */
export function isEndedByClock(held: Held, network: 'online' | 'offline'): boolean {
  const { event } = held.passage().holdings.bundle;
  const serverTime = network === 'online' ? held.status.serverTime() : null;
  const now = serverTime ?? held.clock.latest();
  return now >= Date.parse(event.ends) / 1000 + KEEP_KEY_SECONDS;
}

/**
 * Destroys the event key and all that the gate holds: passes it admitted, lists, sealed templates, and after a
 * note its own key as well. Counts that weren't sent stay until they are: they are of nobody. A gate that went
 * by its clock or its crew keeps its own key, which opens nothing any more, to be paired again.
 */
export async function destroy(
  { api, time }: Pick<GateParts, 'api' | 'time'>,
  store: Store,
  held: Held,
  place: Place,
  by: Ended['by'],
): Promise<Ended> {
  const { holdings } = held.passage();
  await held.tally.push(api);
  const ended: Ended = { place, destroyedAt: Math.floor(time.now()), by, confirmed: false };
  const kept = [...(held.tally.isSent() ? [] : COUNTS), ...(by === 'note' ? [] : [DEVICE_KEY])];
  await store.wipe({ ...(await valuesOf(store, kept)), [ENDED]: ended });
  holdings.gateSecret.fill(0);
  return ended;
}

async function valuesOf(store: Store, keys: readonly string[]): Promise<Record<string, unknown>> {
  const values = await Promise.all(keys.map(async (key) => [key, await store.get(key)] as const));
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

interface Telling {
  readonly api: GateApi;
  readonly time: Time;
  readonly newBatchId: () => string;
}

/** Sends what counts were left and says that the key is gone, until the server knows. */
export async function tellUntilHeard(
  { api, time, newBatchId }: Telling,
  store: Store,
  ended: Ended,
  stopped: () => boolean,
): Promise<void> {
  const tally = await createTally(store, newBatchId);
  while (!stopped()) {
    await tally.push(api);
    const { kind } = await api.destroyed(ended.destroyedAt);
    if (kind === 'ok' && tally.isSent()) {
      const kept = ended.by === 'note' ? {} : await valuesOf(store, [DEVICE_KEY]);
      await store.wipe({ ...kept, [ENDED]: { ...ended, confirmed: true } });
      return;
    }
    await time.wait(kind === 'refused' ? NOT_KNOWN_MS : AGAIN_MS);
  }
}
