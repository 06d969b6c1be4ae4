import type { ReviewEntry } from './entry.ts';

export interface Objection {
  readonly entry: ReviewEntry;
  readonly standing: 'open' | 'answered' | 'withdrawn';
  readonly answers: readonly ReviewEntry[];
}

/** What keeps a clearance from being proposed. */
export type ReviewBlock =
  | { readonly kind: 'objection'; readonly entry: ReviewEntry }
  | { readonly kind: 'do-not-proceed'; readonly entry: ReviewEntry };

export interface ReviewState {
  readonly entries: readonly ReviewEntry[];
  /** The finished DPIA version that advice counts on; `null` when there is none. */
  readonly dpiaVersion: number | null;
  /** All entries about one target, in the order given. */
  readonly byTarget: Readonly<Record<string, readonly ReviewEntry[]>>;
  /** The newest advice on each part, overall apart, of whatever version: as given. */
  readonly sectionAdvice: Readonly<Record<string, ReviewEntry>>;
  /** The newest overall advice on this DPIA version; advice on an older one doesn't count. */
  readonly overall: ReviewEntry | null;
  /** Overall advice that doesn't count any more: on older versions, or given anew since. */
  readonly earlierOverall: readonly ReviewEntry[];
  readonly objections: readonly Objection[];
  /** Objections without an answer, and an overall advice not to proceed until there is a new one. */
  readonly blocks: readonly ReviewBlock[];
}
