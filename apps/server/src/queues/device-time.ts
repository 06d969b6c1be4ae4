import { type EpochSeconds, TenzijError } from '@tenzij/kernel';

/** A clock that is off by less says the same as ours: so long a request may take, and whole seconds are rounded. */
const SAME_SECONDS = 5;
/** A clock that is off by more is set wrong: what it says of before it was set is anybody's guess. */
const MOST_OFF_SECONDS = 900;
/** Without knowing what a clock says now, it may be this much ahead. */
const AHEAD_SECONDS = 60;
/** What is older says nothing of this event any more. */
const OLDEST_SECONDS = 7 * 86_400;

/**
 * What happened when, by our clock: a wait is measured between two devices, and a minute's difference between those is
 * as much as a rule allows. `clock`: what the device's clock says as it sends, where it tells. Throws a `TenzijError`
 * (`queue.clock-ahead`, `queue.clock-behind`, `queue.too-old`) for a clock that nothing can be made of.
 */
export function onOurClock<T extends { readonly at: number }>(
  seen: readonly T[],
  clock: number | undefined,
  now: EpochSeconds,
): readonly T[] {
  const off = clock === undefined ? 0 : clock - now;
  if (Math.abs(off) > MOST_OFF_SECONDS) throw clockOff(off);
  const shift = Math.abs(off) <= SAME_SECONDS ? 0 : off;
  const newest = Math.max(...seen.map(({ at }) => at - shift));
  if (newest - now > AHEAD_SECONDS) throw clockOff(newest - now);
  if (seen.some(({ at }) => at - shift < now - OLDEST_SECONDS)) throw new TenzijError('queue.too-old');
  // Nothing happens after we hear of it.
  return seen.map((one) => ({ ...one, at: Math.min(one.at - shift, now) }));
}

function clockOff(seconds: number): TenzijError {
  const code = seconds > 0 ? 'queue.clock-ahead' : 'queue.clock-behind';
  return new TenzijError(code, { seconds: Math.round(Math.abs(seconds)) });
}
