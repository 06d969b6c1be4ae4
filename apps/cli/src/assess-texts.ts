import type { Language } from '@tenzij/kernel';
import type { Missing } from '@tenzij/norms';

interface AssessTexts {
  readonly heading: string;
  readonly decidedBy: string;
  readonly failing: string;
  readonly failingReason: string;
  readonly unknown: string;
  readonly unknownReason: string;
  readonly missing: Readonly<Record<Missing, string>>;
  readonly source: string;
  readonly change: string;
  readonly guards: string;
  readonly notes: string;
  readonly proposal: string;
  readonly facts: string;
  readonly noFacts: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly fact: Readonly<Record<'evidence' | 'judgedBy' | 'reasoning' | 'places' | 'outcome', string>>;
  readonly notApplicable: string;
  readonly norms: string;
  readonly norm: string;
  readonly receipt: string;
}

/** The report's own words, as ICU messages. The norms bring theirs. */
export const ASSESS_TEXTS: Readonly<Record<Language, AssessTexts>> = {
  nl: {
    heading: 'Toetsing van {name} aan de normen van {asOf}',
    decidedBy: 'Dit volgt uit {count, plural, one {het antwoord op} other {de antwoorden op}} {ids}.',
    failing: 'Hieraan voldoen de gegeven feiten niet ({count})',
    failingReason: 'De gegeven feiten voldoen niet aan voorwaarde {id}.',
    unknown: 'Hiervan is niet bekend of de gegeven feiten eraan voldoen ({count})',
    unknownReason: 'Niet bekend is of de gegeven feiten voldoen aan voorwaarde {id}: {missing}.',
    missing: {
      answer: 'er is geen antwoord',
      evidence: 'het bewijs ontbreekt',
      judgement: 'niemand heeft erover geoordeeld',
      places: 'de plaatsen zijn niet genoemd',
      parts: 'niet elk onderdeel is bekend',
    },
    source: 'Bron',
    change: 'Wat dit verandert',
    guards: 'Dit moet bewaakt worden zodra herkenning aan staat ({count})',
    notes: 'Opmerkingen ({count})',
    proposal:
      'Zonder het wetsvoorstel ({ids}) zou de uitkomst zijn: {verdict}. Tenzij past de strengste regel toe.',
    facts: 'De feiten zoals gegeven ({count}); Tenzij heeft ze niet gecontroleerd',
    noFacts: 'Er zijn geen feiten gegeven.',
    answers: {
      yes: 'ja',
      no: 'nee',
      unknown: 'onbekend',
      consent: 'toestemming',
      'public-interest': 'algemeen belang',
      none: 'geen',
    },
    fact: {
      evidence: 'bewijs',
      judgedBy: 'beoordeeld door',
      reasoning: 'reden',
      places: 'plaatsen',
      outcome: 'uitkomst',
    },
    notApplicable: 'niet van toepassing',
    norms: 'De normen ({count})',
    norm: '{title}, vanaf {validFrom}{proposal, select, true { (voorstel)} other {}}',
    receipt: 'Bewijs van deze toetsing (SHA-256)',
  },
  en: {
    heading: 'Assessment of {name} against the norms of {asOf}',
    decidedBy: 'This follows from the {count, plural, one {answer} other {answers}} to {ids}.',
    failing: 'The facts given do not meet these ({count})',
    failingReason: 'The facts given do not meet condition {id}.',
    unknown: 'It is not known whether the facts given meet these ({count})',
    unknownReason: 'It is not known whether the facts given meet condition {id}: {missing}.',
    missing: {
      answer: 'there is no answer',
      evidence: 'the evidence is missing',
      judgement: 'nobody has judged it',
      places: 'the places are not named',
      parts: 'not every item is known',
    },
    source: 'Source',
    change: 'What would change it',
    guards: 'To be watched once recognition is on ({count})',
    notes: 'Remarks ({count})',
    proposal: 'Without the bill ({ids}) the verdict would be: {verdict}. Tenzij applies the strictest rule.',
    facts: 'The facts as given ({count}); Tenzij did not check them',
    noFacts: 'No facts were given.',
    answers: {
      yes: 'yes',
      no: 'no',
      unknown: 'unknown',
      consent: 'consent',
      'public-interest': 'public interest',
      none: 'none',
    },
    fact: {
      evidence: 'evidence',
      judgedBy: 'judged by',
      reasoning: 'reason',
      places: 'places',
      outcome: 'outcome',
    },
    notApplicable: 'does not apply',
    norms: 'The norms ({count})',
    norm: '{title}, from {validFrom}{proposal, select, true { (proposal)} other {}}',
    receipt: 'Receipt of this assessment (SHA-256)',
  },
};
