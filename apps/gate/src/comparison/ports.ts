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

/** What stays on this device: the terms as they were heard last, and how often was compared. Never a picture. */
export interface Keeper {
  terms(): ComparisonTerms | null;
  keepTerms(terms: ComparisonTerms): void;
  count(): number;
  keepCount(count: number): void;
}

export interface ComparisonParts {
  readonly fetchTerms: () => Promise<TermsAnswer>;
  readonly keeper: Keeper;
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
