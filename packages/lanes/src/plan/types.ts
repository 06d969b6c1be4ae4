/** Which queue. */
export type LaneKind = 'face' | 'regular';

/** What happened to somebody: admitted where they chose to stand, or sent on from the face lane. */
export type Group = 'face' | 'regular' | 'referred';

/** How long a lane takes for one person. Seconds; `cv` is the standard deviation divided by the mean. */
export interface Service {
  readonly distribution: 'exponential' | 'lognormal' | 'deterministic';
  readonly mean: number;
  readonly cv: number;
}

/** So many people arrive between two moments, evenly at random. Seconds since the plan's zero. */
export interface ArrivalInterval {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A lane that opens, or closes, at a moment: `change` lanes more or fewer. */
export interface LaneChange {
  readonly at: number;
  readonly kind: LaneKind;
  readonly change: number;
}

/** The operator's own threshold: never a constant of ours. A part that is `null` isn't asked for. */
export interface ParityPolicy {
  /** How many seconds longer the p90 wait in the regular lane may be. */
  readonly p90GapSeconds: number | null;
  /** How much larger the share that misses the start may be, 0..1. */
  readonly missedStartGap: number | null;
  /** Why this threshold, in the operator's words. */
  readonly reason: string | null;
}

/** An entrance as planned, every option filled in. All times are seconds since the plan's zero. */
export interface LanePlan {
  /** In order of time, not overlapping. */
  readonly arrivals: readonly ArrivalInterval[];
  /** Sizes of parties that arrive together, and how often each is, adding up to 1. `[{size: 1, share: 1}]`: alone. */
  readonly parties: readonly { readonly size: number; readonly share: number }[];
  /** Share that chooses the face lane, 0..1; a range is drawn from evenly, once each replication. */
  readonly faceShare: { readonly from: number; readonly to: number };
  /** Lanes open at the beginning. */
  readonly lanes: { readonly face: number; readonly regular: number };
  readonly laneChanges: readonly LaneChange[];
  readonly service: { readonly face: Service; readonly regular: Service };
  /** Share of those in the face lane that is referred, 0..1, and where they join the regular queue. */
  readonly referralShare: number;
  readonly referralsJoin: 'front' | 'back';
  /** Share of those who chose the face lane that withdraws before their turn and joins the regular queue's back. */
  readonly withdrawalShare: number;
  /** Walking time from the tail's arrival to the programme after a lane, and from face to regular lane; seconds. */
  readonly walking: { readonly toProgramme: number; readonly betweenLanes: number };
  /** When the programme starts; `null`: nobody can miss it. */
  readonly programmeStart: number | null;
  /** Who arrives before this is simulated, and not counted. */
  readonly warmup: number;
  readonly replications: number;
  readonly seed: number;
  readonly policy: ParityPolicy | null;
}
