import { useEffect, useMemo } from 'react';
import { browserPage, startRefreshing } from '../refresher.ts';
import { useStore } from '../use-console.ts';
import { keptTaps } from './kept-taps.ts';
import { createTaps, type TapState, type Taps } from './taps.ts';
import type { TapsApi } from './taps-api.ts';

/** How often what waits is tried again, when nothing says that there is a network. */
const AGAIN_MS = 10_000;

/** What crew taps for a deployment on this device, and sending it, as long as the page is there. */
export function useTaps(api: TapsApi, deployment: string): readonly [Taps, TapState] {
  const taps = useMemo(
    () =>
      createTaps({
        api,
        deployment,
        kept: keptTaps(() => localStorage, deployment),
        now: () => Date.now() / 1000,
        newId: () => crypto.randomUUID(),
      }),
    [api, deployment],
  );
  useEffect(() => {
    const send = () => void taps.send();
    const stop = startRefreshing({ load: taps.send, everyMs: AGAIN_MS, page: browserPage });
    addEventListener('online', send);
    addEventListener('storage', taps.reread);
    return () => {
      stop();
      removeEventListener('online', send);
      removeEventListener('storage', taps.reread);
    };
  }, [taps]);
  return [taps, useStore(taps.state)];
}
