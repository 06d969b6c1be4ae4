import type { DpiaDocuments, RiskBody } from '../documents.ts';
import { dpiaView } from '../dpia-view.ts';
import { finishDpia } from '../finish.ts';
import type { DpiaInput } from '../input.ts';
import { DPIA_RISKS } from '../risk-catalogue.ts';
import type { DpiaSectionId } from '../section-ids.ts';
import type { DpiaVersion } from '../version-types.ts';
import { both } from '../words.ts';

/** 14 August 2026, 12:00 in the Netherlands. */
export const FINISHED_AT = 1_786_701_600;
export const AS_OF = '2026-08-14';

export const INPUT: DpiaInput = {
  deployment: { id: 'gezichtspas', name: 'Gezichtspas', specimen: true },
  organisation: { id: 'proefweide', name: 'Stichting Proefweide' },
  plan: {
    event: { name: 'Lichtjes', place: 'De Proefweide, Utrecht', starts: 1_790_000_000, ends: 1_790_100_000 },
    purposes: [{ id: 'toegang', nl: 'Mij binnenlaten.', en: 'Let me in.' }],
    mode: 'verification',
    storage: 'carried',
    model: { id: 'model-1', falseMatchRate: '1e-4' },
    attackDetection: { passiveMinimum: 0.5, challenge: 'head-turn' },
    lanes: { face: 2, regular: 3 },
    parity: {
      p90GapSeconds: 60,
      reason: 'Een minuut is te merken.',
      terms: { afterSeconds: 600, resumeSeconds: 300, unmeasured: 'alarm' },
    },
    validity: { notBefore: 1_790_000_000, expires: 1_790_100_000 },
    contact: { name: 'Bureau privacy', email: 'privacy@example.org' },
  },
  notice: {
    version: 2,
    sha256: 'ab'.repeat(32),
    items: ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9'].map((id) => ({
      id,
      answer: both(`Antwoord bij ${id}.`, `Answer to ${id}.`),
    })),
  },
  facts: {
    deployment: { name: 'Gezichtspas', kind: 'event' },
    facts: {
      B4: { value: '1:1' },
      E0: { value: 'consent' },
      E1: { value: 'yes', evidence: ['register van verwerkingen, regel 12'] },
      C1: {
        value: 'yes',
        evidence: ['proef'],
        judgedBy: 'de FG',
        reasoning: 'Geen korting voor wie ja zegt.',
      },
      C3: { value: 'unknown' },
    },
  },
  assessment: { verdict: 'AWAITING_DPIA', route: 'consent', sha256: 'cd'.repeat(32) },
  model: {
    id: 'model-1',
    name: 'Model 1',
    card: 'ef'.repeat(32),
    parts: [
      {
        name: 'Herkenner',
        known: both('Getraind op X.', 'Trained on X.'),
        unknown: both('Verder onbekend.', 'The rest is unknown.'),
      },
    ],
    evaluation: {
      computed: true,
      sha256: '12'.repeat(32),
      data: both('Testfoto’s.', 'Test photos.'),
      comparisons: { genuine: 3000, impostor: 4000 },
      falseMatchRate: '1e-4',
      threshold: 0.411,
      falseNonMatchRate: { computed: true, rate: 0.0123, interval: [0.009, 0.017] },
      groups: 0,
    },
  },
  waiting: null,
  measured: null,
};

export const RISK: RiskBody = {
  title: null,
  description: 'Zo speelt het hier.',
  before: { likelihood: 'medium', severity: 'high', why: 'Er zijn veel mensen.' },
  measures: {
    catalogue: ['images-stay', 'regular-lane-always'],
    own: [{ text: 'Extra medewerkers bij de gewone poort', status: 'planned', who: 'hoofd toegang' }],
  },
  after: { likelihood: 'low', severity: 'medium', why: 'Niemand hoeft.' },
  residual: { level: 'low', name: 'Noor Bakker', reasoning: 'De gewone poort blijft altijd open.' },
  dropped: false,
};

/** Documents under which the case lacks nothing, with what a test changes. */
export function writtenFor(input: DpiaInput, changes: Partial<DpiaDocuments> = {}): DpiaDocuments {
  const judgement: DpiaDocuments['judgement'] = {
    highRiskRemains: 'no',
    judgedBy: 'Noor Bakker',
    reasoning: 'Alles bij elkaar is het risico laag.',
    views: { sought: 'yes', text: 'Twaalf bezoekers vonden het goed.' },
  };
  const empty = { sections: {}, risks: {}, judgement };
  const sections = Object.fromEntries(
    dpiaView(input, empty)
      .sections.filter(({ filled }) => filled.asks.length > 0 || filled.authorMustWrite)
      .map(({ id, filled }) => [id, { text: ownText(id), basedOnFilled: filled.sha256 }]),
  );
  const risks = Object.fromEntries(DPIA_RISKS.map(({ id }) => [id, RISK]));
  return { sections, risks, judgement, ...changes };
}

function ownText(id: DpiaSectionId): string {
  return `Eigen tekst bij ${id}.\n\n- één\n- twee`;
}

/** A finished version of the case. */
export function finished(changes: Partial<DpiaDocuments> = {}, input: DpiaInput = INPUT): DpiaVersion {
  const result = finishDpia({
    input,
    documents: { ...writtenFor(input), ...changes },
    version: 1,
    languages: ['nl', 'en'],
    by: { memberId: 'member-1', name: 'Noor Bakker' },
    now: FINISHED_AT,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
