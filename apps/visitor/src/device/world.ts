import type { Clock } from '@tenzij/kernel';

/** The clock and the randomness of the phone, which the rest of the app gets passed in. */
export const now: Clock = () => Date.now() / 1000;

/** Milliseconds since the page opened. It never goes back, whatever happens to the clock. */
export function elapsed(): number {
  return performance.now();
}

export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}
