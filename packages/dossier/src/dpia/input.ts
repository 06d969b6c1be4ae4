import type { Route } from '@tenzij/kernel';
import type { FactsFile, Verdict } from '@tenzij/norms';
import type { Plan } from '../plan.ts';
import type { Bilingual } from './words.ts';

/** A measured rate, 0..1, with its 95 % interval and on how many comparisons; or why there is none. */
export type MeasuredRate =
  | { readonly computed: true; readonly rate: number; readonly interval: readonly [number, number] }
  | { readonly computed: false; readonly reason: Bilingual };

/** What the evaluation report says of the recogniser at the false match rate that was chosen. */
export type DpiaEvaluation =
  | {
      readonly computed: true;
      /** SHA-256 (hex) of the report. */
      readonly sha256: string;
      /** On which photos, in a few words. */
      readonly data: Bilingual;
      readonly comparisons: { readonly genuine: number; readonly impostor: number };
      /** As written in the plan, such as `1e-4`. */
      readonly falseMatchRate: string;
      readonly threshold: number;
      readonly falseNonMatchRate: MeasuredRate;
      /** How many groups of people were compared with each other; 0 when none were. */
      readonly groups: number;
    }
  | { readonly computed: false; readonly reason: Bilingual };

export interface DpiaModel {
  readonly id: string;
  readonly name: string;
  /** SHA-256 (hex) of the model card. */
  readonly card: string;
  /** Each part of the recogniser: what is known of its training and what isn't. */
  readonly parts: readonly {
    readonly name: string;
    readonly known: Bilingual;
    readonly unknown: Bilingual;
  }[];
  readonly evaluation: DpiaEvaluation;
}

/** A published version of what people are told, item by item (I1–I9). */
export interface DpiaNotice {
  readonly version: number;
  readonly sha256: string;
  readonly items: readonly { readonly id: string; readonly answer: Bilingual }[];
}

/**
 * Within how many seconds nine in ten who choose a queue get their turn, and the 95 % interval of that, which one
 * replication has none of. `never`: some don't get one. `nobody`: nobody chooses this queue.
 */
export type DpiaWait =
  | { readonly p90: number; readonly interval: readonly [low: number, high: number] | null }
  | 'never'
  | 'nobody';

/** Waiting times as the plan of the lanes predicts them, and what they were worked out with. */
export interface DpiaWaiting {
  readonly face: DpiaWait;
  readonly regular: DpiaWait;
  /** Whether the operator's limits are met, and whether the intervals leave no doubt of it; `null`: there are none. */
  readonly rule: {
    readonly limits: {
      readonly p90GapSeconds: number | null;
      readonly missedStartGap: number | null;
      /** In the operator's words. */
      readonly reason: string | null;
    };
    readonly met: boolean;
    readonly certain: boolean;
  } | null;
  readonly seed: number;
  readonly replications: number;
  /** SHA-256 (hex) of the plan of the lanes: the same plan, the same hash. */
  readonly planSha256: string;
}

/**
 * Within how many seconds nine in ten got their turn at the event itself, with the 95 % interval; without an upper
 * end it was at least so long. `null`: that wasn't measured, or too little.
 */
export type DpiaMeasuredWait = {
  readonly p90: number;
  readonly interval: readonly [low: number, high: number | null];
  /** `counts`: an estimate. */
  readonly method: 'cards' | 'counts';
} | null;

/** Waiting times as they were at the event, once that is over. */
export interface DpiaMeasured {
  readonly face: DpiaMeasuredWait;
  readonly regular: DpiaMeasuredWait;
}

/** All that a DPIA is filled from. `null` is "there is none yet", and becomes a question to the author. */
export interface DpiaInput {
  readonly deployment: {
    readonly id: string;
    readonly name: string;
    readonly specimen: boolean;
  };
  readonly organisation: { readonly id: string; readonly name: string };
  readonly plan: Plan | null;
  readonly notice: DpiaNotice | null;
  /** The answers of the assessment, given ones only. */
  readonly facts: FactsFile;
  readonly assessment: {
    readonly verdict: Verdict;
    readonly route: Route | 'household' | 'not-biometric' | 'none';
    /** SHA-256 (hex) of its receipt. */
    readonly sha256: string;
  } | null;
  readonly model: DpiaModel | null;
  readonly waiting: DpiaWaiting | null;
  /** `null`: the event isn't over. */
  readonly measured: DpiaMeasured | null;
}
