import type { DpiaWait, DpiaWaiting, Plan } from '@tenzij/dossier';
import { sha256Hex } from '@tenzij/kernel';
import { type LanePlan, type Outcome, readLanePlan, simulate } from '@tenzij/lanes';

/** Most people that one look at a case takes through an entrance: less than a second's work. */
const MOST_PASSAGES = 1_000_000;

/** Every page of a case asks this again: the newest answers are kept, by the hash of what was asked. */
const KEPT = 100;
const known = new Map<string, DpiaWaiting>();

/**
 * What a plan of the lanes predicts; `null` when there is none that can be read. The rule is the one of the
 * deployment's own plan, which is signed, and as far as that says nothing the one of the lanes.
 */
export function predictedWaits(lanes: unknown, parity: Plan['parity']): DpiaWaiting | null {
  const gap = parity?.p90GapSeconds ?? null;
  const key = sha256Hex(JSON.stringify([lanes, gap]));
  const before = known.get(key);
  if (before) return before;
  const read = readLanePlan(lanes);
  if (!read.ok) return null;
  const planSha256 = hashOf(read.value);
  const waiting = { ...predict(withinBounds(withRule(read.value, gap))), planSha256 };
  known.set(key, waiting);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return waiting;
}

/** SHA-256 (hex) of a plan of the lanes, however it was written; `null` when there is none that can be read. */
export function lanesSha256(lanes: unknown): string | null {
  const read = readLanePlan(lanes);
  return read.ok ? hashOf(read.value) : null;
}

/** Every option is filled in and in the reader's order, so that the same plan always has the same text. */
function hashOf(plan: LanePlan): string {
  return sha256Hex(JSON.stringify(plan));
}

function withRule(plan: LanePlan, p90GapSeconds: number | null): LanePlan {
  if (p90GapSeconds === null) return plan;
  return { ...plan, policy: { missedStartGap: null, reason: null, ...plan.policy, p90GapSeconds } };
}

/** As often as it can be played while somebody waits for the page. */
function withinBounds(plan: LanePlan): LanePlan {
  const people = plan.arrivals.reduce((sum, { count }) => sum + count, 0);
  const times = Math.max(1, Math.floor(MOST_PASSAGES / Math.max(1, people)));
  return { ...plan, replications: Math.min(plan.replications, times) };
}

function predict(plan: LanePlan): Omit<DpiaWaiting, 'planSha256'> {
  const { groups, parity } = simulate(plan);
  const { seed, replications } = plan;
  return {
    face: waitOf(groups.face.p90),
    regular: waitOf(groups.regular.p90),
    rule:
      parity === null || parity.holds === null
        ? null
        : { limits: parity.policy, met: parity.holds, certain: parity.certain },
    seed,
    replications,
  };
}

function waitOf({ value, ci }: Outcome): DpiaWait {
  if (value === null) return 'nobody';
  if (!Number.isFinite(value)) return 'never';
  return { p90: Math.round(value), interval: ci && [Math.round(ci[0]), Math.round(ci[1])] };
}
