import type { Clock } from '@tenzij/kernel';
import { clockAhead } from '../journey/clock.ts';

/** The clocks and the randomness of the phone, which the rest of the app gets passed in. */

const KEPT = 'tenzij.clock-ahead';
let ahead = 0;
let isKept = false;

/** The phone's own clock, right or wrong. */
export const ownNow: Clock = () => Date.now() / 1000;

/** The time, with what the phone's clock is off as far as the server told. A gate refers a pass of another time. */
export const now: Clock = () => ownNow() - ahead;

/** Milliseconds since the page opened. It never goes back, whatever happens to the clock. */
export function elapsed(): number {
  return performance.now();
}

export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** `fetch` that learns from every answer how far the phone's clock is off. */
export const fetchOnTime: typeof fetch = async (input, init) => {
  const sent = ownNow();
  const response = await fetch(input, init);
  const learned = clockAhead(response.headers.get('date'), { sent, received: ownNow() });
  if (learned !== null && learned !== ahead) set(learned);
  return response;
};

/** From here on the phone remembers how far its clock is off, so that a pass also holds without a network. */
export function keepClock(): void {
  isKept = true;
  try {
    ahead = Number(localStorage.getItem(KEPT) ?? 0) || 0;
  } catch {
    // Storage can be blocked; then the server tells it again.
  }
}

function set(learned: number): void {
  ahead = learned;
  if (!isKept) return;
  try {
    if (learned === 0) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, String(learned));
  } catch {
    // Not kept: see keepClock.
  }
}
