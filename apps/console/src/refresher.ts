/** What the refresher needs of a page: whether it is looked at, and to hear when that changes. */
export interface PageLife {
  visible(): boolean;
  /** Calls `listener` at every change; returns how to stop that. */
  onChange(listener: () => void): () => void;
}

export interface RefresherOptions {
  /** Fetches once. It never rejects; it should give up when the signal aborts. */
  readonly load: (signal: AbortSignal) => Promise<void>;
  readonly everyMs: number;
  readonly page: PageLife;
}

/**
 * Loads at once, then again `everyMs` after each load has ended, as long as the page is visible; at once
 * when it becomes visible again. One load at a time. Returns how to stop.
 */
export function startRefreshing({ load, everyMs, page }: RefresherOptions): () => void {
  const stopped = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let loading = false;

  async function refresh(): Promise<void> {
    clearTimeout(timer);
    if (loading || stopped.signal.aborted) return;
    loading = true;
    await load(stopped.signal);
    loading = false;
    if (!stopped.signal.aborted && page.visible()) timer = setTimeout(refresh, everyMs);
  }

  const unsubscribe = page.onChange(() => {
    if (page.visible()) void refresh();
    else clearTimeout(timer);
  });
  void refresh();
  return () => {
    stopped.abort();
    clearTimeout(timer);
    unsubscribe();
  };
}

export const browserPage: PageLife = {
  visible: () => document.visibilityState === 'visible',
  onChange: (listener) => {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};
