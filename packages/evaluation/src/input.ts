import type { EpochSeconds, Language } from '@tenzij/kernel';

/** What became of one image. `image` is its path as given; `reason` is the code of the problem met. */
export type ImageOutcome =
  | { readonly image: string; readonly ok: true; readonly quality?: Readonly<Record<string, number>> }
  | { readonly image: string; readonly ok: false; readonly reason: string };

/**
 * Comparisons in four columns of equal length, because there can be millions. A comparison with an image
 * that failed counts as lost, and its score is not read.
 */
export interface Comparisons {
  /** Indexes into the images. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** 1: both images are of one person (genuine, mated); 0: of two (impostor, non-mated). */
  readonly same: Uint8Array;
  /** Higher is more alike; a match is a score at or above the threshold. Finite. */
  readonly score: Float32Array;
}

export interface EvaluationInput {
  readonly images: readonly ImageOutcome[];
  readonly comparisons: Comparisons;
  /** Who is in each image, when known; the bootstrap then resamples persons. Not in the report. */
  readonly subjects?: readonly string[];
  /** The group of who is in each image; `null` when it isn't known. */
  readonly groups?: readonly (string | null)[];
}

export interface EvaluationOptions {
  /** Id of the recognition model. */
  readonly model: string;
  /** SHA-256 (hex) of the model's card, or `null` when it has none. */
  readonly card: string | null;
  /** True when the images were registered crops already, so that steps 2 and 3 were skipped. */
  readonly aligned: boolean;
  readonly data: DataDescription;
  readonly now: EpochSeconds;
  /** Whole number, 0..2³²−1. The same input and seed give the same report, byte for byte. */
  readonly seed: number;
  /** Bootstrap replicates; when absent 1000, and fewer, but at least 200, above a million comparisons. */
  readonly replicates?: number;
  /** One more false match rate to report at, above 0 and below 1, such as `5e-4`; its key stays as given. */
  readonly extraFmr?: string;
  /** At which false match rate groups and discarding are measured: one of the report's keys. */
  readonly operatingFmr?: string;
  /** Hears how far the work is, 0..1. */
  readonly progress?: (share: number) => void;
}

/** The same in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** What was measured on, in the words of who measured. */
export interface DataDescription {
  readonly description: Bilingual;
  /** Where the images came from, and on what terms. */
  readonly source?: Bilingual;
  readonly licence?: Bilingual;
  /** SHA-256 (hex) of the file of pairs. */
  readonly pairsSha256?: string;
  /** SHA-256 (hex) of the file that says who is in each image. */
  readonly subjectsSha256?: string;
}
