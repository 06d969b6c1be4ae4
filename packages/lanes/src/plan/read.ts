import { ok, type Result, refuse } from '@tenzij/kernel';
import { readArrivals } from './arrivals.ts';
import { complain, type LanePlanProblem } from './complain.ts';
import { PlanFile } from './file.ts';
import { inOrder } from './lane-changes.ts';
import { MOST_LANES, MOST_PASSAGES } from './limits.ts';
import type { LanePlan, ParityPolicy, Service } from './types.ts';

const REPLICATIONS = 20;
const ALONE = [{ size: 1, share: 1 }];

type Refusal = Result<never, LanePlanProblem>;

/** A plan out of a file, with every option filled in. Refused with the field that isn't right, and why. */
export function readLanePlan(value: unknown): Result<LanePlan, LanePlanProblem> {
  const parsed = PlanFile.safeParse(withShareEnds(value));
  if (!parsed.success) return complain(parsed.error.issues[0] as (typeof parsed.error.issues)[number], value);
  const file = parsed.data;
  const arrivals = readArrivals(file);
  if (!arrivals.ok) return arrivals;
  const wrong = badShares(file) ?? badReferrals(file) ?? badVariation(file) ?? badPolicy(file);
  if (wrong) return wrong;
  const plan = fillIn(file, arrivals.value);
  return badLanes(plan) ?? tooMuch(plan) ?? ok(plan);
}

/** A share may be written as a number, as two, or as `from` and `to`. */
function withShareEnds(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { faceShare } = value as { faceShare?: unknown };
  if (typeof faceShare === 'number') return { ...value, faceShare: { from: faceShare, to: faceShare } };
  if (!Array.isArray(faceShare) || faceShare.length !== 2) return value;
  return { ...value, faceShare: { from: faceShare[0], to: faceShare[1] } };
}

function fillIn(file: PlanFile, arrivals: LanePlan['arrivals']): LanePlan {
  const { walking, policy } = file;
  return {
    arrivals,
    parties: file.parties ?? ALONE,
    faceShare: file.faceShare,
    lanes: file.lanes,
    laneChanges: (file.laneChanges ?? []).map(({ at, lane, change }) => ({ at, kind: lane, change })),
    service: { face: fillService(file.service.face), regular: fillService(file.service.regular) },
    referralShare: file.referralShare ?? file.referrals?.share ?? 0,
    referralsJoin: file.referrals?.join ?? 'front',
    withdrawalShare: file.withdrawalShare ?? 0,
    walking: { toProgramme: walking?.toProgramme ?? 0, betweenLanes: walking?.betweenLanes ?? 0 },
    programmeStart: file.programmeStart ?? null,
    warmup: file.warmup ?? 0,
    replications: file.replications ?? REPLICATIONS,
    seed: file.seed ?? 1,
    policy: policy ? fillPolicy(policy) : null,
  };
}

function fillService({ distribution, mean, cv }: PlanFile['service']['face']): Service {
  return { distribution, mean, cv: cv ?? VARIATION[distribution] ?? 0 };
}

/** Two distributions have but one coefficient of variation. */
const VARIATION: Readonly<Record<Service['distribution'], number | null>> = {
  exponential: 1,
  deterministic: 0,
  lognormal: null,
};

function fillPolicy({
  p90GapSeconds,
  missedStartGap,
  reason,
}: NonNullable<PlanFile['policy']>): ParityPolicy {
  return {
    p90GapSeconds: p90GapSeconds ?? null,
    missedStartGap: missedStartGap ?? null,
    reason: reason?.trim() || null,
  };
}

function badShares({ faceShare, parties = ALONE }: PlanFile): Refusal | undefined {
  if (faceShare.from > faceShare.to)
    return refuse('lanes.plan-ends-before-it-begins', { field: 'faceShare' });
  const sum = parties.reduce((total, { share }) => total + share, 0);
  // Tenths that people write don't add up to exactly 1 in binary.
  return Math.abs(sum - 1) > 1e-6 ? refuse('lanes.plan-shares-sum', { field: 'parties', sum }) : undefined;
}

function badReferrals({ referralShare, referrals }: PlanFile): Refusal | undefined {
  if (referralShare === undefined || referrals?.share === undefined) return undefined;
  return refuse('lanes.plan-both', { field: 'referralShare', other: 'referrals.share' });
}

function badVariation({ service }: PlanFile): Refusal | undefined {
  for (const kind of ['face', 'regular'] as const) {
    const { distribution, cv } = service[kind];
    const expected = VARIATION[distribution];
    if (expected === null) {
      if (cv === undefined) return refuse('lanes.plan-missing', { field: `service.${kind}.cv` });
    } else if (cv !== undefined && cv !== expected)
      return refuse('lanes.plan-variation', { field: `service.${kind}.cv`, value: cv, expected });
  }
  return undefined;
}

function badPolicy({ policy, programmeStart }: PlanFile): Refusal | undefined {
  if (!policy) return undefined;
  const missed = policy.missedStartGap ?? null;
  if (missed === null && (policy.p90GapSeconds ?? null) === null) return refuse('lanes.plan-policy-empty');
  return missed !== null && (programmeStart ?? null) === null
    ? refuse('lanes.plan-start-needed', { field: 'policy.missedStartGap' })
    : undefined;
}

function badLanes({ lanes, laneChanges }: LanePlan): Refusal | undefined {
  for (const kind of ['face', 'regular'] as const) {
    let open = lanes[kind];
    for (const change of inOrder(laneChanges, kind)) {
      const field = `laneChanges[${laneChanges.indexOf(change)}].change`;
      if (open + change.change < 0) return refuse('lanes.plan-lanes-below-zero', { field, open });
      open += change.change;
      if (open > MOST_LANES)
        return refuse('lanes.plan-too-high', { field, value: open, highest: MOST_LANES });
    }
  }
  return undefined;
}

function tooMuch({ arrivals, replications }: LanePlan): Refusal | undefined {
  const passages = replications * arrivals.reduce((people, { count }) => people + count, 0);
  return passages > MOST_PASSAGES
    ? refuse('lanes.plan-too-much-work', { passages, highest: MOST_PASSAGES })
    : undefined;
}
