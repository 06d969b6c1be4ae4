import type { RiskBody, SectionBody } from '../dpia/documents.ts';
import type { DpiaSectionId } from '../dpia/section-ids.ts';
import { type Bilingual, both } from '../dpia/words.ts';

const NOT_TAKEN_REASONS = {
  'no-place': both('Deze vraag heeft in deze DPIA geen plaats.', 'This question has no place in this DPIA.'),
  judgement: both(
    'Dit is een oordeel of handtekening van een persoon. Die geeft het hier opnieuw.',
    'This is a judgement or signature of a person, who gives it here anew.',
  ),
  'settled-here': both(
    'Dit volgt hier uit de toetsing of uit de tekst ernaast.',
    'Here this follows from the assessment or from the text beside it.',
  ),
  'not-text': both(
    'Dit is geen tekst, maar bijvoorbeeld een afbeelding.',
    'This is no text, but a picture for example.',
  ),
  'too-long': both('De tekst is te lang voor één veld.', 'The text is too long for one field.'),
  'already-written': both(
    'Hier staat al een tekst. Die blijft staan.',
    'There is a text here already. It stays.',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;
export type NotTakenReason = keyof typeof NOT_TAKEN_REASONS;

/** An answer of the form that wasn't taken over, and why. */
export interface NotTaken {
  /** The form's question. */
  readonly key: string;
  readonly reason: NotTakenReason;
  readonly text: Bilingual;
  /** The answer's first 500 characters, to copy by hand; empty when it isn't text. */
  readonly value: string;
}

/** What an import gives: bodies of documents that aren't there yet, and all that it left. */
export interface ParImport {
  readonly sections: Readonly<Partial<Record<DpiaSectionId, SectionBody>>>;
  readonly risks: Readonly<Record<string, RiskBody>>;
  readonly notTaken: readonly NotTaken[];
}

const SHOWN = 500;

export function notTaken(key: string, reason: NotTakenReason, value: string): NotTaken {
  return { key, reason, text: NOT_TAKEN_REASONS[reason], value: value.slice(0, SHOWN) };
}
