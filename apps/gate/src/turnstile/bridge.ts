import type { Passage, Standing } from '@tenzij/turnstile';
import { createParser } from 'eventsource-parser';
import type { Time } from '../gate/ports.ts';
import type { TurnstileSettings } from './settings.ts';

/** The bridge answers a question that waits within so many seconds. */
const WAIT_SECONDS = 5;
/** Of what is asked while somebody waits for the last word. */
const LAST_WAIT_SECONDS = 1;
/** The bridge says something every two seconds; after so long without it is gone. */
const SILENCE_MS = 6000;

/** `null`: it goes on. `refused`: the key isn't right. `unreachable`: no bridge, or nothing readable. */
export type PassageAnswer = Passage | null | 'refused' | 'unreachable';

/** What this page asks a bridge. Nothing goes to it but the id of a passage. None of these rejects. */
export interface BridgeClient {
  /** Opens for this id, once, and answers how it ended if that came soon. Safe to ask again. */
  letThrough(id: string): Promise<PassageAnswer>;
  /** Takes it back, and answers how it ended. */
  annul(id: string): Promise<PassageAnswer>;
  /** How it ended, if it was ever asked for. Opens nothing. */
  find(id: string): Promise<PassageAnswer>;
  /** Hears how the turnstile is until the connection ends, and says why it ended. */
  listen(hear: (standing: Standing) => void, signal: AbortSignal): Promise<'refused' | 'unreachable'>;
}

export function createBridgeClient(
  { address, key }: TurnstileSettings,
  request: typeof fetch,
  time: Pick<Time, 'wait'>,
): BridgeClient {
  const ask = (path: string, init: RequestInit) =>
    request(address + path, {
      ...init,
      headers: { authorization: `Bearer ${key}`, ...init.headers },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  /** About one passage; the bridge answers within `seconds`. */
  async function answerTo(
    id: string,
    path: string,
    seconds: number,
    init: RequestInit,
  ): Promise<PassageAnswer> {
    try {
      const signal = AbortSignal.timeout((seconds + 3) * 1000);
      const response = await ask(`${path}?wait=${seconds}`, { ...init, signal });
      if (response.status === 401) return 'refused';
      if (!response.ok) return 'unreachable';
      return passageIn(await response.json(), id);
    } catch {
      return 'unreachable';
    }
  }

  return {
    letThrough: (id) =>
      answerTo(id, '/passages', WAIT_SECONDS, {
        method: 'POST',
        body: JSON.stringify({ id }),
        headers: { 'content-type': 'application/json' },
      }),
    annul: (id) => answerTo(id, `/passages/${id}/annul`, LAST_WAIT_SECONDS, { method: 'POST' }),
    find: (id) => answerTo(id, `/passages/${id}`, LAST_WAIT_SECONDS, {}),
    async listen(hear, signal) {
      const silent = new AbortController();
      const beat = silenceWatch(time, silent);
      try {
        beat();
        const response = await ask('/events', { signal: AbortSignal.any([signal, silent.signal]) });
        if (response.status === 401) return 'refused';
        if (response.ok && response.body) await readEvents(response.body, hear, beat);
      } catch {
        // The connection broke, or was broken by one of the two signals.
      } finally {
        silent.abort();
      }
      return 'unreachable';
    },
  };
}

/** Calls off what is silent for too long. Called with every sign of life. */
function silenceWatch({ wait }: Pick<Time, 'wait'>, silent: AbortController): () => void {
  let beats = 0;
  return () => {
    const now = ++beats;
    void wait(SILENCE_MS).then(() => {
      if (beats === now) silent.abort();
    });
  };
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  hear: (standing: Standing) => void,
  beat: () => void,
): Promise<void> {
  const parser = createParser({
    onEvent({ event, data }) {
      const standing = event === 'standing' ? standingIn(data) : null;
      if (standing !== null) hear(standing);
    },
  });
  const text = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    beat();
    parser.feed(text.decode(value, { stream: true }));
  }
}

const STANDINGS: readonly Standing[] = ['ready', 'lost', 'fault', 'alarm'];

function standingIn(data: string): Standing | null {
  try {
    const { standing } = JSON.parse(data) as { standing?: unknown };
    return STANDINGS.find((one) => one === standing) ?? null;
  } catch {
    return null;
  }
}

const PASSAGES: readonly Passage[] = ['passed', 'not-passed', 'unknown'];

function passageIn(json: unknown, id: string): PassageAnswer {
  const answer = json as { id?: unknown; passage?: unknown } | null;
  if (answer?.id !== id) return 'unreachable';
  if (answer.passage === null) return null;
  return PASSAGES.find((one) => one === answer.passage) ?? 'unreachable';
}
