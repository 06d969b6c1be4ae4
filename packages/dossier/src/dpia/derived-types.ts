import type { Fact } from '@tenzij/norms';
import type { Consultation } from '../consultation/consultation.ts';
import type { ReviewState } from '../review/state-types.ts';
import type { DpiaNotice } from './input.ts';
import type { DpiaTerms, DpiaVersion } from './version-types.ts';
import type { Bilingual } from './words.ts';

/** The conditions that follow from what is held here; nobody types an answer to them. */
export const DERIVED_CONDITIONS = [
  ...(['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9'] as const),
  ...(['D1', 'D2', 'D3', 'R1'] as const),
] as const;
export type DerivedConditionId = (typeof DERIVED_CONDITIONS)[number];

/** A document's body with the revision it is of and the SHA-256 (hex) of its canonical CBOR. */
export interface Held<T> {
  readonly body: T;
  readonly revision: number;
  readonly sha256: string;
}

/** The terms as they are now; `null` is "there is none". */
export type CurrentTerms = {
  readonly [K in 'planSha256' | 'noticeSha256' | 'model']: DpiaTerms[K] | null;
} & { readonly lanesSha256: string | null };

export interface DerivedFactsInput {
  /** The newest finished version. */
  readonly dpia: DpiaVersion | null;
  readonly now: CurrentTerms;
  readonly review: ReviewState;
  readonly consultation: Held<Consultation> | null;
  readonly notice: DpiaNotice | null;
  /** Whether the organiser opted in to the public register. */
  readonly register: Held<{ readonly listed: boolean }> | null;
}

export interface DerivedFact {
  readonly id: DerivedConditionId;
  readonly fact: Fact;
  /** From what it follows, in a sentence. */
  readonly because: Bilingual;
}
