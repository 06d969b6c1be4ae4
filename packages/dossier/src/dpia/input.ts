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

/** Waiting times per lane as they were worked out or measured, in seconds; nine in ten wait no longer. */
export interface DpiaWaiting {
  readonly basis: 'measured' | 'predicted';
  readonly face: { readonly p50: number; readonly p90: number; readonly people: number };
  readonly regular: { readonly p50: number; readonly p90: number; readonly people: number };
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
}
