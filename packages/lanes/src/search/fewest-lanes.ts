import { fewestToBegin } from '../plan/lane-changes.ts';
import { MOST_LANES } from '../plan/limits.ts';
import type { LanePlan, ParityPolicy } from '../plan/types.ts';
import { compare, judge, type Side } from '../simulate/compare.ts';
import type { Comparison } from '../simulate/types.ts';
import { type Evening, regularSide } from './evenings.ts';

export function compareAt(plan: LanePlan, all: readonly Evening[], lanes: number): Comparison {
  return compare(
    plan,
    all.map(({ face }) => face),
    all.map((evening) => regularSide(plan, evening, lanes)),
  );
}

/**
 * The fewest regular lanes at which the policy holds, sought from `guess` on; `null`: more than `MOST_LANES`, or there
 * is nobody to compare. A lane more makes the regular queue no longer, so that halving finds them.
 */
export function fewestLanes(plan: LanePlan, all: readonly Evening[], guess: number): number | null {
  const { policy } = plan;
  if (policy === null || !all.some(({ face, side }) => face !== null && side.back.who.length > 0))
    return null;
  const holds = (lanes: number) => holdsAt(plan, policy, all, lanes);
  const fewest = fewestToBegin(plan.laneChanges, 'regular');
  // Every count below `low` fails, and `high` holds.
  let low = fewest;
  let high = Math.min(MOST_LANES, Math.max(fewest, guess));
  for (let step = 1; !holds(high); step *= 2) {
    if (high === MOST_LANES) return null;
    [low, high] = [high + 1, Math.min(MOST_LANES, high + step)];
  }
  for (let step = 1; low < high; step *= 2) {
    const tried = Math.max(low, step < (high - low) / 2 ? high - step : (low + high) >> 1);
    if (holds(tried)) high = tried;
    else low = tried + 1;
  }
  return high;
}

/** Stops at the replication after which the rest can't make up for what was found. */
function holdsAt(
  plan: LanePlan,
  policy: ParityPolicy,
  all: readonly Evening[],
  lanes: number,
): boolean | null {
  const regular: (Side | null)[] = [];
  const late = new Hopeless(policy, all);
  for (const evening of all) {
    const side = regularSide(plan, evening, lanes);
    regular.push(side);
    if (late.after(evening.face, side)) return false;
  }
  return judge(
    policy,
    compare(
      plan,
      all.map(({ face }) => face),
      regular,
    ),
  ).holds;
}

/** Whether the mean difference stays over the policy even if nobody in the regular lane waits in what is to come. */
class Hopeless {
  readonly #most: readonly [gap: number, missed: number];
  #gap = 0;
  #missed = 0;

  constructor({ p90GapSeconds, missedStartGap }: ParityPolicy, all: readonly Evening[]) {
    const times = (most: number | null) => (most === null ? Number.POSITIVE_INFINITY : most * all.length);
    this.#most = [times(p90GapSeconds), times(missedStartGap)];
    for (const { face } of all) {
      this.#gap -= face?.p90 ?? 0;
      this.#missed -= face?.missedStart ?? 0;
    }
  }

  after(face: Side | null, regular: Side | null): boolean {
    if (face && regular) {
      this.#gap += regular.p90;
      this.#missed += regular.missedStart ?? 0;
    }
    return this.#gap > this.#most[0] || this.#missed > this.#most[1];
  }
}
