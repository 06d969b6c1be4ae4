import type { LaneKind } from '../plan/types.ts';
import { LEFT_AFTER } from './from-cards.ts';
import { longestWait, type Turn } from './longest.ts';
import { quantileOf } from './quantile.ts';
import { type Spell, type Survival, survivalOf } from './survival.ts';
import type { LaneWait, MeasuredWait, NoWait, WaitFigure, WaitMethod, WaitObservation } from './types.ts';

/** What is looked back on, in seconds. */
export const WINDOW = 900;
/** With fewer waits than this nothing is said. */
export const FEWEST = 5;
/** People who joined within so many seconds of each other waited for the same, and count as one. */
export const SPACING = 10;

/** How a lane's queue is now: the waits of the last `WINDOW`, those that still go on as at least so long. */
export function laneWait(observations: readonly WaitObservation[], lane: LaneKind, now: number): LaneWait {
  const here = observations.filter((wait) => wait.lane === lane && wait.joined <= now);
  return preferCards<{ readonly known: true } & MeasuredWait>((method) => {
    const waits = here.filter((wait) => wait.method === method);
    const spells = waits.flatMap((wait) => spellWithin(wait, now - WINDOW, now));
    const known = followed(spells);
    if (!known) return { known: false, reason: whyUnknown(waits, spells) };
    const longest = longestWait(turnsOf(waits, now), now - WINDOW, now);
    const figure = (p: number): WaitFigure => quantileOf(known.survival, p, longest);
    return { known: true, method, n: known.n, p50: figure(0.5), p90: figure(0.9) };
  });
}

interface Unknown {
  readonly known: false;
  readonly reason: NoWait;
}

/** Cards are exact and counts an estimate: cards wherever there are enough of them. */
export function preferCards<Known extends { readonly known: true }>(
  measured: (method: WaitMethod) => Known | Unknown,
): Known | Unknown {
  const cards = measured('cards');
  if (cards.known) return cards;
  const counts = measured('counts');
  if (counts.known) return counts;
  return WORST_FIRST.indexOf(cards.reason) < WORST_FIRST.indexOf(counts.reason) ? counts : cards;
}

const WORST_FIRST: readonly NoWait[] = ['nothing-seen', 'too-old', 'too-few'];

/** A wait as far as it is followed, with the moment it began in epoch seconds. */
export interface DatedSpell extends Spell {
  readonly joined: number;
}

/**
 * What of a wait lies between two moments. One that began before them is followed from the age it had by then:
 * shorter ones of its time aren't there to be seen. None: it had ended, or it is too long ago to still go on.
 */
function spellWithin({ joined, served, left }: WaitObservation, from: number, until: number): DatedSpell[] {
  const end = served ?? left;
  if (end === null && until - joined > LEFT_AFTER) return [];
  const entry = Math.max(0, from - joined);
  const exit = Math.min(end ?? until, until) - joined;
  if (exit < 0 || (entry > 0 && exit <= entry)) return [];
  return [{ joined, entry, exit, ended: served !== null && served <= until }];
}

function whyUnknown(waits: readonly WaitObservation[], within: readonly Spell[]): NoWait {
  if (within.length > 0) return 'too-few';
  return waits.length > 0 ? 'too-old' : 'nothing-seen';
}

/** Waits that ended with a turn, up to a moment. */
export function turnsOf(waits: readonly WaitObservation[], until: number): Turn[] {
  return waits.flatMap(({ joined, served }) =>
    served !== null && served <= until ? [{ joined, served }] : [],
  );
}

/** `null`: fewer than `FEWEST` waits that count. `n`: how many count. */
export function followed(spells: readonly DatedSpell[]): { survival: Survival; n: number } | null {
  const n = apart(spells);
  return n < FEWEST ? null : { survival: survivalOf(spells, n / spells.length), n };
}

/** How many waits began at least `SPACING` after the one before them that counts. */
function apart(spells: readonly DatedSpell[]): number {
  let [count, last] = [0, Number.NEGATIVE_INFINITY];
  for (const joined of Float64Array.from(spells, (spell) => spell.joined).sort()) {
    if (joined - last < SPACING) continue;
    count++;
    last = joined;
  }
  return count;
}
