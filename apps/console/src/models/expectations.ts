import type { ComputedReport } from '@tenzij/contracts';

/** What a threshold leads to, in people. */
export interface Expectations {
  readonly threshold: number;
  /** Of 1,000 rightful visitors how many are referred, and the 95 % range of that. */
  readonly referred: number;
  readonly referredLow: number;
  readonly referredHigh: number;
  /** Of 10,000 attempts by strangers how many match. */
  readonly strangers: number;
}

/** `null` when the report has no threshold at this false match rate, or not what it costs. */
export function expectationsAt(report: ComputedReport, fmr: string): Expectations | null {
  const threshold = report.thresholds[fmr];
  const fnmr = report.fnmrAt[fmr];
  if (!threshold || threshold.value === null || !fnmr || fnmr.value === null) return null;
  return {
    threshold: threshold.value,
    referred: people(fnmr.value),
    referredLow: people(fnmr.ci[0]),
    referredHigh: people(fnmr.ci[1]),
    strangers: Number(fmr) * 10_000,
  };
}

/** The rate in the report that a clearance was signed at, by its number. */
export function rateKey(report: ComputedReport, falseMatchRate: number): string | undefined {
  return Object.keys(report.thresholds).find((key) => Number(key) === falseMatchRate);
}

/** Once in how many times. */
export function oneIn(fmr: string): number {
  return Math.round(1 / Number(fmr));
}

/** Of a thousand; whole people, and below ten one decimal, because there it matters. */
function people(share: number): number {
  const count = share * 1000;
  return count >= 10 ? Math.round(count) : Math.round(count * 10) / 10;
}
