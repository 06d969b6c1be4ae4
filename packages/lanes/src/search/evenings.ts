import type { LanePlan } from '../plan/types.ts';
import type { Side } from '../simulate/compare.ts';
import { type Draws, drawReplication, peopleIn } from '../simulate/draws.ts';
import { type FaceSide, passFaceLanes } from '../simulate/face-side.ts';
import { type Waits, waitsOf } from '../simulate/measure.ts';
import { quantile } from '../simulate/quantile.ts';
import { passRegularLanes } from '../simulate/regular-side.ts';

/** People times replications in one step of a search: what is drawn for them has to fit in memory. */
const PASSAGES = 2_000_000;
const FEWEST_REPLICATIONS = 3;

/** One replication after the face lanes, which are the same however many regular lanes there are. */
export interface Evening {
  readonly draws: Draws;
  readonly side: FaceSide;
  readonly face: Side | null;
}

/** What chance decides of each replication, once for all plans to compare; with very many people of fewer replications. */
export function drawAll(plan: LanePlan): Draws[] {
  const fitting = Math.max(FEWEST_REPLICATIONS, Math.floor(PASSAGES / Math.max(1, peopleIn(plan))));
  const replications = Math.min(plan.replications, fitting);
  return Array.from({ length: replications }, (_, replication) => drawReplication(plan, replication));
}

/** After the face lanes, at the share of each replication. */
export function evenings(
  plan: LanePlan,
  drawn: readonly Draws[],
  shareOf: (draws: Draws) => number,
): Evening[] {
  return drawn.map((draws) => {
    const side = passFaceLanes(plan, draws, shareOf(draws));
    return { draws, side, face: sideOf(waitsOf('face', plan, draws, side, null), plan) };
  });
}

/** How those are off who chose the regular lane, with that many lanes. */
export function regularSide(plan: LanePlan, { draws, side }: Evening, lanes: number): Side | null {
  const started = passRegularLanes(plan, draws, side, lanes);
  return sideOf(waitsOf('regular', plan, draws, side, started), plan);
}

function sideOf({ waits, missed }: Waits, plan: LanePlan): Side | null {
  if (waits.length === 0) return null;
  const missedStart = plan.programmeStart === null ? null : missed / waits.length;
  return { p90: quantile(waits, 0.9), missedStart };
}
