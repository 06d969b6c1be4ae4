import type { ComparisonTerms } from '@tenzij/contracts';
import type { FaceFinder, Image } from '@tenzij/face/three-steps';
import type { Clock, Problem, Result } from '@tenzij/kernel';

/** What comparing needs of the device and the network. No picture ever crosses the second. */

/** What is compared: the photo on a document, and the person before the desk. */
export const SIDES = ['document', 'person'] as const;
export type Side = (typeof SIDES)[number];

export type TermsAnswer =
  | { readonly kind: 'ok'; readonly terms: ComparisonTerms }
  /** Whoever answered says no, and why. Nobody signed that. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable' };

/**
 * What stays on this device: the terms as they were heard last or what was said in place of them, how often was
 * compared, and whether this gate was withdrawn. Never a picture.
 */
export interface Keeper {
  terms(): ComparisonTerms | null;
  keepTerms(terms: ComparisonTerms): void;
  /** What the server said last in place of terms; `null`: it gave them. */
  refusal(): Problem | null;
  keepRefusal(refusal: Problem | null): void;
  count(): number;
  keepCount(count: number): void;
  isWithdrawn(): boolean;
  /** Erases all of it but that this gate was withdrawn, for good. */
  withdraw(): void;
}

/** What the server has to show before a gate that it refuses erases what it holds. */
export interface Withdrawal {
  /** Whether the issuer of these terms signed that this gate, on this device, was withdrawn. */
  isProven(terms: ComparisonTerms): Promise<boolean>;
  /** Erases the device's own key. */
  wipe(): Promise<void>;
}

export interface ComparisonParts {
  readonly fetchTerms: () => Promise<TermsAnswer>;
  readonly keeper: Keeper;
  readonly withdrawal: Withdrawal;
  /** Takes this gate for this page until the page goes: `false` while another window of this browser has it. */
  readonly takeAlone: () => Promise<boolean>;
  /** Fetches and loads the two models of the card with this hash. */
  readonly openFinder: (card: string) => Promise<Result<FaceFinder>>;
  readonly now: Clock;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A picture for the crew to look at. */
export interface Picture {
  readonly image: Image;
  /** The same found with the picture turned by other quarters, surest first; wiped along with it. */
  readonly turns: readonly Image[];
  /** `framed`: the face upright and enlarged, as any other. `whole`: no face was found, so all of it. */
  readonly kind: 'framed' | 'whole';
}
