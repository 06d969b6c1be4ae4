import type { ParityRule } from './clearance.ts';

/**
 * `holds`: the difference is within the rule. `doubtful`: it is over it, but the interval isn't. `broken`: the whole
 * interval is over it. `unmeasured`: can't be said, also where it is within the rule but only known to be at least so
 * much.
 */
export type ParityOutcome = 'holds' | 'doubtful' | 'broken' | 'unmeasured';

/** By how many seconds more people wait in the regular lane, with the 95 % interval; `high` is `null` without an end. */
interface Gap {
  readonly value: number;
  readonly low: number;
  readonly high: number | null;
}

/** What a difference is by the rule that was signed: on the night, and in every report of it. `null`: not known. */
export function parityOutcome(
  gap: Gap | null,
  { p90GapSeconds }: Pick<ParityRule, 'p90GapSeconds'>,
): ParityOutcome {
  if (!gap) return 'unmeasured';
  if (gap.low > p90GapSeconds) return 'broken';
  if (gap.value > p90GapSeconds) return 'doubtful';
  // A difference of at least so much may be more than the rule allows.
  return gap.high === null ? 'unmeasured' : 'holds';
}
