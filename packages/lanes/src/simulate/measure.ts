import type { Group, LanePlan } from '../plan/types.ts';
import type { Draws } from './draws.ts';
import { FACE, type FaceSide, REFERRED } from './face-side.ts';
import { quantile } from './quantile.ts';

/** One group in one replication. Seconds. */
export interface Measured {
  readonly n: number;
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly maximum: number;
  /** Share, 0..1; `null`: the plan names no start. */
  readonly missedStart: number | null;
}

/** Waits of a group's people who count, and how many of them missed the start. */
export interface Waits {
  readonly waits: Float64Array;
  readonly missed: number;
}

export function groupOf(became: number): Group {
  if (became === FACE) return 'face';
  return became === REFERRED ? 'referred' : 'regular';
}

/** Who is in the group and arrived after the warm-up. `started`: when a regular lane took people. */
export function waitsOf(
  group: Group,
  plan: LanePlan,
  draws: Draws,
  side: FaceSide,
  started: Float64Array | null,
): Waits {
  const late = (plan.programmeStart ?? Number.POSITIVE_INFINITY) - plan.walking.toProgramme;
  const waits = new Float64Array(draws.people);
  let [n, missed] = [0, 0];
  for (let i = 0; i < draws.people; i++) {
    const became = side.became[i] as number;
    const arrived = draws.arrives[i] as number;
    if (arrived < plan.warmup || groupOf(became) !== group) continue;
    const left = side.left[i] as number;
    const start = became === FACE || started === null ? left : (started[i] as number);
    const joined = side.joined[i] as number;
    waits[n++] = became === FACE ? left - arrived : left - arrived + (start - joined);
    const takes = became === FACE ? (draws.face[i] as number) : (draws.regular[i] as number);
    if (start + takes > late) missed++;
  }
  return { waits: waits.subarray(0, n), missed };
}

/** `null`: nobody was in the group. */
export function measure({ waits, missed }: Waits, plan: LanePlan): Measured | null {
  const n = waits.length;
  if (n === 0) return null;
  let [sum, maximum] = [0, 0];
  for (let i = 0; i < n; i++) {
    sum += waits[i] as number;
    if ((waits[i] as number) > maximum) maximum = waits[i] as number;
  }
  return {
    n,
    mean: sum / n,
    p50: quantile(waits, 0.5),
    p90: quantile(waits, 0.9),
    p95: quantile(waits, 0.95),
    maximum,
    missedStart: plan.programmeStart === null ? null : missed / n,
  };
}
