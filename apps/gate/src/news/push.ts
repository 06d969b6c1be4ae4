import { GATE_EVENTS_BYTES, GATE_EVENTS_PAGE, type GateEvent } from '@tenzij/contracts';
import type { Time } from '../gate/ports.ts';
import { backoffMs } from './backoff.ts';
import { createBell } from './bell.ts';
import type { EventQueue, NewsApi } from './ports.ts';

/** How long nothing is looked for, when nobody says that there is something. */
const IDLE_MS = 10_000;
/** What goes around the events in a request. */
const AROUND_BYTES = 100;

export interface PushParts {
  readonly api: Pick<NewsApi, 'events'>;
  readonly queue: EventQueue;
  readonly time: Pick<Time, 'wait'>;
  /** From 0 up to 1. */
  readonly chance: () => number;
}

/** Sends what happened at this gate, in order, one request at a time, until the server has it. */
export interface EventPusher {
  /** There is something to send, or the server was just heard. */
  wake(): void;
  /** Sends what there is until it is all sent, or can't be now: whether the server has all that it can take. */
  flush(): Promise<boolean>;
  run(stopped: () => boolean): Promise<void>;
}

export function createEventPusher({ api, queue, time, chance }: PushParts): EventPusher {
  const bell = createBell(time);
  /** What the server can't take stays in the queue, and keeps nothing else waiting until this page is opened again. */
  const left = new Set<string>();
  let most = GATE_EVENTS_PAGE;

  /** `empty`: nothing to send; `sent`: there may be more; `failed`: not now. */
  async function pushOnce(): Promise<'empty' | 'sent' | 'failed'> {
    const waiting = await queue.queued(GATE_EVENTS_PAGE + left.size);
    const batch = fitting(waiting.filter(({ id }) => !left.has(id)).slice(0, most));
    const [first] = batch;
    if (!first) return 'empty';
    const { kind } = await api.events(batch);
    if (kind === 'ok') {
      await queue.dequeue(batch.map(({ id }) => id));
      most = GATE_EVENTS_PAGE;
      return 'sent';
    }
    if (kind !== 'invalid') return 'failed';
    // One by one: which of them it is isn't said.
    if (batch.length === 1) left.add(first.id);
    most = batch.length === 1 ? GATE_EVENTS_PAGE : 1;
    return 'sent';
  }

  return {
    wake: bell.ring,
    async flush() {
      for (;;) {
        const outcome = await pushOnce().catch(() => 'failed' as const);
        if (outcome !== 'sent') return outcome === 'empty';
      }
    },
    async run(stopped) {
      let failures = 0;
      while (!stopped()) {
        // A disk that can't be read or written now may be again; what is sent twice counts once.
        const outcome = await pushOnce().catch(() => 'failed' as const);
        failures = outcome === 'failed' ? failures + 1 : 0;
        if (outcome === 'empty') await bell.wait(IDLE_MS);
        if (outcome === 'failed') await bell.wait(backoffMs(failures, chance()));
      }
    },
  };
}

/** As many of the first as one request takes; one at least. */
function fitting(events: readonly GateEvent[]): readonly GateEvent[] {
  let bytes = AROUND_BYTES;
  const tooMuch = events.findIndex((event) => {
    bytes += new TextEncoder().encode(JSON.stringify(event)).length + 1;
    return bytes > GATE_EVENTS_BYTES;
  });
  return tooMuch < 0 ? events : events.slice(0, Math.max(1, tooMuch));
}
