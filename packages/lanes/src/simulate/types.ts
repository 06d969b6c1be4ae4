import type { Group, LaneKind, LanePlan, ParityPolicy } from '../plan/types.ts';

/** Mean of the replications with its 95 % interval (Student's t); without a second replication there is no interval. */
export interface Estimate {
  /** `Infinity`: some never get a turn, as when lanes close for ever. */
  readonly value: number;
  /** `null`: one replication says nothing about how sure it is. */
  readonly ci: readonly [low: number, high: number] | null;
}

/** Nobody was in the group: there is nothing to compute, which is not 0. */
export interface NobodyThere {
  readonly value: null;
  readonly ci: null;
  readonly reason: 'nobody';
}

export type Outcome = Estimate | NobodyThere;

export interface GroupResult {
  /** People counted in all replications together. */
  readonly n: number;
  /** Waiting time before a lane's service starts, in seconds; for `referred` in both queues together. */
  readonly mean: Outcome;
  readonly p50: Outcome;
  readonly p90: Outcome;
  readonly p95: Outcome;
  /** The longest wait of a replication. */
  readonly maximum: Outcome;
  /** Share that reaches the programme after its start, 0..1; `null`: the plan names no start. */
  readonly missedStart: Outcome | null;
}

/** Mean number of people in each queue at a moment, over the replications, with the 95 % interval of each. */
export interface QueueMoment {
  readonly at: number;
  readonly face: Estimate;
  readonly regular: Estimate;
}

export interface Comparison {
  /** p90 of the regular lane minus that of the face lane, seconds; compared replication by replication. */
  readonly gap: Outcome;
  /** The same of the share that misses the start. */
  readonly missedGap: Outcome | null;
}

export interface Verdict extends Comparison {
  readonly policy: ParityPolicy;
  /**
   * Whether the means of the replications meet the policy; `null`: one of the groups has nobody in it, or there is
   * no policy to meet.
   */
  readonly holds: boolean | null;
  /** Whether the intervals leave no doubt of that. */
  readonly certain: boolean;
  readonly worstGroup: Group | null;
}

export interface SimulationResult {
  readonly plan: LanePlan;
  readonly groups: Readonly<Record<Group, GroupResult>>;
  readonly queues: readonly QueueMoment[];
  readonly comparison: Comparison;
  /** `null` without a policy. */
  readonly parity: Verdict | null;
}

/** What the simulation says at one share of refusal (people who choose the regular lane), 0..1. */
export interface RefusalPoint {
  readonly refusal: number;
  readonly comparison: Comparison;
  readonly holds: boolean | null;
  readonly certain: boolean;
  /**
   * Fewest regular lanes, face lanes as planned, at which the policy holds; `null`: more than `MOST_LANES`, or there is
   * nobody to compare (then `holds` is `null` too).
   */
  readonly regularLanes: number | null;
}

/** Everything the planner answers of one plan. */
export interface PlanResult extends SimulationResult {
  /** The fewest regular lanes at which the policy holds, face lanes as planned; `null` without policy, or none does. */
  readonly recommendation: { readonly face: number; readonly regular: number } | null;
  /** From 0 to 1 in steps of 0.05; empty without a policy. With very many people of the first few replications. */
  readonly refusals: readonly RefusalPoint[];
  /** First refusal share at which parity does not hold, to 0.01; `null`: it holds at every share, or there is no policy. */
  readonly breaksAt: number | null;
  /** The plan with one face lane changed into a regular one; `null` when there is none to change. */
  readonly oneLaneChanged: SimulationResult | null;
}

/** One person's way through, for the picture of an entrance. */
export interface TracePerson {
  readonly group: Group;
  readonly arrives: number;
  /** Each queue they stood in: since when, and when a lane took them or they left (`null`: never). */
  readonly stands: readonly {
    readonly lane: LaneKind;
    readonly from: number;
    readonly until: number | null;
  }[];
  readonly done: number | null;
}
