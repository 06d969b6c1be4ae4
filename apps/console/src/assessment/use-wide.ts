import { useSyncExternalStore } from 'react';

/** From here on there is room for the list beside the question; as in the style sheet. */
const WIDE = '(min-width: 75rem)';

function subscribe(listener: () => void): () => void {
  const wide = matchMedia(WIDE);
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches);
}
