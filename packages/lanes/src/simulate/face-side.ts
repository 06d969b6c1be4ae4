import type { LanePlan } from '../plan/types.ts';
import { toTick } from './clock.ts';
import type { Draws } from './draws.ts';
import { nextStart, openLanes, takeFirst } from './open-lanes.ts';
import { lineUp, merge, type QueueLine, timesOf } from './queue-line.ts';

/** What became of somebody. Withdrawing is refusing late: who does so counts as having chosen the regular lane. */
export const [REGULAR, FACE, REFERRED] = [0, 1, 2] as const;
const WITHDRAWN = 3;

/** What happened at the face lanes, and who comes to the regular lanes when. None of it depends on the regular lanes. */
export interface FaceSide {
  /** Of each person: `REGULAR`, `FACE`, `REFERRED`, or that they withdrew. */
  readonly became: Uint8Array;
  /** When a face lane took them, or they left its queue; of who chose the regular lane, when they arrived. Seconds. */
  readonly left: Float64Array;
  /** When they joined the regular queue, of those who did. */
  readonly joined: Float64Array;
  readonly back: QueueLine;
  /** Those who are taken before everybody in `back`. */
  readonly front: QueueLine;
}

/** The face queue is first come, first served, so that each person's turn is known as soon as they come. */
export function passFaceLanes(plan: LanePlan, draws: Draws, faceShare: number): FaceSide {
  const { people, arrives, choice, referral, withdrawal, patience } = draws;
  const became = new Uint8Array(people);
  const left = Float64Array.from(arrives);
  const joined = Float64Array.from(arrives);
  const lanes = openLanes(plan, 'face');
  const walk = toTick(plan.walking.betweenLanes);
  const closed = lanes.changes.at(-1)?.at ?? 0;
  for (let i = 0; i < people; i++) {
    if ((choice[i] as number) >= faceShare) continue;
    const arrived = arrives[i] as number;
    const start = nextStart(lanes, arrived);
    if (withdrawal && (withdrawal[i] as number) < plan.withdrawalShare) {
      became[i] = WITHDRAWN;
      left[i] = leaves(arrived, start, (patience as Float64Array)[i] as number, closed);
      joined[i] = (left[i] as number) + walk;
      continue;
    }
    left[i] = start;
    became[i] = FACE;
    if (start === Number.POSITIVE_INFINITY) continue;
    const done = start + (draws.face[i] as number);
    takeFirst(lanes, done);
    if (referral && (referral[i] as number) < plan.referralShare) {
      became[i] = REFERRED;
      joined[i] = done + walk;
    }
  }
  return { became, left, joined, ...lines(plan, became, joined) };
}

/** Part of the way through their wait; who would wait for ever goes when the lanes close. */
function leaves(arrived: number, start: number, part: number, closed: number): number {
  if (start === Number.POSITIVE_INFINITY) return Math.max(arrived, closed);
  return toTick(arrived + part * (start - arrived));
}

function lines(plan: LanePlan, became: Uint8Array, joined: Float64Array): Pick<FaceSide, 'back' | 'front'> {
  const those = (what: number) => peopleWho(became, what);
  const regular = those(REGULAR);
  const back = merge({ who: regular, at: timesOf(regular, joined) }, lineUp(those(WITHDRAWN), joined));
  const referred = lineUp(those(REFERRED), joined);
  if (plan.referralsJoin === 'front') return { back, front: referred };
  return { back: merge(back, referred), front: { who: new Uint32Array(0), at: new Float64Array(0) } };
}

function peopleWho(became: Uint8Array, what: number): Uint32Array {
  let count = 0;
  for (let i = 0; i < became.length; i++) if (became[i] === what) count++;
  const who = new Uint32Array(count);
  for (let i = 0, next = 0; next < count; i++) if (became[i] === what) who[next++] = i;
  return who;
}
