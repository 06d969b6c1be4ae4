import { ENTRY_FORMAT, type PublicEntry } from '../src/register/entry.ts';

const HASH = (of: string) => of.repeat(64);

export const NOT_MEASURED = {
  measured: false,
  reason: { nl: 'Niet gemeten: …', en: 'Not measured: …' },
} as const;

/** What was measured at an event that is over. */
export const MEASURED = {
  measured: true,
  from: 1_796_482_800,
  until: 1_796_500_800,
  face: {
    known: true,
    method: 'cards',
    n: 214,
    p50: { value: 22, low: 20, high: 25 },
    p90: { value: 60, low: 48, high: 75 },
  },
  regular: {
    known: true,
    method: 'counts',
    n: 61,
    p50: { value: 120, low: 90, high: 150 },
    p90: { value: 300, low: 240, high: 410 },
  },
  gap: { value: 240, low: 178, high: 352 },
  unmeasured: 0.25,
  pauses: { times: 2, seconds: 840 },
} as const satisfies PublicEntry['waiting'];

/** An invented deployment as a register lists it, cleared and not begun yet. */
export const ENTRY: PublicEntry = {
  format: ENTRY_FORMAT,
  issuedAt: 1_796_000_000,
  specimen: false,
  organisation: { id: 'proefweide', name: 'Stichting Proefweide' },
  deployment: { id: 'lichtjes', name: 'Gezichtspas bij Lichtjes' },
  event: {
    name: 'Lichtjes aan het Water',
    place: 'De Proefweide, Utrecht',
    starts: 1_796_482_800,
    ends: 1_796_508_000,
  },
  validity: { notBefore: 1_796_450_000, expires: 1_796_530_000 },
  summary: { nl: 'Wie wil, laat het gezicht vergelijken met de eigen pas.', en: '' },
  purposes: [{ id: 'toegang', nl: 'Mij binnenlaten.', en: 'Let me in.' }],
  route: 'consent',
  verdict: {
    id: 'UNLESS_CONSENT',
    title: { nl: 'Nee, tenzij: met uitdrukkelijke toestemming', en: 'No, unless: with explicit consent' },
  },
  mode: 'verification',
  storage: 'carried',
  retention: { nl: 'Tot de bezoeker wist.', en: 'Until the visitor erases it.' },
  lanes: { face: 6, regular: 1 },
  parity: {
    p90GapSeconds: 120,
    reason: 'Twee minuten merkt niemand op een avond.',
    terms: { afterSeconds: 600, resumeSeconds: 90, unmeasured: 'alarm' },
  },
  waiting: NOT_MEASURED,
  model: { id: 'model-1', name: 'Model Eén', card: HASH('c') },
  attackDetection: { passive: true, challenge: 'head-turn' },
  errorRates: {
    computed: true,
    report: HASH('e'),
    made: '2026-11-22',
    data: { nl: 'Persfoto’s.', en: 'Press photos.' },
    persons: 2086,
    chosen: 1e-4,
    falseAcceptance: {
      computed: true,
      value: 0.00009992363078094383,
      low: 0.00009876289676575157,
      high: 0.00009999356989577782,
      n: 7_255_541,
    },
    falseNonMatch: { computed: true, value: 0.23584, low: 0.19049, high: 0.30805, n: 4414 },
    failureToEnrol: {
      computed: true,
      value: 0,
      low: 0,
      high: 0.00144,
      n: 3811,
      remark: { code: 'rule-of-3', count: 2086 },
    },
    groups: {
      compared: 0,
      falseMatch: { computed: false, reason: { nl: 'Geen groepen.', en: 'No groups.' } },
      falseNonMatch: { computed: false, reason: { nl: 'Geen groepen.', en: 'No groups.' } },
    },
  },
  advice: {
    given: true,
    opinion: 'proceed-if',
    summary: 'Meet de wachttijden.\n\nPauzeer bij twijfel.',
    at: 1_795_000_000,
    ofClearedDpia: true,
  },
  contact: { name: 'Bureau Proefweide', email: 'privacy@proefweide.example' },
  objection: { nl: 'Neem de gewone rij.', en: 'Take the regular lane.' },
  state: { now: 'in-force', since: 1_795_900_000, by: null },
  hashes: { clearance: HASH('1'), dpia: HASH('2'), notice: HASH('3'), assessment: HASH('4') },
  verify: {
    register: 'https://proefweide.example/register/',
    entry: 'https://proefweide.example/api/register/entries/lichtjes',
    clearance: 'https://proefweide.example/api/deployments/lichtjes/clearance',
    trust: 'https://proefweide.example/api/deployments/lichtjes/trust',
    notice: 'https://proefweide.example/api/deployments/lichtjes/notice',
  },
};

const wide = (length: number) => '漢'.repeat(length);
const inBoth = (length: number) => ({ nl: wide(length), en: wide(length) });
const address = (path: string) => `https://proefweide.example/${path.padEnd(470, 'x')}`;
const rate = {
  computed: true,
  value: 0.1234567890123,
  low: 0.1234567890123,
  high: 0.1234567890123,
  n: Number.MAX_SAFE_INTEGER,
  remark: { code: 'rule-of-30', count: Number.MAX_SAFE_INTEGER },
} as const;

/** The same with the longest of every text, in letters of three bytes. */
export const LARGEST: PublicEntry = {
  ...ENTRY,
  organisation: { id: 'x'.repeat(64), name: wide(500) },
  deployment: { id: 'x'.repeat(64), name: wide(500) },
  event: { ...ENTRY.event, name: wide(500), place: wide(500) },
  summary: inBoth(600),
  retention: inBoth(600),
  objection: inBoth(600),
  purposes: Array.from({ length: 10 }, (_, index) => ({ id: `${index}`.padEnd(64, 'x'), ...inBoth(500) })),
  verdict: { id: wide(500), title: inBoth(500) },
  parity: {
    p90GapSeconds: 60,
    reason: wide(500),
    terms: {
      afterSeconds: Number.MAX_SAFE_INTEGER,
      resumeSeconds: Number.MAX_SAFE_INTEGER,
      unmeasured: 'pause',
    },
  },
  waiting: {
    ...MEASURED,
    face: { known: false, reason: inBoth(500) },
    regular: { known: false, reason: inBoth(500) },
  },
  model: { ...ENTRY.model, id: wide(500), name: wide(500) },
  errorRates: {
    computed: true,
    report: HASH('e'),
    made: '2026-11-22',
    data: inBoth(6000),
    persons: Number.MAX_SAFE_INTEGER,
    chosen: 1e-4,
    falseAcceptance: rate,
    falseNonMatch: { computed: false, reason: inBoth(500) },
    failureToEnrol: { computed: false, reason: inBoth(500) },
    groups: {
      compared: 9,
      falseMatch: { computed: false, reason: inBoth(500) },
      falseNonMatch: { computed: false, reason: inBoth(500) },
    },
  },
  advice: {
    given: true,
    opinion: 'do-not-proceed',
    summary: wide(600),
    at: 1_795_000_000,
    ofClearedDpia: false,
  },
  contact: { name: wide(500), email: `${'x'.repeat(60)}@${'x'.repeat(60)}.example` },
  verify: {
    register: address('register/'),
    entry: address('entry/'),
    clearance: address('clearance/'),
    trust: address('trust/'),
    notice: address('notice/'),
  },
};
