import { GATE_EVENTS_BYTES, GATE_EVENTS_PAGE, type GateEvent, QUEUE_OBSERVATIONS } from '@tenzij/contracts';
import type { Clock } from '@tenzij/kernel';
import type { Time } from '../gate/ports.ts';
import type { ReadingStore } from '../queue/ports.ts';
import { backoffMs } from './backoff.ts';
import { createBell } from './bell.ts';
import type { NewsApi, Queue, SentAnswer } from './ports.ts';

/** How long nothing is looked for, when nobody says that there is something. */
const IDLE_MS = 10_000;
/** What goes around the events in a request. */
const AROUND_BYTES = 100;

interface Waiting {
  readonly time: Pick<Time, 'wait'>;
  /** From 0 up to 1. */
  readonly chance: () => number;
}

export interface EventPushParts extends Waiting {
  readonly api: Pick<NewsApi, 'events'>;
  readonly queue: Queue<GateEvent>;
}

export interface ReadingPushParts extends Waiting {
  readonly api: Pick<NewsApi, 'readings'>;
  readonly store: Pick<ReadingStore, 'readings' | 'dropReadings'>;
  /** The gate's own time, by which the readings are dated too. */
  readonly now: Clock;
}

interface PushParts<T> extends Waiting {
  readonly queue: Queue<T>;
  readonly send: (batch: readonly T[]) => Promise<SentAnswer>;
  /** Most in one request. */
  readonly page: number;
}

/** Sends what happened at this gate, in order, one request at a time, until the server has it. */
export interface Pusher {
  /** There is something to send, or the server was just heard. */
  wake(): void;
  /** Sends what there is until it is all sent, or can't be now: whether the server has all that it can take. */
  flush(): Promise<boolean>;
  run(stopped: () => boolean): Promise<void>;
}

export function createEventPusher({ api, ...parts }: EventPushParts): Pusher {
  return createPusher({ ...parts, send: (events) => api.events(events), page: GATE_EVENTS_PAGE });
}

/** The same for queue cards that were read. */
export function createReadingPusher({ api, store, now, ...waiting }: ReadingPushParts): Pusher {
  const queue = { queued: store.readings, dequeue: store.dropReadings };
  return createPusher({
    ...waiting,
    queue,
    send: (readings) => api.readings(readings, Math.floor(now())),
    page: QUEUE_OBSERVATIONS,
  });
}

function createPusher<T extends { readonly id: string }>(parts: PushParts<T>): Pusher {
  const { queue, send, page, time, chance } = parts;
  const bell = createBell(time);
  /** What the server can't take stays in the queue, and keeps nothing else waiting until this page is opened again. */
  const left = new Set<string>();
  let most = page;

  /** `empty`: nothing to send; `sent`: there may be more; `failed`: not now. */
  async function pushOnce(): Promise<'empty' | 'sent' | 'failed'> {
    const waiting = await queue.queued(page + left.size);
    const batch = fitting(waiting.filter(({ id }) => !left.has(id)).slice(0, most));
    const [first] = batch;
    if (!first) return 'empty';
    const { kind } = await send(batch);
    if (kind === 'ok') {
      await queue.dequeue(batch.map(({ id }) => id));
      most = page;
      return 'sent';
    }
    if (kind !== 'invalid') return 'failed';
    // One by one: which of them it is isn't said.
    if (batch.length === 1) left.add(first.id);
    most = batch.length === 1 ? page : 1;
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
function fitting<T>(events: readonly T[]): readonly T[] {
  let bytes = AROUND_BYTES;
  const tooMuch = events.findIndex((event) => {
    bytes += new TextEncoder().encode(JSON.stringify(event)).length + 1;
    return bytes > GATE_EVENTS_BYTES;
  });
  return tooMuch < 0 ? events : events.slice(0, Math.max(1, tooMuch));
}
