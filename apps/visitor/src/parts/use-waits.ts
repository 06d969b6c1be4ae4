import { VisitWaits } from '@tenzij/contracts';
import { useEffect, useState } from 'react';
import { useControl } from './journey-context.ts';

/** How often the page asks while it is in view, and after how many answers that didn't come it says nothing more. */
const ASK_MILLISECONDS = 60_000;
const MISSED = 3;

/** The waiting times of now; `null` while they aren't measured, or nothing was heard of them for minutes. */
export function useWaits(): VisitWaits['waits'] {
  const { read } = useControl();
  const [waits, setWaits] = useState<VisitWaits['waits']>(null);
  useEffect(() => {
    let missed = 0;
    let over = false;
    const ask = async () => {
      if (document.visibilityState === 'hidden') return;
      const answer = await read('/api/visit/waits', VisitWaits);
      if (over) return;
      missed = answer.ok ? 0 : missed + 1;
      if (answer.ok) setWaits(answer.value.waits);
      else if (missed >= MISSED) setWaits(null);
    };
    // Whoever comes back after an hour reads nothing of an hour ago.
    const comeBack = () => {
      setWaits(null);
      void ask();
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_MILLISECONDS);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      over = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [read]);
  return waits;
}
