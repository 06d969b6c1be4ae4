import type { LanePlan } from '../plan/types.ts';
import { type Draws, drawReplication } from './draws.ts';
import { FACE, type FaceSide, passFaceLanes, REGULAR } from './face-side.ts';
import { groupOf } from './measure.ts';
import { passRegularLanes } from './regular-side.ts';
import { shareIn } from './simulate.ts';
import type { TracePerson } from './types.ts';

/** The plan's first replication, person by person in order of arrival; those of the warm-up as well. */
export function entranceTrace(plan: LanePlan): readonly TracePerson[] {
  const draws = drawReplication(plan, 0);
  const side = passFaceLanes(plan, draws, shareIn(plan, draws.shareAt));
  const started = passRegularLanes(plan, draws, side);
  return Array.from({ length: draws.people }, (_, person) => tracePerson(person, draws, side, started));
}

function tracePerson(person: number, draws: Draws, side: FaceSide, started: Float64Array): TracePerson {
  const [became, arrives] = [side.became[person] as number, draws.arrives[person] as number];
  const [left, start] = [side.left[person] as number, started[person] as number];
  const face = { lane: 'face' as const, from: arrives, until: orNever(left) };
  const regular = { lane: 'regular' as const, from: side.joined[person] as number, until: orNever(start) };
  const stands = became === FACE ? [face] : became === REGULAR ? [regular] : [face, regular];
  const done =
    became === FACE ? left + (draws.face[person] as number) : start + (draws.regular[person] as number);
  return { group: groupOf(became), arrives, stands, done: orNever(done) };
}

function orNever(time: number): number | null {
  return Number.isFinite(time) ? time : null;
}
