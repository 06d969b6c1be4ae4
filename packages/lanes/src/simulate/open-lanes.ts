import { inOrder } from '../plan/lane-changes.ts';
import type { LaneKind, LanePlan } from '../plan/types.ts';
import { toTick } from './clock.ts';

/** Identical lanes of one kind, some of which open or close on the way. */
export interface OpenLanes {
  /** When each open lane is free, seconds: a binary heap, so that the one that is free first comes first. */
  readonly free: Float64Array;
  open: number;
  /** Single lanes that open (+1) or close (−1), in order of time. */
  readonly changes: readonly { readonly at: number; readonly change: 1 | -1 }[];
  changed: number;
}

/** The lanes as they are at the plan's zero; `lanes` instead of as many as the plan has. */
export function openLanes(plan: LanePlan, kind: LaneKind, lanes = plan.lanes[kind]): OpenLanes {
  const changes = inOrder(plan.laneChanges, kind).flatMap(({ at, change }) =>
    Array.from({ length: Math.abs(change) }, () => ({
      at: toTick(at),
      change: change > 0 ? (1 as const) : (-1 as const),
    })),
  );
  const opening = changes.filter(({ change }) => change > 0).length;
  return { free: new Float64Array(lanes + opening), open: lanes, changes, changed: 0 };
}

/**
 * When the next person is taken who is there from `ready` on, in seconds; `Infinity`: no lane will ever be open. To be
 * asked in the order in which people are taken.
 */
export function nextStart(lanes: OpenLanes, ready: number): number {
  for (;;) {
    const first = lanes.open > 0 ? (lanes.free[0] as number) : Number.POSITIVE_INFINITY;
    const start = Math.max(first, ready);
    const change = lanes.changes[lanes.changed];
    if (change === undefined || change.at > start) return start;
    lanes.changed++;
    // Whoever is being served is served: the lane that closes is the one that is free, or will be first.
    if (change.change > 0) add(lanes, change.at);
    else removeFirst(lanes);
  }
}

/** The lane that is free first is taken until that moment. */
export function takeFirst(lanes: OpenLanes, until: number): void {
  sink(lanes, until);
}

function add(lanes: OpenLanes, free: number): void {
  const heap = lanes.free;
  let at = lanes.open++;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if ((heap[above] as number) <= free) break;
    heap[at] = heap[above] as number;
    at = above;
  }
  heap[at] = free;
}

function removeFirst(lanes: OpenLanes): void {
  lanes.open--;
  if (lanes.open > 0) sink(lanes, lanes.free[lanes.open] as number);
}

/** Puts a time in the place of the first, and lets it sink until the first is the smallest again. */
function sink({ free, open }: OpenLanes, time: number): void {
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= open) break;
    if (below + 1 < open && (free[below + 1] as number) < (free[below] as number)) below++;
    if ((free[below] as number) >= time) break;
    free[at] = free[below] as number;
    at = below;
  }
  free[at] = time;
}
