import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ConsoleApi } from './console-api.ts';
import { createDeploymentFeed, type Feed } from './deployment-feed.ts';
import { browserPage, startRefreshing } from './refresher.ts';
import { useStore } from './use-console.ts';

/** How long the page rests between two times that it asks for new figures. */
export const REFRESH_SECONDS = 5;

export interface Refreshed extends Feed {
  readonly paused: boolean;
  setPaused(paused: boolean): void;
  /** Asks at once, and goes on from there. */
  retry(): void;
}

const browserClock = () => Date.now() / 1000;

/** A deployment that keeps itself up to date while its page is visible and nobody paused it. */
export function useDeployment(api: ConsoleApi, id: string, onRefused: () => void): Refreshed {
  const feed = useMemo(() => createDeploymentFeed(api, id, browserClock, onRefused), [api, id, onRefused]);
  const [paused, setPaused] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt starts it again
  useEffect(() => {
    if (paused) return;
    return startRefreshing({ load: feed.load, everyMs: REFRESH_SECONDS * 1000, page: browserPage });
  }, [feed, paused, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...useStore(feed.state), paused, setPaused, retry };
}
