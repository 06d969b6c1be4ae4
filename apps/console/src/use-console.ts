import { useLanguage, useText } from '@tenzij/ui';
import { useMemo, useSyncExternalStore } from 'react';
import { type Dates, datesFor } from './format.ts';
import { parseRoute, type Route } from './route.ts';
import type { Store } from './store.ts';
import type { TextKey } from './texts/nl.ts';

export type ConsoleText = ReturnType<typeof useText<TextKey>>;

/** The console's own texts, in the page's language. */
export function useConsoleText(): ConsoleText {
  return useText<TextKey>();
}

/** Dates as the reader writes them, in the time zone of the events. */
export function useDates(): Dates {
  const { language } = useLanguage();
  return useMemo(() => datesFor(language), [language]);
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** The route in the address bar, as it changes. */
export function useRoute(): Route {
  const fragment = useSyncExternalStore(onHashChange, () => location.hash);
  return useMemo(() => parseRoute(fragment), [fragment]);
}

function onHashChange(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
