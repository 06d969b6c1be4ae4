import { useSyncExternalStore } from 'react';

/** On which side the regular lane is, for somebody facing the gate: which way the arrow points. */
export type Side = 'left' | 'right';

const KEY = 'tenzij.gate.side';
const listeners = new Set<() => void>();
let unsaved: Side | null = null;

export function useSide(): Side {
  return useSyncExternalStore(subscribe, readSide);
}

/** Kept on this device, because it belongs to where it stands; without storage, for as long as the page. */
export function setSide(side: Side): void {
  unsaved = side;
  try {
    localStorage.setItem(KEY, side);
  } catch {
    // Not kept.
  }
  for (const listener of listeners) listener();
}

function readSide(): Side {
  if (unsaved) return unsaved;
  try {
    return localStorage.getItem(KEY) === 'left' ? 'left' : 'right';
  } catch {
    return 'right';
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
