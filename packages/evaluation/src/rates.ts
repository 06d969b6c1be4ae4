import { totalOf } from './steps.ts';

/**
 * Error rates from counts per step (see `Steps`; weights serve as well as counts). A match is a score at or
 * above the threshold, and the threshold is that of a step: step t matches everything at t and higher.
 * Rates are 0..1, and NaN when there is nothing to divide by.
 */

/** FMR: the share of impostor comparisons that match (ISO/IEC 19795-1). */
export function fmrAt(impostor: Float64Array, step: number): number {
  let matches = 0;
  for (let i = step + 1; i < impostor.length; i++) matches += impostor[i] as number;
  return matches / totalOf(impostor);
}

/** FNMR: the share of genuine comparisons that don't match. */
export function fnmrAt(genuine: Float64Array, step: number): number {
  return missesAt(genuine, step) / totalOf(genuine);
}

/** How many genuine comparisons don't match. */
export function missesAt(genuine: Float64Array, step: number): number {
  let misses = 0;
  for (let i = 1; i <= step; i++) misses += genuine[i] as number;
  return misses;
}

/** GFAR: as FMR, with lost comparisons among those that aren't accepted. */
export function gfarAt(impostor: Float64Array, step: number): number {
  const made = totalOf(impostor);
  return (fmrAt(impostor, step) * made) / (made + (impostor[0] as number));
}

/** GFRR: as FNMR, with lost comparisons among those that are rejected. */
export function gfrrAt(genuine: Float64Array, step: number): number {
  const lost = genuine[0] as number;
  return (missesAt(genuine, step) + lost) / (totalOf(genuine) + lost);
}

/** The lowest step whose FMR is at most the requested one; one past the last when no observed score will do. */
export function stepForFmr(impostor: Float64Array, fmr: number): number {
  // The allowance keeps 1e-3 of 1000 at one, whatever the rounding.
  const allowed = fmr * totalOf(impostor) * (1 + 1e-12);
  let matches = 0;
  for (let i = impostor.length - 1; i >= 1; i--) {
    matches += impostor[i] as number;
    if (matches > allowed) return i;
  }
  return 0;
}

/**
 * Equal error rate: where the DET curve, its points joined by straight lines, crosses FMR = FNMR. With
 * t the first step at which FMR ≤ FNMR and s the one before, it is FMR(s) + w (FMR(t) − FMR(s)) with
 * w = d(s) / (d(s) − d(t)) and d = FMR − FNMR. Where the two rates meet exactly, it is that rate.
 */
export function equalErrorRate(genuine: Float64Array, impostor: Float64Array): number {
  const [allGenuine, allImpostor] = [totalOf(genuine), totalOf(impostor)];
  let [matches, misses] = [allImpostor, 0];
  let [fmr, fnmr] = [1, 0];
  for (let i = 1; i < impostor.length; i++) {
    matches -= impostor[i] as number;
    misses += genuine[i] as number;
    const [nextFmr, nextFnmr] = [matches / allImpostor, misses / allGenuine];
    if (nextFmr <= nextFnmr) {
      const before = fmr - fnmr;
      return fmr + (before / (before - (nextFmr - nextFnmr))) * (nextFmr - fmr);
    }
    [fmr, fnmr] = [nextFmr, nextFnmr];
  }
  return Number.NaN;
}
