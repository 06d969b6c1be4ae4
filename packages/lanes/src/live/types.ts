import type { ParityOutcome, ParityRule as SignedParityRule } from '@tenzij/kernel';
import type { LaneKind } from '../plan/types.ts';

/** A wait that somebody began: when they joined the tail, and when they got to the gate. Epoch seconds. */
export interface WaitObservation {
  readonly lane: LaneKind;
  readonly method: WaitMethod;
  readonly joined: number;
  /** `null`: still waiting, or left. */
  readonly served: number | null;
  /** When they turned out to have left this queue for another; `null`: they didn't. They waited at least so long. */
  readonly left: number | null;
}

/** `cards`: queue cards, read at the gate. `counts`: crew's counts and the lanes' throughput (Little's law): an estimate. */
export type WaitMethod = 'cards' | 'counts';

/**
 * Seconds, with its 95 % interval. An end that is `null` isn't known: too few waits, or too many that still go on;
 * `value` is then at least so much.
 */
export interface WaitFigure {
  readonly value: number;
  readonly low: number;
  readonly high: number | null;
}

export interface MeasuredWait {
  readonly method: WaitMethod;
  /** Waits that count, those still going on included. */
  readonly n: number;
  readonly p50: WaitFigure | null;
  readonly p90: WaitFigure | null;
}

/** Why a lane's wait is not known: a value of its own, never 0. */
export type NoWait = 'nothing-seen' | 'too-few' | 'too-old';

export type LaneWait =
  | ({ readonly known: true } & MeasuredWait)
  | { readonly known: false; readonly reason: NoWait };

/** What is signed for: the operator's threshold and terms. Without `terms`, nothing pauses by itself. */
export type ParityRule = Pick<SignedParityRule, 'p90GapSeconds' | 'terms'>;

/** What a difference is by the rule, with what it rests on, or why it can't be said. */
export type ParityAssessment =
  | {
      readonly outcome: Exclude<ParityOutcome, 'unmeasured'>;
      readonly gap: WaitFigure;
      readonly method: WaitMethod;
    }
  | { readonly outcome: 'unmeasured'; readonly reason: NoWait; readonly lane: LaneKind };

/** What the rule makes of assessments over time. Epoch seconds. */
export interface ParityState {
  /** Since when the rule is broken (`broken`), without a `holds` in between; `null`: it isn't. */
  readonly brokenSince: number | null;
  /** Since when it holds without interruption; `null`: it doesn't. */
  readonly holdsSince: number | null;
  readonly unmeasuredSince: number | null;
  /** Whether the rule holds the face lanes paused. */
  readonly pauses: boolean;
  /** Whether people must be told that waits haven't been comparable for `afterSeconds`. */
  readonly alarmed: boolean;
}
