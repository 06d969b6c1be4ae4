import type { LaneKind } from '../plan/types.ts';
import { LEFT_AFTER } from './from-cards.ts';
import type { WaitObservation } from './types.ts';

/** So many people stood in a lane's queue, or joined it. `at`: epoch seconds. */
export interface PeopleSeen {
  readonly lane: LaneKind;
  readonly at: number;
  readonly people: number;
}

/** Somebody was let in at a gate of that lane. */
export interface Passage {
  readonly lane: LaneKind;
  readonly at: number;
}

/** What was seen of one lane up to now, in order of time. */
interface Lane {
  readonly counts: readonly PeopleSeen[];
  readonly joined: readonly PeopleSeen[];
  readonly passages: readonly number[];
}

/**
 * Waits from the length of a queue and the passages after it, first come first served: who stands at the tail with
 * L people up to and including them is at the gate after L more passages. An estimate: it takes the crew's counts
 * as exact, and everybody who stood there as let in at that lane. One wait for each count, and one for each tap that
 * somebody joined after a count.
 */
export function fromCounts(
  counts: readonly PeopleSeen[],
  joined: readonly PeopleSeen[],
  passages: readonly Passage[],
  now: number,
): WaitObservation[] {
  return (['face', 'regular'] as const).flatMap((lane) => {
    const seen = seenIn(lane, counts, joined, passages, now);
    return lengthsOf(seen).flatMap(({ at, length }) => waitOf(lane, seen.passages, at, length, now));
  });
}

/**
 * How many people stand in a lane's queue: the last count, with who joined and who passed since. `null`: it wasn't
 * counted, or longer ago than `LEFT_AFTER`.
 */
export function queueLength(
  lane: LaneKind,
  counts: readonly PeopleSeen[],
  joined: readonly PeopleSeen[],
  passages: readonly Passage[],
  now: number,
): number | null {
  const seen = seenIn(lane, counts, joined, passages, now);
  const last = lengthsOf(seen).at(-1);
  if (!last || now - last.counted > LEFT_AFTER) return null;
  return Math.max(0, last.length - (upTo(seen.passages, now) - last.passed));
}

function seenIn(
  lane: LaneKind,
  counts: readonly PeopleSeen[],
  joined: readonly PeopleSeen[],
  passages: readonly Passage[],
  now: number,
): Lane {
  const here = <Seen extends Passage>(all: readonly Seen[]) =>
    all.filter((seen) => seen.lane === lane && seen.at <= now).sort((a, b) => a.at - b.at);
  return { counts: here(counts), joined: here(joined), passages: here(passages).map(({ at }) => at) };
}

/** How long a queue was right after somebody counted it or joined it. */
interface Length {
  readonly at: number;
  readonly length: number;
  /** When it was counted last. */
  readonly counted: number;
  /** How many had passed by then, since the beginning. */
  readonly passed: number;
}

/**
 * A queue is never shorter than nobody: who passed without having been counted is taken as not having stood there.
 * Who joined at the moment of a count was counted.
 */
function lengthsOf({ counts, joined, passages }: Lane): Length[] {
  const moments = [...counts.map((seen) => ({ seen, isCount: true })), ...joined.map(asTap)];
  moments.sort((a, b) => a.seen.at - b.seen.at || Number(b.isCount) - Number(a.isCount));
  const lengths: Length[] = [];
  for (const { seen, isCount } of moments) {
    const { at, people } = seen;
    const passed = upTo(passages, at);
    const before = lengths.at(-1);
    if (isCount) lengths.push({ at, length: people, counted: at, passed });
    else if (before && at > before.counted && at - before.counted <= LEFT_AFTER) {
      const left = Math.max(0, before.length - (passed - before.passed));
      lengths.push({ at, length: left + people, counted: before.counted, passed });
    }
  }
  return lengths;
}

function asTap(seen: PeopleSeen) {
  return { seen, isCount: false };
}

function waitOf(
  lane: LaneKind,
  passages: readonly number[],
  joined: number,
  length: number,
  now: number,
): WaitObservation[] {
  const last = passages[upTo(passages, joined) + length - 1];
  const served = length === 0 ? joined : (last ?? null);
  if ((served ?? now) - joined > LEFT_AFTER) return [];
  return [{ lane, method: 'counts', joined, served, left: null }];
}

/** How many moments, in order of time, were at this one or before it. */
function upTo(moments: readonly number[], at: number): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] as number) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
