import type { LanePlan } from '../plan/types.ts';

/** A plan as the value of a plan file, every option written out: read again it is the same plan. */
export function planFile(plan: LanePlan) {
  const { faceShare, laneChanges, referralShare, referralsJoin, programmeStart, policy } = plan;
  return {
    arrivals: { profile: plan.arrivals },
    parties: plan.parties,
    faceShare: faceShare.from === faceShare.to ? faceShare.from : faceShare,
    lanes: plan.lanes,
    laneChanges: laneChanges.map(({ at, kind, change }) => ({ at, lane: kind, change })),
    service: plan.service,
    referrals: { share: referralShare, join: referralsJoin },
    withdrawalShare: plan.withdrawalShare,
    walking: plan.walking,
    programmeStart,
    warmup: plan.warmup,
    replications: plan.replications,
    seed: plan.seed,
    policy,
  };
}
