import type { Passage } from '@tenzij/turnstile';
import type { Store, Time, Turnstile, TurnstileStanding, TurnstileWatch } from '../gate/ports.ts';
import { type BridgeClient, createBridgeClient, type PassageAnswer } from './bridge.ts';
import { keepSettings, keptSettings, type TurnstileSettings } from './settings.ts';

/** A bridge that wasn't reached within so long opens nothing any more: whoever stood there has gone. */
const FIRST_SECONDS = 6;
/** A passage that takes longer has no answer. A bridge has limits of its own, each of a minute at most. */
const LONGEST_SECONDS = 55;
const BETWEEN_MS = 500;
const BETWEEN_LISTENS_MS = 1000;

export interface TurnstileControl extends TurnstileWatch {
  /** What opens after an admission; `null`: none was set. */
  turnstile(): Turnstile | null;
  settings(): TurnstileSettings | null;
  /** Keeps other settings, or none, and goes by them at once. */
  change(settings: TurnstileSettings | null): Promise<void>;
  /** Opens once, for nobody's pass. */
  tryOnce(): Promise<Passage>;
}

export interface TurnstileParts {
  readonly openStore: () => Promise<Pick<Store, 'get' | 'put'>>;
  readonly request: typeof fetch;
  readonly time: Time;
  /** A UUID, made by lot. */
  readonly newId: () => string;
}

/** The turnstile that this gate's settings name. It listens from now on. */
export function createTurnstileControl(parts: TurnstileParts): TurnstileControl {
  const { time } = parts;
  const listeners = new Set<() => void>();
  let settings: TurnstileSettings | null = null;
  let standing: TurnstileStanding = 'none';
  let client: BridgeClient | null = null;
  let listening = new AbortController();

  function become(next: TurnstileStanding) {
    if (next === standing) return;
    standing = next;
    for (const listener of listeners) listener();
  }

  function take(next: TurnstileSettings | null) {
    listening.abort();
    listening = new AbortController();
    settings = next;
    client = null;
    become(next === null ? 'none' : 'lost');
    if (next === null) return;
    client = createBridgeClient(next, parts.request, time);
    void listen(client, listening.signal);
  }

  async function listen(to: BridgeClient, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const ended = await to.listen((next) => !signal.aborted && become(next), signal);
      if (signal.aborted) return;
      // An alarm is over when the bridge says so, not when the bridge can't be heard.
      if (standing !== 'alarm') become(ended === 'refused' ? 'refused' : 'lost');
      await time.wait(BETWEEN_LISTENS_MS);
    }
  }

  const turnstile: Turnstile = {
    async letThrough(id) {
      // It stands open: whoever was told to go may have gone.
      if (standing === 'alarm') return 'unknown';
      return client && standing === 'ready' ? letThrough(client, id, time) : 'not-passed';
    },
  };
  const loaded = parts
    .openStore()
    .then(keptSettings)
    .then((kept) => settings === null && take(kept))
    .catch(() => undefined);

  return {
    standing: () => standing,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    turnstile: () => (client ? turnstile : null),
    settings: () => settings,
    async change(next) {
      take(next);
      await keepSettings(await parts.openStore(), next);
    },
    async endOf(id) {
      await loaded;
      return told((await client?.find(id)) ?? null) ?? 'unknown';
    },
    tryOnce: () => turnstile.letThrough(parts.newId()),
  };
}

/**
 * Asks until the answer is there. To ask again is safe, because a bridge opens once for an id; but not for ever: an
 * opening that comes after the person has gone lets somebody else through. So it is taken back then, and what the
 * bridge says to that counts; what it may have heard, and says nothing of, is `unknown`.
 */
async function letThrough(client: BridgeClient, id: string, time: Time): Promise<Passage> {
  const start = time.ticks();
  let wasHeard = false;
  let isFirst = true;
  for (;;) {
    const answer = await client.letThrough(id);
    const passage = told(answer);
    if (passage !== null) return passage;
    // A bridge that doesn't take the key tells its turnstile nothing.
    if (answer === 'refused' && isFirst) return 'not-passed';
    isFirst = false;
    wasHeard ||= answer === null;
    const waited = time.ticks() - start;
    if (answer === 'refused' || waited >= (wasHeard ? LONGEST_SECONDS : FIRST_SECONDS))
      return told(await client.annul(id)) ?? 'unknown';
    if (answer === 'unreachable') await time.wait(BETWEEN_MS);
  }
}

function told(answer: PassageAnswer): Passage | null {
  return answer === 'refused' || answer === 'unreachable' ? null : answer;
}
