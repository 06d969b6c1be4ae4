import type { EpochSeconds } from '@tenzij/kernel';

/**
 * What the server's time is, from lists it newly gave, in seconds to add to the ticks: a clock that runs evenly
 * while the page is awake and that nobody can set.
 */
export interface ServerTime {
  /** The true value lies between; `lists`: how many newly issued lists bear that out. */
  readonly lo: number;
  readonly hi: number;
  readonly lists: number;
}

/** A list the server newly gave. */
export interface Heard {
  readonly issuedAt: EpochSeconds;
  /** How long ago it can have been issued at most, in seconds. */
  readonly maxAge: number;
}

/** A list says when it was issued in whole seconds. */
const WHOLE_SECOND = 1;
/** How unevenly ticks may run: network time slews a clock by up to 500 millionths; with room. */
const DRIFT = 1e-3;

/**
 * What is known after one list more. A list was issued before it came, so each gives a limit from below that
 * holds whoever brought it: one that comes later than that allows was held up, and is left out. One that says
 * more than was possible shows that the ticks stood still (the device slept), and starts anew.
 */
export function afterHearing(
  before: ServerTime | null,
  { issuedAt, maxAge }: Heard,
  ticks: number,
  sinceSeconds = 0,
): ServerTime {
  const lo = issuedAt - ticks;
  const hi = lo + maxAge + WHOLE_SECOND;
  if (before === null || lo > before.hi) return { lo, hi, lists: 1 };
  if (hi < before.lo) return before;
  const slack = sinceSeconds * DRIFT;
  return {
    lo: Math.max(lo, before.lo - slack),
    hi: Math.min(hi, before.hi + slack),
    lists: before.lists + 1,
  };
}

export function middleOf({ lo, hi }: ServerTime): { readonly base: number; readonly plusMinus: number } {
  return { base: (lo + hi) / 2, plusMinus: (hi - lo) / 2 };
}
