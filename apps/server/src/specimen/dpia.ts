import type { DpiaSectionId, FixedRiskId, JudgementBody, MeasureId, RiskBody } from '@tenzij/dossier';

const JUDGE = 'Organisator van het voorbeeld';

/** What the specimen's organiser adds where a text can't be filled in from the case. */
export const SECTION_TEXTS: Readonly<Partial<Record<DpiaSectionId, string>>> = {
  proposal:
    'Dit festival is verzonnen. Het laat zien wat in een DPIA moet staan. De organisator wil bezoekers die dat willen sneller langs de controle laten, zonder dat iemand anders langer wacht.',
  parties:
    'De organisator beheert de server en de toestellen bij de poorten zelf. Er zijn geen verwerkers. Medewerkers bij de poort zien geen gegevens van bezoekers.',
  interests:
    'De organisator wil kaartjes op naam zonder lange rijen. Wie ja zegt, hoeft geen legitimatie te laten zien. Wie nee zegt, laat een gewone pas zien en heeft er belang bij even snel binnen te zijn.',
  places: 'De server staat in Nederland.',
  framework:
    'De gemeente verleent de evenementenvergunning. Daarin staat hoeveel gewone ingangen er ten minste zijn.',
  retention:
    'Het bewijs van toestemming blijft vijf jaar bewaard, zo lang als iemand een klacht of vordering kan instellen. Er staat niets van een gezicht in.',
  subsidiarity:
    'Bekeken is een pas met foto en een QR-code zonder meer. Een pas met foto vraagt een medewerker per poort die vergelijkt; een QR-code alleen is door te geven. Beide blijven beschikbaar in de gewone rij.',
  proportionality:
    'Wie kiest voor de gezichtspas, wint de tijd van een legitimatiecontrole. De template blijft op de eigen telefoon en de vergelijking duurt minder dan een seconde. Voor wie dat niet wil, verandert er niets.',
  'free-consent':
    'Wie met een groep komt, kan zich onder druk voelen om dezelfde rij te nemen. Daarom staan beide rijen naast elkaar en komen zij op hetzelfde punt uit. De vraag komt na het kopen van de kaart, op de eigen telefoon. Wie nee zegt, krijgt meteen een gewone pas die evenveel waard is.',
  'gate-layout':
    'De berekening gaat uit van evenveel poorten van elke soort. Wie nee zegt, merkt bijna geen verschil in wachttijd. Op de dag zelf meten medewerkers beide rijen, met kaarten zonder naam. Is de gewone rij te lang slechter af, dan pauzeert de gezichtspoort vanzelf.',
  security:
    'Alleen twee beheerders kunnen bij de server en de sleutels. Er is elke nacht een versleutelde back-up. Een kwijtgeraakt toestel wordt meteen uitgesloten. Datalekken gaan via de FG.',
};

interface SpecimenRisk {
  readonly description: string;
  readonly before: RiskBody['before'];
  readonly measures: readonly MeasureId[];
  readonly own: string;
  readonly after: RiskBody['after'];
  readonly reasoning: string;
}

const RISKS: Readonly<Record<FixedRiskId, SpecimenRisk>> = {
  'privacy-loss': {
    description:
      'Bezoekers kunnen met hun gezicht worden gevolgd als er een verzameling van gezichten ontstaat.',
    before: {
      likelihood: 'medium',
      severity: 'high',
      why: 'Zonder maatregelen zou één centrale lijst ontstaan.',
    },
    measures: ['images-stay', 'server-cannot-read', 'consent-first'],
    own: 'De camera hangt zo dat alleen wie voor de poort staat in beeld komt.',
    after: {
      likelihood: 'low',
      severity: 'medium',
      why: 'Er is geen verzameling; een template staat alleen in de pas.',
    },
    reasoning: 'Er blijft nergens een verzameling gezichten achter.',
  },
  'unauthorised-use': {
    description: 'Een medewerker of inbreker gebruikt de gegevens voor iets anders.',
    before: { likelihood: 'medium', severity: 'high', why: 'Gegevens op een server trekken aan.' },
    measures: ['server-cannot-read', 'keys-per-deployment', 'purposes-signed'],
    own: 'Twee beheerders, met een logboek van wat zij doen.',
    after: { likelihood: 'low', severity: 'low', why: 'Op de server staat geen template.' },
    reasoning: 'Wie bij de server kan, vindt geen gezicht.',
  },
  exclusion: {
    description: 'Iemand wordt niet herkend, of zijn telefoon kan het niet.',
    before: {
      likelihood: 'high',
      severity: 'medium',
      why: 'Herkenning vergist zich altijd bij een deel van de mensen.',
    },
    measures: ['admit-or-refer', 'regular-lane-always'],
    own: 'Wie naar de gewone rij gaat, is daar meteen aan de beurt.',
    after: {
      likelihood: 'medium',
      severity: 'low',
      why: 'Niemand wordt afgewezen; de gewone rij is ernaast.',
    },
    reasoning: 'Wie niet wordt herkend, komt even snel binnen.',
  },
  'irreplaceable-data': {
    description: 'Een template wordt gestolen van een telefoon of onderweg.',
    before: { likelihood: 'medium', severity: 'high', why: 'Een gezicht is niet te vervangen.' },
    measures: ['images-stay', 'server-cannot-read', 'keys-per-deployment'],
    own: 'Bezoekers horen dat zij hun pas na het festival kunnen wissen.',
    after: {
      likelihood: 'low',
      severity: 'medium',
      why: 'Alleen wie een telefoon steelt en ontgrendelt, komt erbij.',
    },
    reasoning: 'De schade blijft per telefoon, nooit voor iedereen tegelijk.',
  },
  'group-bias': {
    description: 'Het model herkent de ene groep slechter dan de andere.',
    before: {
      likelihood: 'medium',
      severity: 'medium',
      why: 'Verschillen tussen groepen zijn niet gemeten.',
    },
    measures: ['admit-or-refer', 'regular-lane-always', 'not-computed'],
    own: 'De organisator telt verwijzingen en meldt opvallende verschillen aan de FG.',
    after: { likelihood: 'medium', severity: 'low', why: 'Wie vaker wordt verwezen, verliest geen tijd.' },
    reasoning: 'Het verschil is niet gemeten. Het gevolg ervan is klein zolang de gewone rij even snel is.',
  },
  'function-creep': {
    description: 'De herkenning wordt later voor iets anders gebruikt, zoals reclame.',
    before: {
      likelihood: 'medium',
      severity: 'high',
      why: 'Wat er eenmaal is, wordt graag ook anders gebruikt.',
    },
    measures: ['no-clearance-no-template', 'purposes-signed', 'consent-first'],
    own: 'Nieuwe doelen gaan eerst naar de FG.',
    after: { likelihood: 'low', severity: 'low', why: 'Een ander doel maakt de vrijgave ongeldig.' },
    reasoning: 'Zonder nieuwe handtekeningen en nieuwe toestemming kan het niet.',
  },
  'queue-coercion': {
    description: 'De gewone rij is zo lang dat mensen zich gedwongen voelen hun gezicht te gebruiken.',
    before: { likelihood: 'medium', severity: 'high', why: 'Een lange rij is de sterkste vorm van dwang.' },
    measures: ['regular-lane-always', 'consent-first', 'withdraw-as-easily'],
    own: 'Evenveel poorten van elke soort; lopen de rijen uit elkaar, dan pauzeert de gezichtspoort vanzelf.',
    after: {
      likelihood: 'low',
      severity: 'medium',
      why: 'De rijen zijn berekend, en worden op de dag zelf gemeten.',
    },
    reasoning:
      'Zolang de rijen worden gemeten en de gezichtspoort pauzeert als zij uit elkaar lopen, is de keuze vrij.',
  },
};

/** The specimen's risks, as documents of a DPIA. */
export const RISK_BODIES: readonly (readonly [FixedRiskId, RiskBody])[] = Object.entries(RISKS).map(
  ([id, { description, before, measures, own, after, reasoning }]) => [
    id as FixedRiskId,
    {
      title: null,
      description,
      before,
      measures: { catalogue: [...measures], own: [{ text: own, status: 'done', who: 'organisator' }] },
      after,
      residual: { level: 'low', name: JUDGE, reasoning },
      dropped: false,
    },
  ],
);

export const JUDGEMENT: JudgementBody = {
  highRiskRemains: 'no',
  judgedBy: JUDGE,
  reasoning:
    'Het risico dat overblijft is laag zolang beide rijen even lang zijn en dat wordt gemeten. Wat niet is gemeten, staat erbij.',
  views: {
    sought: 'no',
    text: 'Het festival is verzonnen: er zijn geen bezoekers om te vragen.',
  },
};

/** What the specimen's DPO lets everybody read of the advice. */
export const PUBLIC_ADVICE =
  'Dit voorbeeld kan doorgaan. De wachttijden zijn berekend en worden op de dag zelf gemeten. Niet gemeten is of herkenning bij de ene groep slechter werkt dan bij de andere.';

export const ADVICE = {
  target: 'overall',
  kind: 'advice',
  opinion: 'proceed',
  text: 'Akkoord voor dit voorbeeld, met de voorwaarden van de vrijgave. Let op: wachttijden zijn berekend en worden op de dag zelf gemeten; verschillen tussen groepen zijn niet bekend.',
  publicText: PUBLIC_ADVICE,
} as const;
