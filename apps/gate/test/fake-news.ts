import type { GateChanges, GateEvent, GateNews } from '@tenzij/contracts';
import type { NewsApi, StreamEnd, StreamListener } from '../src/news/ports.ts';
import type { Reading } from '../src/queue/ports.ts';

/** What a server tells of other gates, and what it was told. */
export interface FakeNews {
  readonly api: NewsApi;
  /** `before`: a server that knows of no news; `polling`: a stream can't be had; `silent`: nothing comes through it. */
  server: 'before' | 'works' | 'polling' | 'silent' | 'refuses';
  readonly told: GateNews[];
  /** Events in the order in which they came in first; each counts once. */
  readonly taken: GateEvent[];
  /** Every request with events that came in, answered or not. */
  readonly batches: (readonly GateEvent[])[];
  /** Readings of queue cards, likewise. */
  readonly cards: Reading[];
  /** What the gate's clock said with the last of them. */
  cardsClock: number | null;
  /** Takes a request with events and loses the answer. */
  losesAnswers: boolean;
  /** Ids of events that it can't take. */
  readonly invalid: Set<string>;
  list: string;
  bundle: string;
  page: number;
  polls: number;
  streams: number;
  /** Sends what is new to who listens; a comment when nothing is. */
  send(): Promise<void>;
  /** Breaks the streams off. */
  breakOff(): void;
}

export function createFakeNews(isOnline: () => boolean): FakeNews {
  interface Open {
    cursor: number;
    readonly listener: StreamListener;
    end(why: StreamEnd): void;
  }
  const open = new Set<Open>();
  const after = (cursor: number): GateChanges => {
    const from = cursor > news.told.length ? 0 : cursor;
    const page = news.told.slice(from, from + news.page);
    const reached = from + page.length;
    const { list, bundle } = news;
    return { cursor: reached, list, bundle, news: page, more: reached < news.told.length };
  };
  async function sendTo(one: Open, atLeastOnce: boolean): Promise<void> {
    let isFirst = atLeastOnce;
    while (open.has(one) && (isFirst || one.cursor < news.told.length)) {
      isFirst = false;
      const changes = after(one.cursor);
      one.cursor = changes.cursor;
      one.listener.alive();
      await one.listener.changes(changes).catch(() => one.end('closed'));
    }
  }
  const news: FakeNews = {
    server: 'before',
    told: [],
    taken: [],
    batches: [],
    cards: [],
    cardsClock: null,
    losesAnswers: false,
    invalid: new Set(),
    list: 'list-1',
    bundle: 'bundle-1',
    page: 200,
    polls: 0,
    streams: 0,
    async send() {
      for (const one of open) await sendTo(one, true);
    },
    breakOff() {
      for (const one of open) one.end('closed');
    },
    api: {
      async changes(cursor) {
        news.polls++;
        if (!isOnline() || news.server === 'before') return { kind: 'unreachable' };
        if (news.server === 'refuses') return { kind: 'refused' };
        return { kind: 'ok', value: after(cursor) };
      },
      listen(cursor, listener, signal) {
        news.streams++;
        if (news.server === 'refuses' && isOnline()) return Promise.resolve('refused');
        if (!isOnline() || !['works', 'silent'].includes(news.server)) return Promise.resolve('unreachable');
        return new Promise((resolve) => {
          const one: Open = {
            cursor,
            listener,
            end(why) {
              open.delete(one);
              resolve(why);
            },
          };
          signal.addEventListener('abort', () => one.end('closed'));
          if (news.server === 'silent') return;
          open.add(one);
          void sendTo(one, true);
        });
      },
      async events(events) {
        if (!isOnline() || news.server === 'before') return { kind: 'unreachable' };
        if (news.server === 'refuses') return { kind: 'refused' };
        news.batches.push(events);
        if (events.some(({ id }) => news.invalid.has(id))) return { kind: 'invalid' };
        const known = new Set(news.taken.map(({ id }) => id));
        news.taken.push(...events.filter(({ id }) => !known.has(id)));
        return news.losesAnswers ? { kind: 'unreachable' } : { kind: 'ok', value: null };
      },
      async readings(readings, clock) {
        news.cardsClock = clock;
        if (!isOnline() || news.server === 'before') return { kind: 'unreachable' };
        if (news.server === 'refuses') return { kind: 'refused' };
        const known = new Set(news.cards.map(({ id }) => id));
        news.cards.push(...readings.filter(({ id }) => !known.has(id)));
        return news.losesAnswers ? { kind: 'unreachable' } : { kind: 'ok', value: null };
      },
    },
  };
  return news;
}
