import { useEffect } from 'react';
import { useControl } from './journey-context.ts';

/** How often a pass on the screen asks whether the event key was replaced: heard of within a minute. */
const ASK_MS = 50_000;

/** Asks while the page is seen; a page that was in the background or without a network asks at once. */
export function useKeyNews(): void {
  const { hearKey } = useControl();
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible' && navigator.onLine) void hearKey();
    };
    const timer = setInterval(ask, ASK_MS);
    document.addEventListener('visibilitychange', ask);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
      window.removeEventListener('online', ask);
    };
  }, [hearKey]);
}
