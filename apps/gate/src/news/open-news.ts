import type { Clock } from '@tenzij/kernel';
import type { GateParts } from '../gate/ports.ts';
import { createNews, type News } from './follow.ts';
import type { NewsMemory } from './ports.ts';
import { createEventPusher, createReadingPusher } from './push.ts';
import type { NoticingStore } from './queue-notice.ts';

interface OpenNewsParts extends Pick<GateParts, 'news' | 'time' | 'chance'> {
  readonly store: NoticingStore;
  readonly memory: NewsMemory;
  /** The gate's own time. */
  readonly now: Clock;
}

/** Follows what others do and sends what happens here, until stopped. */
export function openNews(
  { news: api, store, memory, now, time, chance }: OpenNewsParts,
  stopped: () => boolean,
): News {
  const events = createEventPusher({ api, queue: store, time, chance });
  const readings = createReadingPusher({ api, store, now, time, chance });
  const wake = () => {
    events.wake();
    readings.wake();
  };
  const news = createNews({ api, memory, time, chance, onBack: wake });
  store.onQueued(wake);
  void news.follow(stopped);
  void events.run(stopped);
  void readings.run(stopped);
  return news;
}
