import { type FixedRiskId, MEASURE_IDS, type MeasureId } from './section-ids.ts';
import { type Bilingual, both } from './words.ts';

/** Where a measure can be checked: an invariant of the software, a test of it, and what is written of it. */
export interface MeasureProof {
  /** Its number in `ARCHITECTURE.md`. */
  readonly invariant: number;
  /** Paths from the root of the source tree. */
  readonly test: string;
  readonly docs: string;
}

/** A measure that the software itself enforces. */
export interface Measure {
  readonly id: MeasureId;
  readonly text: Bilingual;
  readonly risks: readonly FixedRiskId[];
  readonly proof: MeasureProof;
}

const ARCHITECTURE = 'ARCHITECTURE.md';

const MEASURES_BY_ID: Readonly<Record<MeasureId, Omit<Measure, 'id'>>> = {
  'no-clearance-no-template': {
    text: both(
      'Zonder geldige vrijgave, ondertekend door organisator en FG, maakt de software geen template: niet op de telefoon, niet bij de poort, niet op de server.',
      'Without a valid clearance, signed by controller and DPO, the software makes no template: not on the phone, not at the gate, not on the server.',
    ),
    risks: ['privacy-loss', 'unauthorised-use', 'function-creep'],
    proof: {
      invariant: 1,
      test: 'packages/face/src/invariants.test.ts',
      docs: 'docs/decisions/0002-clearance-is-checked-by-identity.md',
    },
  },
  'images-stay': {
    text: both(
      'Beelden blijven in het geheugen van het apparaat dat ze maakte en worden na de beslissing gewist. Er is geen plaats op de server waar een beeld in past.',
      'Images stay in the memory of the device that took them and are erased at the decision. There is no place on the server that an image fits in.',
    ),
    risks: ['privacy-loss', 'unauthorised-use', 'irreplaceable-data'],
    proof: { invariant: 2, test: 'tests/privacy.test.ts', docs: ARCHITECTURE },
  },
  'server-cannot-read': {
    text: both(
      'De server krijgt nooit een template die hij kan lezen. Van een gezicht tekent hij alleen een controlewaarde, en die bewaart hij niet.',
      'The server never gets a template that it can read. Of a face it signs a check value only, which it does not keep.',
    ),
    risks: ['privacy-loss', 'unauthorised-use', 'irreplaceable-data', 'function-creep'],
    proof: { invariant: 3, test: 'apps/server/src/operations/visit/visit.test.ts', docs: ARCHITECTURE },
  },
  'admit-or-refer': {
    text: both(
      'De poort zegt alleen "ga door" of "andere poort". Elke fout en elke twijfel is een verwijzing. Niemand krijgt een score of een weigering.',
      'The gate says only "go" or "other lane". Every error and every doubt is a referral. Nobody gets a score or a refusal.',
    ),
    risks: ['exclusion', 'group-bias'],
    proof: { invariant: 4, test: 'packages/admission/src/decide.test.ts', docs: ARCHITECTURE },
  },
  'unknown-is-no': {
    text: both(
      'Wat niet bekend is, telt nooit als ja: niet in de toetsing en niet bij de poort.',
      'What is not known never counts as yes: not in the assessment and not at the gate.',
    ),
    risks: ['unauthorised-use', 'function-creep'],
    proof: {
      invariant: 5,
      test: 'packages/norms/src/properties.test.ts',
      docs: 'docs/reference/assessment.md',
    },
  },
  'consent-first': {
    text: both(
      'Toestemming komt vóór de camera, per doel, met een eigen handeling. Niets staat vooraf aan. Het bewijs blijft in het logboek.',
      'Consent comes before the camera, per purpose, by an act of its own. Nothing is ticked beforehand. The proof stays in the ledger.',
    ),
    risks: ['privacy-loss', 'function-creep', 'queue-coercion'],
    proof: {
      invariant: 6,
      test: 'apps/visitor/src/journey/journey.test.ts',
      docs: 'docs/decisions/0005-consent-is-what-the-ledger-says.md',
    },
  },
  'withdraw-as-easily': {
    text: both(
      'Intrekken kost niet meer handelingen dan toestemmen. Daarna geldt de gezichtspas niet meer. De telefoon wist wat er van het gezicht is, en de server wat daarvan versleuteld bij hem staat.',
      'Withdrawing takes no more actions than consenting. After it the face pass no longer counts. The phone erases what there is of the face, and the server what it holds of it in encrypted form.',
    ),
    risks: ['privacy-loss', 'queue-coercion', 'irreplaceable-data'],
    proof: {
      invariant: 6,
      test: 'apps/visitor/test/visitor.test.ts',
      docs: 'docs/decisions/0005-consent-is-what-the-ledger-says.md',
    },
  },
  'regular-lane-always': {
    text: both(
      'Er is altijd een gewone poort. Een gewone pas krijgt u meteen, zonder toestemming, en wisselen kan altijd. Zonder gewone poort is er geen vrijgave.',
      'There is always a regular lane. A regular pass comes at once, without consent, and switching is always possible. Without a regular lane there is no clearance.',
    ),
    risks: ['exclusion', 'group-bias', 'queue-coercion'],
    proof: { invariant: 7, test: 'packages/dossier/src/clearance.test.ts', docs: ARCHITECTURE },
  },
  'same-from-outside': {
    text: both(
      'Een gezichtspas en een gewone pas zien er van buiten hetzelfde uit. Niemand ziet wat u koos, en twee keer tonen is niet aan elkaar te koppelen.',
      'A face pass and a regular pass look the same from outside. Nobody sees what you chose, and two showings cannot be linked.',
    ),
    risks: ['privacy-loss', 'queue-coercion', 'exclusion'],
    proof: {
      invariant: 3,
      test: 'packages/pass/src/sealing.test.ts',
      docs: 'docs/decisions/0011-passes-of-one-length.md',
    },
  },
  'verdict-replays': {
    text: both(
      'Elke uitkomst van de toetsing is na te rekenen uit het ontvangstbewijs: feiten, versies van de normen, datum en controlewaarden.',
      'Every verdict of the assessment can be worked out again from its receipt: facts, versions of the norms, date and hashes.',
    ),
    risks: ['function-creep', 'unauthorised-use'],
    proof: { invariant: 8, test: 'packages/norms/src/receipt.test.ts', docs: 'docs/reference/assessment.md' },
  },
  'offline-gate': {
    text: both(
      'De poort werkt zonder netwerk. Is de lijst met ingetrokken passen te oud, dan verwijst zij.',
      'The gate works without a network. When the list of withdrawn passes is too old, it refers.',
    ),
    risks: ['exclusion', 'unauthorised-use'],
    proof: {
      invariant: 9,
      test: 'packages/pass/src/status-token.test.ts',
      docs: 'docs/reference/pass-format.md',
    },
  },
  'keys-per-deployment': {
    text: both(
      'Elke inzet heeft eigen sleutels. Een pas gaat bij geen andere inzet open.',
      'Every deployment has keys of its own. A pass opens at no other deployment.',
    ),
    risks: ['irreplaceable-data', 'function-creep', 'unauthorised-use'],
    proof: {
      invariant: 10,
      test: 'packages/pass/src/sealing.test.ts',
      docs: 'docs/reference/pass-format.md',
    },
  },
  'not-computed': {
    text: both(
      'Wat niet gemeten is, staat er als "niet gemeten" met de reden, nooit als nul. Dat geldt ook voor verschillen tussen groepen.',
      'What was not measured is shown as "not measured" with the reason, never as zero. That holds for differences between groups too.',
    ),
    risks: ['group-bias'],
    proof: {
      invariant: 11,
      test: 'packages/evaluation/src/evaluate.test.ts',
      docs: 'docs/reference/evaluation.md',
    },
  },
  'purposes-signed': {
    text: both(
      'De doelen staan in de ondertekende vrijgave. De telefoon en de server doen niets voor een doel dat er niet in staat of waar geen ja op is.',
      'The purposes are in the signed clearance. Phone and server do nothing for a purpose that is not in it or that has no yes.',
    ),
    risks: ['function-creep', 'unauthorised-use'],
    proof: { invariant: 1, test: 'apps/visitor/src/journey/rules.test.ts', docs: ARCHITECTURE },
  },
};

/** What this software enforces, to be chosen as a measure against a risk. */
export const MEASURES: readonly Measure[] = MEASURE_IDS.map((id) => ({ id, ...MEASURES_BY_ID[id] }));

export function measure(id: MeasureId): Measure {
  return { id, ...MEASURES_BY_ID[id] };
}

/** The measures that bear on a risk; for one of the organiser's own that can't be told, so all are offered. */
export function measuresFor(risk: string): readonly MeasureId[] {
  const own = risk.startsWith('own-');
  return MEASURES.filter(({ risks }) => own || (risks as readonly string[]).includes(risk)).map(
    ({ id }) => id,
  );
}
