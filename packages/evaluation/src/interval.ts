import type { Computed, Remark } from './figure.ts';

/** Behind a rate: in how many independent trials how many errors were seen. */
export interface Evidence {
  readonly trials: number;
  readonly errors: number;
}

const FEW_ERRORS = 30;

/**
 * A rate with its interval: the 2.5th and 97.5th percentile of the replicates. Where they can't know how
 * wide it is, because nothing or everything went wrong or all of them agree, it is at least 3/n wide on the
 * open side (rule of 3, ISO/IEC 19795-1 B.1). It always holds the value.
 */
export function rate(value: number, replicates: Float64Array, evidence: Evidence): Computed {
  const [low, high] = percentiles(replicates, value);
  const bound = Math.min(1, 3 / evidence.trials);
  const isBlind = low === high;
  const ci: Computed['ci'] = [
    isBlind || value === 1 ? Math.max(0, Math.min(low, value - bound)) : low,
    isBlind || value === 0 ? Math.min(1, Math.max(high, value + bound)) : high,
  ];
  const remark = remarkOn(evidence);
  return remark ? { value, ci, remark } : { value, ci };
}

/** A quantity that isn't a rate, such as a threshold, with the percentile interval as it is. */
export function quantity(value: number, replicates: Float64Array, evidence: Evidence): Computed {
  const ci = percentiles(replicates, value);
  return evidence.errors < FEW_ERRORS
    ? { value, ci, remark: { code: 'rule-of-30', count: evidence.errors } }
    : { value, ci };
}

function remarkOn({ trials, errors }: Evidence): Remark | undefined {
  if (errors === 0) return { code: 'rule-of-3', count: trials };
  return errors < FEW_ERRORS ? { code: 'rule-of-30', count: errors } : undefined;
}

/** Nearest ranks, outwards: the interval is never narrower than 95 % of the replicates. */
export function percentiles(replicates: Float64Array, value: number): [low: number, high: number] {
  const known = replicates.filter((replicate) => !Number.isNaN(replicate)).sort();
  const last = known.length - 1;
  const low = known[Math.floor(0.025 * last)] ?? value;
  const high = known[Math.ceil(0.975 * last)] ?? value;
  return [Math.min(low, value), Math.max(high, value)];
}
