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

/**
 * Waits from queue cards. A reading belongs to the newest hand-out of its number before it, and only the first
 * reading does. A card that was handed out again without being read is nobody's wait: it came back some other way.
 * Who is read in another lane than they joined left the first one's queue at that moment.
 */
export function fromCards(
  handed: readonly CardSeen[],
  read: readonly CardSeen[],
  now: number,
): WaitObservation[] {
  const readings = byCard(read.filter(({ at }) => at <= now));
  return [...byCard(handed.filter(({ at }) => at <= now))].flatMap(([card, given]) =>
    waitsOf(given, readings.get(card) ?? [], now),
  );
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
