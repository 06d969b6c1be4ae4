const FIRST_MS = 1000;
const LONGEST_MS = 60_000;

/**
 * How long to wait after so many failures in a row: twice as long each time, up to a minute, and up to half more
 * or less, so that all gates of an event don't come back to a server at one moment. `chance`: from 0 up to 1.
 */
export function backoffMs(failures: number, chance: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1)) * (0.5 + chance);
}
