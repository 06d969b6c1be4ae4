import { GATE_EVENTS_PAGE, type GateChanges } from '@tenzij/contracts';
import { type GateEventRow, type GateRow, gateEventsAfter } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { tagOfBundle } from './bundle-tag.ts';
import { newsOf } from './gate-news.ts';
import type { Standing } from './watch.ts';

type Parts = Pick<Context, 'db' | 'links' | 'clock'>;

/** A page of what changed for a gate after a cursor. One that is ahead of what there is begins anew. */
export async function changesFor(
  { db, links, clock }: Parts,
  gate: GateRow,
  after: number,
  standing: Standing,
): Promise<GateChanges> {
  const { newest, list, gates } = standing;
  const from = after > newest ? 0 : after;
  const rows = heldAfter(from, standing) ?? (await gateEventsAfter(db, gate, from, GATE_EVENTS_PAGE));
  const cursor = rows.at(-1)?.change ?? from;
  // Whoever follows for hours may have become another lane meanwhile.
  const own = gates.get(gate.id) ?? gate;
  return {
    cursor,
    list,
    bundle: tagOfBundle(standing.bundle, own),
    news: newsOf(rows, { gate: own, gates, links, now: clock() }),
    more: cursor < newest,
  };
}

/** From memory, for a gate that follows; `null` where it reaches further back. */
function heldAfter(after: number, { recent, newest }: Standing): readonly GateEventRow[] | null {
  if (after >= newest) return [];
  const start = after + 1 - (recent[0]?.change ?? Number.POSITIVE_INFINITY);
  return start >= 0 ? recent.slice(start, start + GATE_EVENTS_PAGE) : null;
}
