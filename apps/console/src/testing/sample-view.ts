import type { DeploymentView } from '@tenzij/contracts';

const hash = (start: string) => start.padEnd(64, '0');

/** A deployment where everything is in order, for tests to break one thing of. */
export const SAMPLE_VIEW: DeploymentView = {
  id: 'voorbeeld',
  name: 'Hoofdingang',
  specimen: true,
  organisation: { id: 'stichting', name: 'Stichting Voorbeeld' },
  event: {
    name: 'Voorbeeldfestival',
    place: 'Stadspark, Groningen',
    starts: '2026-11-21T13:00:00Z',
    ends: '2026-11-21T22:00:00Z',
  },
  assessment: {
    verdict: 'UNLESS_CONSENT',
    title: { nl: 'Nee, tenzij: met uitdrukkelijke toestemming', en: 'No, unless: with explicit consent' },
    meaning: {
      nl: 'De gegeven feiten voldoen aan elke voorwaarde van de route uitdrukkelijke toestemming.',
      en: 'The facts given meet every condition of the explicit-consent route.',
    },
    asOf: '2026-11-20',
    failing: [],
    unknown: [],
    guards: [
      {
        id: 'parity',
        condition: 'V2',
        text: { nl: 'De wachttijden worden nagemeten.', en: 'Waiting times are measured.' },
      },
    ],
    norms: [{ id: 'avg-consent', validFrom: '2018-05-25', sha256: hash('a1') }],
    receiptSha256: hash('b2'),
    replays: true,
  },
  clearance: {
    state: 'in-force',
    id: 'clearance-1',
    mode: 'verification',
    storage: 'carried',
    route: 'consent',
    purposes: [{ id: 'entry', nl: 'Naar binnen bij de gezichtspoort', en: 'Entry at the face gate' }],
    model: 'sample-model',
    evaluation: { computed: false, detail: 'specimen', falseMatchRate: null },
    attackDetection: { passiveMinimum: null, challenge: 'none' },
    notBefore: '2026-11-20T00:00:00Z',
    expires: '2099-11-22T00:00:00Z',
    signedBy: { controller: 'c0c0c0c0c0c0c0c0', dpo: 'd0d0d0d0d0d0d0d0' },
    sha256: hash('c3'),
  },
  lanes: {
    face: { admitted: 812, referred: 14, gates: 4 },
    regular: { admitted: 1203, referred: 0, gates: 4 },
  },
  visitors: { tickets: 2400, facePasses: 1010, regularPasses: 1301, withdrawn: 12 },
  ledger: { length: 3021, head: hash('d4'), verifies: true, brokenAt: null },
};

export const SAMPLE_REASON: DeploymentView['assessment']['failing'][number] = {
  id: 'C3',
  question: { nl: 'Is wie weigert niet slechter af?', en: 'Is whoever refuses not worse off?' },
  change: { nl: 'Zet meer gewone poorten neer.', en: 'Add regular gates.' },
  sources: ['K5', 'art. 7 AVG'],
};
