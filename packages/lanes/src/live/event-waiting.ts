import type { LaneKind } from '../plan/types.ts';
import { gapOf } from './assess.ts';
import { type DatedSpell, followed, preferCards, turnsOf } from './lane-wait.ts';
import { longestWait } from './longest.ts';
import { quantileOf } from './quantile.ts';
import type { NoWait, WaitFigure, WaitMethod, WaitObservation } from './types.ts';

/** What those waited who joined a lane's queue in a time that is over. */
export type Tails = KnownTails | { readonly known: false; readonly reason: NoWait };

interface KnownTails {
  readonly known: true;
  readonly method: WaitMethod;
  /** Waits that count. */
  readonly n: number;
  readonly p50: WaitFigure;
  readonly p90: WaitFigure;
  readonly p95: WaitFigure;
}

export interface TimeWaiting {
  /** Epoch seconds, the end not included. */
  readonly from: number;
  readonly until: number;
  readonly face: Tails;
  readonly regular: Tails;
  /** p90 of the regular lane minus that of the face lane; `null`: one of them isn't known well enough. */
  readonly gap: WaitFigure | null;
}

export interface EventWaiting extends TimeWaiting {
  /** Quarters of an hour from the beginning on, by when people joined; the last one may be shorter. */
  readonly quarters: readonly TimeWaiting[];
}

const QUARTER = 900;

/** A whole event's waits, and those of each quarter of an hour. Epoch seconds; `until` is after `from`. */
export function eventWaiting(
  observations: readonly WaitObservation[],
  { from, until }: { readonly from: number; readonly until: number },
): EventWaiting {
  const joined = observations.filter((wait) => wait.joined >= from && wait.joined < until);
  const count = Math.ceil((until - from) / QUARTER);
  const byQuarter = Array.from({ length: count }, (): WaitObservation[] => []);
  for (const wait of joined) byQuarter[Math.floor((wait.joined - from) / QUARTER)]?.push(wait);
  const quarters = byQuarter.map((within, index) => {
    const start = from + index * QUARTER;
    return waitingIn(within, start, Math.min(start + QUARTER, until), until);
  });
  return { ...waitingIn(joined, from, until, until), quarters };
}

/** `joined`: those who joined then. `end`: of the event. */
function waitingIn(
  joined: readonly WaitObservation[],
  from: number,
  until: number,
  end: number,
): TimeWaiting {
  const [face, regular] = [tailsOf(joined, 'face', end), tailsOf(joined, 'regular', end)];
  const gap = face.known && regular.known ? gapOf(face.p90, regular.p90) : null;
  return { from, until, face, regular, gap };
}

function tailsOf(joined: readonly WaitObservation[], lane: LaneKind, end: number): Tails {
  const here = joined.filter((wait) => wait.lane === lane);
  return preferCards<KnownTails>((method) => {
    const waits = here.filter((wait) => wait.method === method);
    const known = followed(waits.map((wait) => wholeSpell(wait, end)));
    if (!known) return { known: false, reason: waits.length === 0 ? 'nothing-seen' : 'too-few' };
    const longest = longestWait(turnsOf(waits, end), Number.NEGATIVE_INFINITY, null);
    const figure = (p: number) => quantileOf(known.survival, p, longest);
    return { known: true, method, n: known.n, p50: figure(0.5), p90: figure(0.9), p95: figure(0.95) };
  });
}

/** Followed from its beginning until whatever came of it, the event's end at the latest. */
function wholeSpell({ joined, served, left }: WaitObservation, end: number): DatedSpell {
  const exit = Math.min(served ?? left ?? end, end);
  return { joined, entry: 0, exit: exit - joined, ended: served !== null && served <= end };
}
