import type { LaneKind, LanePlan } from '../plan/types.ts';
import type { Draws } from './draws.ts';
import { estimate, within } from './estimate.ts';
import { FACE, type FaceSide, REGULAR } from './face-side.ts';
import type { QueueMoment } from './types.ts';

/** Moments in the time in which people arrive, or until the programme starts; queues may last as long again. */
const MOMENTS = 120;
const MOST_MOMENTS = 2 * MOMENTS;

/** Counts people in both queues at moments a fixed time apart, replication by replication. */
export interface QueueCounts {
  readonly from: number;
  readonly step: number;
  readonly counted: Record<LaneKind, Int32Array[]>;
}

export function beginCounting({ arrivals, programmeStart }: LanePlan): QueueCounts {
  const from = arrivals[0]?.from ?? 0;
  const to = Math.max(arrivals.at(-1)?.to ?? 0, programmeStart ?? 0);
  return { from, step: Math.max(1, to - from) / MOMENTS, counted: { face: [], regular: [] } };
}

/** Who joined at or before a moment, and was taken after it, stands in the queue then. */
export function countQueues(counts: QueueCounts, draws: Draws, side: FaceSide, started: Float64Array): void {
  const face = new Int32Array(MOST_MOMENTS + 1);
  const regular = new Int32Array(MOST_MOMENTS + 1);
  for (let i = 0; i < draws.people; i++) {
    const became = side.became[i] as number;
    if (became !== REGULAR) stand(counts, face, draws.arrives[i] as number, side.left[i] as number);
    if (became !== FACE) stand(counts, regular, side.joined[i] as number, started[i] as number);
  }
  for (const changes of [face, regular])
    for (let i = 1; i < changes.length; i++) changes[i] = (changes[i] as number) + (changes[i - 1] as number);
  counts.counted.face.push(face);
  counts.counted.regular.push(regular);
}

/** Adds one from the first moment in the queue, and takes it off from the first after it. */
function stand(counts: QueueCounts, changes: Int32Array, joined: number, until: number): void {
  const first = momentFrom(counts, joined);
  const after = momentFrom(counts, until);
  if (first >= after || first > MOST_MOMENTS) return;
  changes[first] = (changes[first] as number) + 1;
  if (after <= MOST_MOMENTS) changes[after] = (changes[after] as number) - 1;
}

/** The first moment at or after a time, by the times that moments are told with: a division rounds otherwise. */
function momentFrom(counts: QueueCounts, time: number): number {
  const moment = Math.ceil((time - counts.from) / counts.step);
  if (timeOf(counts, moment - 1) >= time) return moment - 1;
  return timeOf(counts, moment) < time ? moment + 1 : moment;
}

function timeOf({ from, step }: QueueCounts, moment: number): number {
  return from + moment * step;
}

/** Until both queues are empty for good, at least the time in which people arrive and at most twice that. */
export function queueMoments(counts: QueueCounts): QueueMoment[] {
  const { counted } = counts;
  const all = [...counted.face, ...counted.regular];
  let last = MOST_MOMENTS;
  while (last > MOMENTS && all.every((found) => found[last] === 0)) last--;
  const mean = (each: readonly Int32Array[], moment: number) =>
    within(estimate(each.map((found) => found[moment] as number)), 0);
  return Array.from({ length: Math.min(last + 1, MOST_MOMENTS) + 1 }, (_, moment) => ({
    at: timeOf(counts, moment),
    face: mean(counted.face, moment),
    regular: mean(counted.regular, moment),
  }));
}
