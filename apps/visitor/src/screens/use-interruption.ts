import { useEffect, useRef } from 'react';

/** Calls back when the page goes out of sight while `isUnderWay`: another app, another tab, the screen off. */
export function useInterruption(isUnderWay: boolean, interrupt: () => void): void {
  const latest = useRef(interrupt);
  latest.current = interrupt;
  useEffect(() => {
    if (!isUnderWay) return;
    const onChange = () => {
      if (document.visibilityState === 'hidden') latest.current();
    };
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, [isUnderWay]);
}
