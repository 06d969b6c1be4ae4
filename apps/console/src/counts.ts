import type { DeploymentView } from '@tenzij/contracts';

type LaneCounts = DeploymentView['lanes']['face'];
type Visitors = DeploymentView['visitors'];

/** How many people a lane's gates decided about, and the part they referred; no part of nobody. */
export function passages(lane: LaneCounts): {
  readonly total: number;
  readonly referredShare: number | null;
} {
  const total = lane.admitted + lane.referred;
  return { total, referredShare: total === 0 ? null : lane.referred / total };
}

/** Tickets without a pass, or `null` where the figures don't add up and a difference would mislead. */
export function ticketsWithoutPass(visitors: Visitors): number | null {
  const rest = visitors.tickets - visitors.facePasses - visitors.regularPasses;
  return rest < 0 ? null : rest;
}
