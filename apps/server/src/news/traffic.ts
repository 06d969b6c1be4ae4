import { type GateTraffic, OverrideReason, TRAFFIC_QUARTERS } from '@tenzij/contracts';
import { toIsoInstant } from '@tenzij/kernel';
import { gateTotals, quartersSince, type Scope } from '@tenzij/store-sql';
import type { Context } from '../context.ts';

const QUARTER_SECONDS = 900;

/** What gates told, as numbers for who watches the event. */
export async function trafficOf(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  scope: Scope,
): Promise<GateTraffic> {
  const current = Math.floor(clock() / QUARTER_SECONDS) * QUARTER_SECONDS;
  const begins = Array.from({ length: TRAFFIC_QUARTERS }, (_, index) => current - index * QUARTER_SECONDS);
  const rows = await quartersSince(db, scope, begins.at(-1) ?? current);
  const countOf = (begin: number, of: 'face' | 'regular') =>
    rows.find(({ from, lane }) => from === begin && lane === of)?.count ?? 0;
  const { doubles, overrides } = await gateTotals(db, scope);
  return {
    quarters: begins.map((begin) => ({
      from: toIsoInstant(begin),
      face: countOf(begin, 'face'),
      regular: countOf(begin, 'regular'),
    })),
    doubles,
    overrides: overrides.map(({ reason, count }) => ({ reason: OverrideReason.parse(reason), count })),
  };
}
