import type { Group, LanePlan } from '../plan/types.ts';
import { compare, verdict } from './compare.ts';
import { drawReplication } from './draws.ts';
import { outcome, within } from './estimate.ts';
import { passFaceLanes } from './face-side.ts';
import { type Measured, measure, waitsOf } from './measure.ts';
import { beginCounting, countQueues, queueMoments } from './queues.ts';
import { passRegularLanes } from './regular-side.ts';
import type { GroupResult, SimulationResult } from './types.ts';

type Found = Record<Group, (Measured | null)[]>;

/** Takes everybody through the entrance, replication by replication. The same plan gives the same result. */
export function simulate(plan: LanePlan): SimulationResult {
  const found: Found = { face: [], regular: [], referred: [] };
  const counts = beginCounting(plan);
  for (let replication = 0; replication < plan.replications; replication++) {
    const draws = drawReplication(plan, replication);
    const side = passFaceLanes(plan, draws, shareIn(plan, draws.shareAt));
    const started = passRegularLanes(plan, draws, side);
    for (const group of ['face', 'regular', 'referred'] as const)
      found[group].push(measure(waitsOf(group, plan, draws, side, started), plan));
    countQueues(counts, draws, side, started);
  }
  const groups = {
    face: resultOf(found.face, plan),
    regular: resultOf(found.regular, plan),
    referred: resultOf(found.referred, plan),
  };
  const comparison = compare(plan, found.face, found.regular);
  return {
    plan,
    groups,
    queues: queueMoments(counts),
    comparison,
    parity: plan.policy === null ? null : verdict(plan.policy, comparison, groups),
  };
}

/** The share that chooses the face lane in one replication. */
export function shareIn({ faceShare }: LanePlan, at: number): number {
  return faceShare.from + at * (faceShare.to - faceShare.from);
}

function resultOf(found: readonly (Measured | null)[], plan: LanePlan): GroupResult {
  const of = (pick: (one: Measured) => number | null, most = Number.POSITIVE_INFINITY) =>
    within(outcome(found.map((one) => (one === null ? null : pick(one)))), 0, most);
  return {
    n: found.reduce((people, one) => people + (one?.n ?? 0), 0),
    mean: of(({ mean }) => mean),
    p50: of(({ p50 }) => p50),
    p90: of(({ p90 }) => p90),
    p95: of(({ p95 }) => p95),
    maximum: of(({ maximum }) => maximum),
    missedStart: plan.programmeStart === null ? null : of(({ missedStart }) => missedStart, 1),
  };
}
