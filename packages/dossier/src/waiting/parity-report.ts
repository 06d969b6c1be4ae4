import type { EpochSeconds, ParityOutcome, ParityRule } from '@tenzij/kernel';
import type { DpiaWaiting } from '../dpia/input.ts';

/** Seconds with the 95 % interval; `high` is `null` where it isn't known: then `value` is at least so much. */
export interface ReportFigure {
  readonly value: number;
  readonly low: number;
  readonly high: number | null;
}

/** How long who joined a lane in some time waited. `n`: waits that count. */
export type ReportTails =
  | {
      readonly known: true;
      readonly method: 'cards' | 'counts';
      readonly n: number;
      readonly p50: ReportFigure;
      readonly p90: ReportFigure;
      readonly p95: ReportFigure;
    }
  | { readonly known: false; readonly reason: 'nothing-seen' | 'too-few' | 'too-old' };

export interface ReportTime {
  readonly from: EpochSeconds;
  readonly until: EpochSeconds;
  readonly face: ReportTails;
  readonly regular: ReportTails;
  /** p90 of the regular lane minus that of the face lane; `null`: one of them isn't known well enough. */
  readonly gap: ReportFigure | null;
}

/** Something that the ledger has of the night. `by`: whose act it was. */
export type Happened = { readonly at: EpochSeconds } & (
  | { readonly what: 'broken' | 'unmeasured'; readonly figures: HappenedFigures }
  | {
      readonly what: 'paused' | 'resumed';
      readonly by: 'organiser' | 'dpo' | 'parity-rule';
      /** Of the rule's own acts. */
      readonly figures: HappenedFigures | null;
      /** Who pauses the face lanes after this. */
      readonly pausedBy: readonly ('organiser' | 'dpo' | 'parity-rule')[];
    }
  | { readonly what: 'revoked'; readonly by: 'organiser' | 'dpo' }
  | { readonly what: 'cleared' | 'voided' | 'ended' }
  | {
      readonly what: 'lane-changed';
      readonly by: 'organiser' | 'crew';
      /** The gate's name. */
      readonly gate: string;
      readonly to: 'face' | 'regular';
    }
);

/** Whole seconds, as the ledger keeps them; `null`: not known then. */
export interface HappenedFigures {
  readonly gapSeconds: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  readonly forSeconds: number;
}

/** What a report of waiting times is made from: one cleared deployment, and all that was seen of its queues. */
export interface ParityReport {
  readonly specimen: boolean;
  readonly organisation: string;
  readonly deployment: string;
  readonly event: { readonly starts: EpochSeconds; readonly ends: EpochSeconds };
  readonly rule: ParityRule;
  /** `null`: nobody was seen to join a queue. */
  readonly measured: (ReportTime & { readonly quarters: readonly ReportTime[] }) | null;
  /** In how many minutes the rule was looked at, by what came of it. */
  readonly minutes: Readonly<Record<ParityOutcome, number>>;
  /** Of what crew and gates told: how much was taken back, and how much came in over an hour after it was seen. */
  readonly told: { readonly takenBack: number; readonly late: number };
  /** When the rule held the face lanes paused. */
  readonly pauses: readonly { readonly from: EpochSeconds; readonly until: EpochSeconds }[];
  readonly happened: readonly Happened[];
  /** What the plan of the lanes said beforehand; `null`: there was none. */
  readonly predicted: DpiaWaiting | null;
}
