import type { GateParts } from '../gate/ports.ts';
import { createNews, type News } from './follow.ts';
import type { NewsMemory } from './ports.ts';
import { createEventPusher } from './push.ts';
import type { NoticingStore } from './queue-notice.ts';

interface OpenNewsParts extends Pick<GateParts, 'news' | 'time' | 'chance'> {
  readonly store: NoticingStore;
  readonly memory: NewsMemory;
}

/** Follows what others do and sends what happens here, until stopped. */
export function openNews(
  { news: api, store, memory, time, chance }: OpenNewsParts,
  stopped: () => boolean,
): News {
  const pusher = createEventPusher({ api, queue: store, time, chance });
  const news = createNews({ api, memory, time, chance, onBack: pusher.wake });
  store.onQueued(pusher.wake);
  void news.follow(stopped);
  void pusher.run(stopped);
  return news;
}
