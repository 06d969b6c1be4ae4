import type { Figure, NotComputed } from './figure.ts';
import type { DataDescription } from './input.ts';

export const REPORT_VERSION = 1;

/** The false match rates that every report gives. */
export const STANDARD_FMRS = ['1e-2', '1e-3', '1e-4'] as const;

/** A requested false match rate as written: the three standard ones and at most one more. */
export type FmrKey = string;

export type Histogram = { readonly counts: readonly number[] } | NotComputed;

export interface DetPoint {
  readonly threshold: number;
  readonly fmr: number;
  readonly fnmr: number;
}

export interface GroupResult {
  readonly group: string;
  readonly images: number;
  readonly genuine: number;
  /** Comparisons of different people, both of this group. */
  readonly impostor: number;
  readonly fmr: Figure;
  readonly fnmr: Figure;
}

/** How many times more often the worst group meets the error than the best one (ISO/IEC 19795-10). */
export interface Differential {
  /** `null` when the ratio isn't computed. */
  readonly worst: string | null;
  readonly best: string | null;
  readonly ratio: Figure;
}

export interface DiscardPoint {
  /** The share of images asked to be discarded, 0..0.3, and the share that was: images of equal quality stay. */
  readonly share: number;
  readonly discarded: number;
  /** Genuine comparisons left. */
  readonly genuine: number;
  readonly fnmr: Figure;
}

export interface DiscardCurve {
  readonly measure: string;
  readonly points: readonly DiscardPoint[] | NotComputed;
}

/** What one evaluation found, as its JSON file holds it. Rates are 0..1, scores on the model's own scale. */
export interface EvaluationReport {
  readonly version: typeof REPORT_VERSION;
  readonly model: string;
  readonly card: string | null;
  readonly made: string;
  readonly aligned: boolean;
  readonly data: DataDescription;
  readonly n: {
    readonly genuine: number;
    readonly impostor: number;
    readonly images: number;
    /** Different people, or `null` when it isn't known who is who. */
    readonly persons: number | null;
    /** Comparisons that couldn't be made, because an image failed; not in `genuine` and `impostor`. */
    readonly lost: { readonly genuine: number; readonly impostor: number };
  };
  /** Failure-to-enrol rate: the share of images that gave no template. */
  readonly fte: Figure;
  readonly failures: readonly { readonly image: string; readonly reason: string }[];
  readonly eer: Figure;
  readonly fnmrAt: Readonly<Record<FmrKey, Figure>>;
  readonly thresholds: Readonly<Record<FmrKey, Figure>>;
  /** The same errors with failures to enrol counted: as false rejections, and as no false acceptances. */
  readonly generalised: Readonly<Record<FmrKey, { readonly gfar: Figure; readonly gfrr: Figure }>>;
  /** By rising threshold: FMR falls, FNMR rises. */
  readonly det: readonly DetPoint[] | NotComputed;
  /** Bins of equal width between `low` and `high`, the last one closed. */
  readonly histograms:
    | {
        readonly low: number;
        readonly high: number;
        readonly genuine: Histogram;
        readonly impostor: Histogram;
      }
    | NotComputed;
  /** Where groups and discarding were measured. */
  readonly operating: { readonly fmr: FmrKey; readonly threshold: number | null };
  readonly groups: readonly GroupResult[];
  readonly differentials: { readonly fmr: Differential; readonly fnmr: Differential };
  readonly discard: readonly DiscardCurve[];
  readonly bootstrap: {
    readonly unit: 'persons' | 'comparisons';
    readonly replicates: number;
    readonly seed: number;
  };
}
