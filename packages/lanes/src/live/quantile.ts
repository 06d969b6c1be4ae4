import { betaAtMost } from './beta.ts';
import type { Survival } from './survival.ts';
import type { WaitFigure } from './types.ts';

/** What may be wrong on each side of a 95 % interval. */
const SIDE = 0.025;
/** By Cantelli's inequality less than `SIDE` is further away than this many standard deviations. */
const FAR = 7;
const ROUNDING = 1e-12;

/**
 * The wait that a share `p` (0..1) doesn't exceed, with its 95 % interval: the ages at which the interval of the
 * share that still waits holds 1 − p. Without waits that go on these are the exact ones of order statistics.
 * `survival` has a step at least; `longest`: nobody can have waited longer, `null`: that isn't known.
 */
export function quantileOf(survival: Survival, p: number, longest: number | null): WaitFigure {
  const { ages, share } = survival;
  const rest = 1 - p;
  const index = share.findIndex((waits) => waits <= rest + ROUNDING);
  const value = ages[index < 0 ? ages.length - 1 : index] as number;
  const low = Math.min(value, lowOf(survival, rest));
  if (index < 0) return { value, low, high: null };
  const drawn = firstAt(ages, (at) => chance(rest, survival.mean, survival.square, at) >= 1 - SIDE);
  const high = drawn === null ? longest : Math.min(drawn, longest ?? drawn);
  return { value, low, high: high === null ? null : Math.max(value, high) };
}

function lowOf(survival: Survival, rest: number): number {
  const { ages, nextMean, nextSquare } = survival;
  return firstAt(ages, (at) => chance(rest, nextMean, nextSquare, at) > SIDE) ?? 0;
}

function firstAt(ages: Float64Array, holds: (index: number) => boolean): number | null {
  for (let index = 0; index < ages.length; index++) if (holds(index)) return ages[index] as number;
  return null;
}

/** How likely a beta distribution with this mean and second moment is at most `rest`. */
function chance(rest: number, means: Float64Array, squares: Float64Array, at: number): number {
  const mean = means[at] as number;
  const variance = (squares[at] as number) - mean * mean;
  if (mean >= 1) return 0;
  if (mean <= 0 || variance <= 0) return rest >= mean ? 1 : 0;
  if (Math.abs(mean - rest) > FAR * Math.sqrt(variance)) return rest > mean ? 1 : 0;
  const both = (mean * (1 - mean)) / variance - 1;
  return betaAtMost(rest, mean * both, (1 - mean) * both);
}
