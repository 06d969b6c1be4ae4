import { orThrow } from '@tenzij/kernel';
import { type LanePlan, type PlanResult, planLanes, readLanePlan } from '../src/index.ts';

/** A small entrance: three hundred people in half an hour, of whom a fifth chooses the regular lane. */
export const SMALL = {
  arrivals: { profile: [{ from: 0, to: 1_800, count: 300 }] },
  faceShare: 0.8,
  lanes: { face: 2, regular: 1 },
  service: {
    face: { distribution: 'lognormal', mean: 10, cv: 0.5 },
    regular: { distribution: 'exponential', mean: 30 },
  },
  programmeStart: 1_800,
  replications: 4,
  seed: 3,
  policy: { p90GapSeconds: 60, missedStartGap: 0.05, reason: 'Een minuut merkt niemand.' },
};

export function planOf(change: object = {}): LanePlan {
  return orThrow(readLanePlan({ ...SMALL, ...change }));
}

export function resultOf(change: object = {}): PlanResult {
  const result = planLanes(planOf(change));
  if (result === null) throw new Error('nobody told it to stop');
  return result;
}
