import type { LaneKind } from '../plan/types.ts';
import type { WaitObservation } from './types.ts';

/** A card that was given at the tail of a lane's queue, or read at a gate of a lane. `at`: epoch seconds. */
export interface CardSeen {
  readonly lane: LaneKind;
  readonly card: number;
  readonly at: number;
}

/** Who wasn't seen at a gate for so long, in seconds, went away: their wait says nothing any more. */
export const LEFT_AFTER = 7200;
/** Who was passed by so many that joined later isn't there any more, or went through without their card being read. */
export const PASSED_BY = 3;

/**
 * Waits from queue cards. A reading belongs to the newest hand-out of its number before it, and only the first
 * reading does. A card that was handed out again without being read is nobody's wait: it came back some other way.
 * Who is read in another lane than they joined left the first one's queue at that moment; whoever was passed by
 * `PASSED_BY` that joined later was last known to be there when the last one before them got to the gate.
 */
export function fromCards(
  handed: readonly CardSeen[],
  read: readonly CardSeen[],
  now: number,
): WaitObservation[] {
  const readings = byCard(read.filter(({ at }) => at <= now));
  const waits = [...byCard(handed.filter(({ at }) => at <= now))].flatMap(([card, given]) =>
    waitsOf(given, readings.get(card) ?? [], now),
  );
  return [...withoutLost(waits, 'face'), ...withoutLost(waits, 'regular')];
}

/** Else every card that somebody kept would look like a wait of hours. */
function withoutLost(waits: readonly WaitObservation[], lane: LaneKind): WaitObservation[] {
  const here = waits.filter((wait) => wait.lane === lane).sort((a, b) => a.joined - b.joined);
  let later = here.filter(({ served }) => served !== null).length;
  let reached = Number.NEGATIVE_INFINITY;
  return here.map((wait) => {
    if (wait.served !== null) {
      later--;
      reached = Math.max(reached, wait.served);
    } else if (wait.left === null && later >= PASSED_BY) {
      return { ...wait, left: Math.max(wait.joined, reached) };
    }
    return wait;
  });
}

function byCard(seen: readonly CardSeen[]): Map<number, CardSeen[]> {
  const cards = new Map<number, CardSeen[]>();
  for (const each of seen) {
    const same = cards.get(each.card);
    if (same) same.push(each);
    else cards.set(each.card, [each]);
  }
  for (const same of cards.values()) same.sort((a, b) => a.at - b.at);
  return cards;
}

/** Both in order of time, of one card. */
function waitsOf(given: readonly CardSeen[], readings: readonly CardSeen[], now: number): WaitObservation[] {
  const waits: WaitObservation[] = [];
  let next = 0;
  for (const [index, { lane, at }] of given.entries()) {
    const again = given[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    while ((readings[next]?.at ?? at) < at) next++;
    const reading = readings[next];
    const wait = { lane, method: 'cards' as const, joined: at, served: null, left: null };
    if (reading && reading.at < again && reading.at - at <= LEFT_AFTER) {
      waits.push(reading.lane === lane ? { ...wait, served: reading.at } : { ...wait, left: reading.at });
    } else if (again === Number.POSITIVE_INFINITY && now - at <= LEFT_AFTER) waits.push(wait);
  }
  return waits;
}
