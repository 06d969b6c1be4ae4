import { ok, type Result, refuse } from '@tenzij/kernel';
import type { LanePlanProblem } from './complain.ts';
import type { PlanFile } from './file.ts';
import { MOST_PEOPLE } from './limits.ts';
import type { ArrivalInterval } from './types.ts';

type Curve = NonNullable<PlanFile['arrivals']['curve']>;
type Intervals = Result<readonly ArrivalInterval[], LanePlanProblem>;

/** When people arrive: as counted per interval, or out of a curve of shares before the programme's start. */
export function readArrivals({ arrivals, programmeStart }: PlanFile): Intervals {
  const { profile, curve } = arrivals;
  if (profile && curve)
    return refuse('lanes.plan-both', { field: 'arrivals.profile', other: 'arrivals.curve' });
  if (curve) return fromCurve(curve, programmeStart ?? null);
  if (!profile) return refuse('lanes.plan-missing', { field: 'arrivals.profile' });
  return checkProfile(profile);
}

function checkProfile(profile: readonly ArrivalInterval[]): Intervals {
  let [before, people] = [0, 0];
  for (const [index, { from, to, count }] of profile.entries()) {
    const field = `arrivals.profile[${index}]`;
    if (to < from) return refuse('lanes.plan-ends-before-it-begins', { field });
    if (from < before) return refuse('lanes.plan-overlap', { field });
    before = to;
    people += count;
  }
  return people > MOST_PEOPLE
    ? refuse('lanes.plan-too-many-people', { people, highest: MOST_PEOPLE })
    : ok(profile);
}

/** Between two points people arrive evenly; those who had come by the first arrive between the plan's zero and it. */
function fromCurve({ people, points }: Curve, start: number | null): Intervals {
  if (start === null) return refuse('lanes.plan-start-needed', { field: 'arrivals.curve' });
  const intervals: ArrivalInterval[] = [];
  let [from, arrived, share] = [0, 0, 0];
  for (const [index, point] of points.entries()) {
    const field = `arrivals.curve.points[${index}]`;
    const to = start - point.before;
    if (to < 0) return refuse('lanes.plan-curve-too-early', { field });
    if (to < from || point.share < share) return refuse('lanes.plan-curve-falls', { field });
    const there = Math.round(people * point.share);
    intervals.push({ from, to, count: there - arrived });
    [from, arrived, share] = [to, there, point.share];
  }
  if (share === 1) return ok(intervals);
  const field = `arrivals.curve.points[${points.length - 1}]`;
  return refuse('lanes.plan-curve-short', { field, value: share });
}
