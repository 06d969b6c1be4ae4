import type { LanePlan } from '../plan/types.ts';
import type { Draws } from './draws.ts';
import type { FaceSide } from './face-side.ts';
import { nextStart, openLanes, takeFirst } from './open-lanes.ts';

/**
 * When a regular lane takes each person who joins its queue, in seconds; `Infinity`: never. Whoever stands at the front
 * goes before the others, and nobody who is being served is interrupted. Of others the number says nothing.
 */
export function passRegularLanes(
  plan: LanePlan,
  draws: Draws,
  { back, front }: FaceSide,
  lanes = plan.lanes.regular,
): Float64Array {
  const started = new Float64Array(draws.people).fill(Number.POSITIVE_INFINITY);
  const open = openLanes(plan, 'regular', lanes);
  const [backs, fronts] = [back.who.length, front.who.length];
  for (let i = 0, j = 0; i + j < backs + fronts; ) {
    const behind = i < backs ? (back.at[i] as number) : Number.POSITIVE_INFINITY;
    const ahead = j < fronts ? (front.at[j] as number) : Number.POSITIVE_INFINITY;
    const start = nextStart(open, Math.min(behind, ahead));
    if (start === Number.POSITIVE_INFINITY) break;
    const who = (ahead <= start ? front.who[j++] : back.who[i++]) as number;
    started[who] = start;
    takeFirst(open, start + (draws.regular[who] as number));
  }
  return started;
}
