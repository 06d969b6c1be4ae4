import type { LaneChange, LaneKind } from './types.ts';

/** The changes of one kind in order of time; at one moment lanes open before others close. */
export function inOrder(changes: readonly LaneChange[], kind: LaneKind): LaneChange[] {
  return changes
    .filter((change) => change.kind === kind)
    .sort((first, second) => first.at - second.at || second.change - first.change);
}

/** Fewest lanes to begin with, so that none closes that isn't there. At least one: there is always a regular lane. */
export function fewestToBegin(changes: readonly LaneChange[], kind: LaneKind): number {
  let [open, lowest] = [0, 0];
  for (const { change } of inOrder(changes, kind)) {
    open += change;
    lowest = Math.min(lowest, open);
  }
  return Math.max(1, -lowest);
}
