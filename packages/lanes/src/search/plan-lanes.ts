import { fewestToBegin } from '../plan/lane-changes.ts';
import type { LanePlan, ParityPolicy } from '../plan/types.ts';
import { judge } from '../simulate/compare.ts';
import type { Draws } from '../simulate/draws.ts';
import { shareIn, simulate } from '../simulate/simulate.ts';
import type { PlanResult, RefusalPoint, SimulationResult } from '../simulate/types.ts';
import { drawAll, evenings } from './evenings.ts';
import { compareAt, fewestLanes } from './fewest-lanes.ts';

/** Refusal shares are a twentieth apart; where parity breaks is found to one hundredth. */
const STEPS = 20;
const FINE = 5;

/** The plan, the plan with a lane changed, the recommendation, each share of refusal, and where parity breaks. */
const PARTS = 3 + (STEPS + 1) + 1;

/**
 * Everything the planner answers of one plan. `progress` is told after each part, and stops the work by returning
 * `false`; then there is no result.
 */
export function planLanes(
  plan: LanePlan,
  progress: (done: number, of: number) => boolean = () => true,
): PlanResult | null {
  let done = 0;
  const goesOn = () => progress(++done, PARTS);
  const asPlanned = simulate(plan);
  if (!goesOn()) return null;
  const oneLaneChanged = withLaneChanged(plan);
  if (!goesOn()) return null;
  const nothing = { recommendation: null, refusals: [], breaksAt: null };
  const sought = plan.policy === null ? nothing : search(plan, plan.policy, goesOn);
  return sought && { ...asPlanned, ...sought, oneLaneChanged };
}

function withLaneChanged(plan: LanePlan): SimulationResult | null {
  const { face, regular } = plan.lanes;
  const fewest = fewestToBegin(plan.laneChanges, 'face') - 1;
  // Without its last face lane nobody has a choice any more, which is no way to keep it equal.
  if (face <= Math.max(fewest, 1)) return null;
  return simulate({ ...plan, lanes: { face: face - 1, regular: regular + 1 } });
}

type Sought = Pick<PlanResult, 'recommendation' | 'refusals' | 'breaksAt'>;

function search(plan: LanePlan, policy: ParityPolicy, goesOn: () => boolean): Sought | null {
  const drawn = drawAll(plan);
  const planned = evenings(plan, drawn, ({ shareAt }) => shareIn(plan, shareAt));
  const regular = fewestLanes(plan, planned, plan.lanes.regular);
  if (!goesOn()) return null;
  const refusals: RefusalPoint[] = [];
  for (let step = 0; step <= STEPS; step++) {
    const guess = refusals.at(-1)?.regularLanes ?? plan.lanes.regular;
    refusals.push(refusalPoint(plan, policy, drawn, step / STEPS, guess));
    if (!goesOn()) return null;
  }
  const breaksAt = whereItBreaks(plan, policy, drawn, refusals);
  if (!goesOn()) return null;
  const recommendation = regular === null ? null : { face: plan.lanes.face, regular };
  return { recommendation, refusals, breaksAt };
}

function refusalPoint(
  plan: LanePlan,
  policy: ParityPolicy,
  drawn: readonly Draws[],
  refusal: number,
  guess: number,
): RefusalPoint {
  const all = evenings(plan, drawn, () => 1 - refusal);
  const comparison = compareAt(plan, all, plan.lanes.regular);
  const regularLanes = fewestLanes(plan, all, guess);
  return { refusal, comparison, ...judge(policy, comparison), regularLanes };
}

/** The first hundredth at which the policy doesn't hold, between the first point where it doesn't and the one before. */
function whereItBreaks(
  plan: LanePlan,
  policy: ParityPolicy,
  drawn: readonly Draws[],
  refusals: readonly RefusalPoint[],
): number | null {
  const first = refusals.findIndex(({ holds }) => holds === false);
  if (first === -1) return null;
  // Where it fails at once there is no point before.
  let [low, high] = [Math.max(0, (first - 1) * FINE + 1), first * FINE];
  while (low < high) {
    const tried = (low + high) >> 1;
    const all = evenings(plan, drawn, () => 1 - tried / (STEPS * FINE));
    if (judge(policy, compareAt(plan, all, plan.lanes.regular)).holds === false) high = tried;
    else low = tried + 1;
  }
  return high / (STEPS * FINE);
}
