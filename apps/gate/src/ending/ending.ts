import { GATE_EVENTS_PAGE, type GateCounts } from '@tenzij/contracts';
import { readEndNote } from '@tenzij/dossier';
import { type EpochSeconds, toHex } from '@tenzij/kernel';
import { gateKeyPair } from '@tenzij/pass';
import type { Held } from '../gate/held.ts';
import type { Answer, GateApi, GateParts, Store } from '../gate/ports.ts';
import type { Place, Screen } from '../gate/state.ts';
import { COUNT_KEYS, createTally, type Tally } from '../gate/tally.ts';
import { createTurns } from '../gate/turns.ts';
import { createEventPusher } from '../news/push.ts';
import type { Holdings } from '../pairing/holdings.ts';
import { DEVICE_KEY } from '../pairing/kept-key.ts';
import { isWithdrawn } from './withdrawal-proof.ts';

const ENDED = 'ended';
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
  /**
   * What made it do so: a note that the event's own issuer key signed, of its end or of this gate's withdrawal, the
   * gate's own clock, or its crew.
   */
  readonly by: Extract<Screen, { name: 'ended' }>['by'];
  /** The public half of the device key that went too, by which a gate that was withdrawn says so. */
  readonly deviceKey: string;
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
 * What a note of the server proves, on which this gate destroys its key: that the event was ended, or that this gate
 * was withdrawn. It has to be of this deployment, and of a key that this gate holds, a replaced one too, or of this
 * gate and device, under an issuer key that the gate held before. Anything less, a forged answer too, destroys nothing.
 */
export async function provenEnd(
  api: GateApi,
  { bundle, issuerKeys, gateSecrets }: Holdings,
  deviceKey: string,
): Promise<'note' | 'withdrawn' | null> {
  const deployment = bundle.deployment.id;
  const end = await api.endNote(deployment);
  if (end.kind === 'ok') {
    const held = gateSecrets(Number.NEGATIVE_INFINITY).map((key) => toHex(gateKeyPair(key).publicKey));
    if (held.some((gateKey) => readEndNote(end.value, issuerKeys, { deployment, gateKey }).ok)) return 'note';
  }
  const of = { deployment, gate: bundle.gate.id, deviceKey };
  return (await isWithdrawn(api, issuerKeys, of)) ? 'withdrawn' : null;
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
 * by its clock or its crew keeps its own key, which opens nothing any more, to be paired again. From one that was
 * withdrawn the server takes no events any more, so those go too.
 */
export async function destroy(
  { api, time }: Pick<GateParts, 'api' | 'time'>,
  store: Store,
  held: Held,
  why: Pick<Ended, 'place' | 'by' | 'deviceKey'>,
): Promise<Ended> {
  // First of all, whatever goes wrong after it: nothing opens a pass any more.
  held.passage().holdings.wipe();
  await held.journal.close();
  if (why.by !== 'withdrawn') await held.tally.push(api).catch(() => undefined);
  const ended: Ended = { ...why, destroyedAt: Math.floor(time.now()), confirmed: false };
  const kept = [...(held.tally.isSent() ? [] : COUNT_KEYS), ...keptKeys(ended)];
  await store.wipe({ ...(await valuesOf(store, kept)), [ENDED]: ended });
  return ended;
}

/** Whether a signed note made it do so: then it is for good. */
export function wasProven({ by }: Ended): boolean {
  return by === 'note' || by === 'withdrawn';
}

function keptKeys(ended: Ended): readonly string[] {
  return wasProven(ended) ? [] : [DEVICE_KEY];
}

/** Whether all of them went; what a disk keeps back now is tried again. */
async function dropEvents(store: Store): Promise<boolean> {
  try {
    for (;;) {
      const events = await store.queued(GATE_EVENTS_PAGE);
      if (events.length === 0) return true;
      await store.dequeue(events.map(({ id }) => id));
    }
  } catch {
    return false;
  }
}

async function valuesOf(store: Store, keys: readonly string[]): Promise<Record<string, unknown>> {
  const values = await Promise.all(keys.map(async (key) => [key, await store.get(key)] as const));
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

type Telling = Pick<GateParts, 'api' | 'news' | 'time' | 'newId' | 'chance'>;

/** Goes on telling of a gate that this device was, until the server knows. */
export async function tellIfUnheard(telling: Telling, store: Store): Promise<void> {
  const ended = await keptEnding(store);
  if (ended && !ended.confirmed) await tellUntilHeard(telling, store, ended, () => false);
}

/** Sends what events and counts were left and says that the key is gone, until the server knows. */
export async function tellUntilHeard(
  { api, news, time, newId, chance }: Telling,
  store: Store,
  ended: Ended,
  stopped: () => boolean,
): Promise<void> {
  const tally = await createTally(store, newId, createTurns());
  const pusher = createEventPusher({ api: news, queue: store, time, chance });
  const isWithdrawn = ended.by === 'withdrawn';
  const tell = isWithdrawn ? bidFarewell : tellDestroyed;
  while (!stopped()) {
    const isEmpty = isWithdrawn ? await dropEvents(store) : await pusher.flush();
    const kind = await tell(api, tally, ended);
    if (kind === 'ok' && tally.isSent() && isEmpty) {
      await store.wipe({
        ...(await valuesOf(store, keptKeys(ended))),
        [ENDED]: { ...ended, confirmed: true },
      });
      return;
    }
    await time.wait(kind === 'refused' ? NOT_KNOWN_MS : AGAIN_MS);
  }
}

type Kind = Answer<unknown>['kind'];

async function tellDestroyed(api: GateApi, tally: Tally, { destroyedAt }: Ended): Promise<Kind> {
  await tally.push(api);
  return (await api.destroyed(destroyedAt)).kind;
}

/** Its token counts for this alone, so that what it counted goes along. */
async function bidFarewell(api: GateApi, tally: Tally, ended: Ended): Promise<Kind> {
  const { deviceKey } = ended;
  const destroyedAt = new Date(ended.destroyedAt * 1000).toISOString();
  const say = (counts: GateCounts | null) => api.farewell({ deviceKey, destroyedAt, counts });
  if (tally.isSent()) return (await say(null)).kind;
  let kind: Kind = 'unreachable';
  await tally.push({
    async counts(batch) {
      const answer = await say(batch);
      kind = answer.kind;
      return answer;
    },
  });
  return kind;
}
