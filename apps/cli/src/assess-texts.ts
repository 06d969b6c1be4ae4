import type { Language } from '@tenzij/kernel';
import type { AnnotationWeight, Missing } from '@tenzij/norms';
import { type Term, term } from './help.ts';

interface AssessTexts {
  readonly help: Readonly<Record<'about' | 'more', string>> &
    Readonly<Record<'facts' | 'asOf' | 'proposals' | 'storage' | 'out', Term>>;
  readonly heading: string;
  readonly leftOut: string;
  readonly kind: string;
  readonly decidedBy: string;
  readonly failing: string;
  readonly failingReason: string;
  readonly unknown: string;
  readonly unknownReason: string;
  readonly gates: string;
  readonly gatesAfter: string;
  readonly answer: string;
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
  readonly written: string;
  readonly annotations: Readonly<Record<'heading' | 'unsure' | 'lacking' | 'storage' | 'later', string>> & {
    readonly weights: Readonly<Record<AnnotationWeight, string>>;
  };
}

/** The help text, and the report's own words as ICU messages. The norms bring theirs. */
export const ASSESS_TEXTS: Readonly<Record<Language, AssessTexts>> = {
  nl: {
    help: {
      about: 'Toets feiten aan de normen van een datum, met redenen en een bewijs.',
      facts: term('<feiten>', 'bestand met de feiten, YAML of JSON; - leest van de invoer (stdin)'),
      asOf: term(
        '--as-of <datum>',
        'datum van de normen, als 2026-11-22 (zonder: die van het bestand, anders vandaag)',
      ),
      proposals: term('--proposals <hoe>', 'applied of left-out: voorstellen voor wetten (zonder: applied)'),
      storage: term('--storage <waar>', 'waar templates staan, voor de aantekeningen (zie hieronder)'),
      out: term('--out <bestand>', 'schrijf ook een rapport om te lezen: .html of .pdf'),
      more: `
Voorbeelden:
  npx tenzij assess law/scenarios/specimen-festival.yaml --as-of 2026-11-22
  npx tenzij assess law/scenarios/specimen-festival.yaml --out toetsing.pdf
De map law/scenarios heeft meer voorbeelden om mee te beginnen.

Antwoorden zijn yes, no of unknown (ook ja, nee, onbekend). Een ja telt met bewijs;
een open norm telt als iemand erover oordeelde. De uitkomst volgt uit de feiten die
u geeft; niemand controleert ze hier.

Opslag: carried (alleen in de pas), sealed (op de server, met de sleutel alleen in de
pas) of central-readable (op een server, leesbaar voor de organisatie). Wat andere
documenten zeggen verandert de uitkomst niet.

Exitcode 0: er is een uitkomst, welke ook. Exitcode 2: de invoer klopt niet.`,
    },
    heading: 'Toetsing van {name} aan de normen van {asOf}',
    leftOut: 'Zonder de voorstellen die nog geen wet zijn: niet de strengste lezing.',
    kind: 'Soort inzet: {said, select, true {{kind}{staff, select, true {, met de voorwaarden voor personeel} other {}}} other {niet genoemd{staff, select, true {, dus ook de voorwaarden voor personeel tellen mee} other {}}}}',
    decidedBy: 'Dit volgt uit {count, plural, one {het antwoord op} other {de antwoorden op}} {ids}.',
    failing: 'Hieraan voldoen de gegeven feiten niet ({count})',
    failingReason: 'De gegeven feiten voldoen niet aan voorwaarde {id}.',
    unknown: 'Hiervan is niet bekend of de gegeven feiten eraan voldoen ({count})',
    unknownReason: 'Niet bekend is of de gegeven feiten voldoen aan voorwaarde {id}: {missing}.',
    gates: 'Vóór de start ({count})',
    gatesAfter: 'Daarna, vóór de start ({count})',
    answer: 'Antwoord:',
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
    written: 'Het rapport staat in {file}.',
    annotations: {
      heading:
        'Wat andere documenten zeggen ({count}); dit verandert de uitkomst niet\n(✗ wijst af, ! stelt voorwaarden, · deelt in)',
      unsure: 'Niet bekend is of dit over deze inzet gaat.',
      lacking: 'Wat ontbreekt: {lacking}.',
      storage: 'waar templates staan (--storage)',
      later: 'Dit geldt vanaf {validFrom}.',
      weights: { against: '✗', care: '!', note: '·' },
    },
  },
  en: {
    help: {
      about: 'Assess facts against the norms of a date, with reasons and a receipt.',
      facts: term('<facts>', 'file with the facts, YAML or JSON; - reads standard input'),
      asOf: term('--as-of <date>', "date of the norms, as 2026-11-22 (without: the file's, or else today)"),
      proposals: term('--proposals <how>', 'applied or left-out: texts not law yet (without: applied)'),
      storage: term('--storage <where>', 'where templates are kept, for the annotations (see below)'),
      out: term('--out <file>', 'also write a report to read: .html or .pdf'),
      more: `
Examples:
  npx tenzij assess law/scenarios/specimen-festival.yaml --as-of 2026-11-22 --lang en
  npx tenzij assess law/scenarios/specimen-festival.yaml --out report.pdf --lang en
The folder law/scenarios has more examples to start from.

Answers are yes, no or unknown (also ja, nee, onbekend). A yes counts with evidence;
an open norm counts when a person judged it. The verdict follows from the facts you
give; nobody checks them here.

Storage: carried (only in the pass), sealed (on the server, with the key only in the
pass) or central-readable (on a server, readable for the organisation). What other
documents say does not change the verdict.

Exit code 0: there is a verdict, whichever. Exit code 2: the input is not right.`,
    },
    heading: 'Assessment of {name} against the norms of {asOf}',
    leftOut: 'Without the proposals that are not law yet: not the strictest reading.',
    kind: 'Kind of deployment: {said, select, true {{kind}{staff, select, true {, with the conditions for staff} other {}}} other {not given{staff, select, true {, so the conditions for staff count as well} other {}}}}',
    decidedBy: 'This follows from the {count, plural, one {answer} other {answers}} to {ids}.',
    failing: 'The facts given do not meet these ({count})',
    failingReason: 'The facts given do not meet condition {id}.',
    unknown: 'It is not known whether the facts given meet these ({count})',
    unknownReason: 'It is not known whether the facts given meet condition {id}: {missing}.',
    gates: 'Before the start ({count})',
    gatesAfter: 'After that, before the start ({count})',
    answer: 'Answer:',
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
    written: 'The report is in {file}.',
    annotations: {
      heading:
        'What other documents say ({count}); this does not change the verdict\n(✗ rejects, ! sets conditions, · classifies)',
      unsure: 'It is not known whether this is about this deployment.',
      lacking: 'What is missing: {lacking}.',
      storage: 'where templates are kept (--storage)',
      later: 'This applies from {validFrom}.',
      weights: { against: '✗', care: '!', note: '·' },
    },
  },
};
