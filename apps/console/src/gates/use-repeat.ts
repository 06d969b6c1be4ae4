import { useEffect, useState } from 'react';

/** Asks again and again, but not from a page that nobody looks at. */
export function useRepeat(reload: () => Promise<void>, milliseconds: number): void {
  const [again] = useState(() => ({ reload }));
  again.reload = reload;
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void again.reload();
    }, milliseconds);
    return () => clearInterval(timer);
  }, [again, milliseconds]);
}
