import { LANGUAGES } from '@tenzij/kernel';
import { expect, it } from 'vitest';
import { paperHtml } from '../paper/paper-html.ts';
import { parityPaper } from './parity-paper.ts';
import type { ParityReport, ReportTime } from './parity-report.ts';

const START = Date.UTC(2026, 11, 5, 18) / 1000;
const known = (p90: number, low: number, high: number | null) => ({
  known: true as const,
  method: 'cards' as const,
  n: 40,
  p50: { value: p90 / 2, low: low / 2, high },
  p90: { value: p90, low, high },
  p95: { value: p90 + 10.4, low: low + 10.6, high: high && high + 10.2 },
});
const NOTHING = { known: false, reason: 'nothing-seen' } as const;
const quarter = (index: number, of: Pick<ReportTime, 'face' | 'regular' | 'gap'>): ReportTime => {
  return { from: START + 900 * index, until: START + 900 * (index + 1), ...of };
};
const OVER = {
  face: known(60, 50, 80),
  regular: known(300, 260, 350),
  gap: { value: 240, low: 196, high: 291 },
};
const HALF = { face: NOTHING, regular: { known: false, reason: 'too-few' }, gap: null } as const;

const REPORT: ParityReport = {
  specimen: false,
  organisation: 'Stichting Proefweide',
  deployment: 'Gezichtspas bij Lichtjes',
  event: { starts: START, ends: START + 7200 },
  rule: {
    p90GapSeconds: 120,
    reason: 'Twee minuten merkt <niemand>.',
    terms: { afterSeconds: 600, resumeSeconds: 90, unmeasured: 'pause' },
  },
  measured: {
    ...quarter(0, OVER),
    quarters: [
      quarter(0, OVER),
      quarter(1, HALF),
      quarter(2, { face: NOTHING, regular: NOTHING, gap: null }),
    ],
  },
  minutes: { holds: 3, doubtful: 2, broken: 1, unmeasured: 2 },
  told: { takenBack: 3, late: 17 },
  pauses: [{ from: START + 600, until: START + 1000 }],
  happened: [],
  predicted: null,
};
const wordsOf = (changes: Partial<ParityReport> = {}, language: 'nl' | 'en' = 'nl') =>
  paperHtml(parityPaper({ ...REPORT, ...changes }, language))
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const withGap = (gap: ReportTime['gap']) =>
  wordsOf({ measured: { ...quarter(0, { ...OVER, gap }), quarters: [] } });

it('holds the difference against the rule as on the night, with what is certain of it', () => {
  expect(withGap({ value: 240, low: 121, high: 291 })).toContain('ook met het hele interval.');
  expect(withGap({ value: 240, low: 120, high: 291 })).toContain('het interval loopt over de grens');
  expect(withGap({ value: 120, low: -20.2, high: 291 })).toContain('Dat is binnen de regel van 120 seconden');
  expect(withGap({ value: 120, low: -20.2, high: 291 })).toContain('120 (−21 tot 291)');
  expect(withGap({ value: 120, low: -20, high: null })).toContain(
    'Of de regel is gehaald, is niet te zeggen.',
  );
  expect(withGap({ value: 240, low: 130, high: null })).toContain('ook met het hele interval.');
  expect(withGap(null)).toContain('Of de regel is gehaald, is niet te zeggen.');
});

it('rounds intervals outwards, and says where there is no upper end', () => {
  const nl = wordsOf();
  expect(nl).toContain('310 (270 tot 361)');
  const open = wordsOf({
    measured: { ...quarter(0, { ...OVER, regular: known(300, 260, null) }), quarters: [] },
  });
  expect(open).toContain('gewone rij 300 of meer (260 of meer)');
});

it('invariant 11: leaves out quarters of which nothing was seen, and has no number where too little was', () => {
  const nl = wordsOf();
  expect(nl).toContain('iets in 2 van de 3 kwartieren');
  expect(nl).toContain('19:15–19:30 te weinig gemeten te weinig gemeten te weinig gemeten –');
  expect(nl).toContain('19:15–19:30 niet gemeten niet te zeggen 2');
  expect(nl).not.toContain('19:30–19:45');
});

it('tells in how many minutes of each quarter the rule held the face lanes paused', () => {
  expect(wordsOf()).toContain('19:00–19:15 240 (196 tot 291) boven de regel 5');
});

it('tells in how much of the time the difference could not be measured', () => {
  expect(wordsOf()).toContain(
    'Van de 15 minuten waarin iets van de rijen is gezien, is er in 8 naar de regel gekeken. In 2',
  );
  const never = { holds: 0, doubtful: 0, broken: 0, unmeasured: 0 };
  expect(wordsOf({ minutes: never }, 'en')).toContain('the rule was not looked at once');
});

it('tells what happened in order, by whom, and who pauses still', () => {
  const figures = { gapSeconds: 200, low: 150, high: null, n: 30, forSeconds: 600 };
  const nl = wordsOf({
    happened: [
      { at: START, what: 'broken', figures: { ...figures, forSeconds: 0 } },
      { at: START + 60, what: 'paused', by: 'parity-rule', figures, pausedBy: ['parity-rule'] },
      { at: START + 90, what: 'lane-changed', by: 'crew', gate: 'Poort 2', to: 'face' },
      { at: START + 120, what: 'resumed', by: 'parity-rule', figures: null, pausedBy: ['dpo', 'organiser'] },
      { at: START + 180, what: 'unmeasured', figures: { ...figures, gapSeconds: null, low: null } },
      { at: START + 240, what: 'revoked', by: 'dpo' },
      { at: START + 300, what: 'voided' },
      { at: START + 360, what: 'ended' },
    ],
  });
  for (const words of [
    'langer dan de regel toestaat. Verschil in seconden: 200 of meer (150 of meer), uit 30 wachttijden. 5 december',
    '19:01 De regel pauzeerde de gezichtspoorten. Verschil in seconden: 200 of meer (150 of meer), uit 30 wachttijden. Al 10 minuten zo.',
    'Een medewerker maakte van “Poort 2” een gezichtspoort.',
    'De regel hief de eigen pauze op. Nog gepauzeerd door de FG en de organisator.',
    'Niet gemeten. Al 10 minuten zo.',
    'De FG trok de vrijgave in.',
    'De vrijgave verviel',
    'Het evenement is beëindigd.',
  ])
    expect(nl).toContain(words);
});

it('puts what was predicted beside it, also where some never get their turn', () => {
  const predicted = {
    face: { p90: 70, interval: [60, 80] as const },
    rule: null,
    seed: 9,
    replications: 20,
    planSha256: '0f'.repeat(32),
  };
  expect(wordsOf({ predicted: { ...predicted, regular: 'never' } })).toContain(
    'Gewone rij niet iedereen komt aan de beurt 300 (260 tot 350) Gezichtsrij 70 (60 tot 80) 60 (50 tot 80)',
  );
  expect(wordsOf({ predicted: { ...predicted, regular: 'nobody' }, measured: null }, 'en')).toContain(
    'Regular lane nobody chooses this lane not measured',
  );
  expect(wordsOf({ predicted: null })).toContain('er is niets voorspeld');
});

it('says of a rule without terms that nothing pauses by itself, and escapes the reason', () => {
  const { terms: _, ...rule } = REPORT.rule;
  expect(wordsOf({ rule })).toContain('Niet getekend: niets pauzeert vanzelf.');
  expect(wordsOf()).toContain('Twee minuten merkt &lt;niemand&gt;.');
});

it('says how much was taken back, and what came in late', () => {
  expect(wordsOf()).toContain('namen 3 keer iets terug');
  expect(wordsOf({}, 'en')).toContain('17 came in over an hour after');
});

it('has the same parts in both languages', () => {
  const kinds = LANGUAGES.map((language) => parityPaper(REPORT, language).blocks.map(({ kind }) => kind));
  expect(kinds[0]).toEqual(kinds[1]);
});
