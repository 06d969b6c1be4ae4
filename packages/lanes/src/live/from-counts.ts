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
    const moments = [...seen.counts, ...seen.joined].sort((a, b) => a.at - b.at);
    return moments.flatMap(({ at }) => {
      const length = lengthAt(seen, at);
      return length === null ? [] : waitOf(lane, seen.passages, at, length, now);
    });
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
  return lengthAt(seenIn(lane, counts, joined, passages, now), now);
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

/** A queue is never shorter than nobody: who passed without having been counted is taken as not having stood there. */
function lengthAt({ counts, joined, passages }: Lane, at: number): number | null {
  const count = counts[upTo(counts, at) - 1];
  if (count === undefined || at - count.at > LEFT_AFTER) return null;
  let length = count.people;
  let passed = upToMoment(passages, count.at);
  for (const tap of joined.slice(upTo(joined, count.at), upTo(joined, at))) {
    const before = upToMoment(passages, tap.at);
    length = Math.max(0, length - (before - passed)) + tap.people;
    passed = before;
  }
  return Math.max(0, length - (upToMoment(passages, at) - passed));
}

function waitOf(
  lane: LaneKind,
  passages: readonly number[],
  joined: number,
  length: number,
  now: number,
): WaitObservation[] {
  const last = passages[upToMoment(passages, joined) + length - 1];
  const served = length === 0 ? joined : (last ?? null);
  if ((served ?? now) - joined > LEFT_AFTER) return [];
  return [{ lane, method: 'counts', joined, served, left: null }];
}

/** How many of these, in order of time, were at that moment or before it. */
function upTo(seen: readonly PeopleSeen[], at: number): number {
  return firstAfter(seen.length, (index) => (seen[index] as PeopleSeen).at > at);
}

function upToMoment(moments: readonly number[], at: number): number {
  return firstAfter(moments.length, (index) => (moments[index] as number) > at);
}

function firstAfter(length: number, isAfter: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
