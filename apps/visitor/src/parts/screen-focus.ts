import { useEffect } from 'react';

/** A new screen starts at its top, and readers and keyboards start there too. */
export function useScreenFocus(name: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect is about the change of screen
  useEffect(() => {
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [name]);
}
