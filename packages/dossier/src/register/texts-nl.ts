export const NL = {
  who: {
    title: 'Wie, waar en wanneer',
    organisation: 'Organisatie',
    deployment: 'Inzet',
    event: 'Evenement',
    place: 'Waar',
    when: 'Wanneer',
    validity: 'Vrijgave',
    state: 'Stand',
  },
  what: {
    title: 'Wat er gebeurt en waarom',
    summary: 'In het kort',
    purposes: 'Doel',
    route: 'Grond',
    verdict: 'Uitkomst van de toetsing',
    verdictMeans:
      'De organisator gaf de feiten, mensen oordeelden over open normen. Of het zo mag, kan alleen de Autoriteit Persoonsgegevens of een rechter zeggen.',
    mode: 'Vergelijking',
  },
  data: {
    title: 'Het gezicht en de gegevens',
    storage: 'Opslag',
    retention: 'Bewaartermijn',
    attack: 'Tegen foto’s en schermen',
  },
  lanes: {
    title: 'De rijen',
    lanes: 'Poorten',
    parity: 'Eerlijk voor wie de gewone rij kiest',
    parityReason: 'Reden van die grens',
    parityTerms: 'Als het daar langer duurt',
    waiting: 'Wachttijden',
    waitRegular: 'Wachttijd in de gewone rij',
    waitFace: 'Wachttijd in de gezichtsrij',
    waitGap: 'Verschil in wachttijd',
    waitPauses: 'Vanzelf gepauzeerd',
  },
  errors: {
    title: 'Hoe vaak het misgaat',
    model: 'Model',
    strangers: 'Vreemden',
    owners: 'Eigenaren van een pas',
    enrol: 'Foto’s zonder bruikbaar gezicht',
    groups: 'Verschillen tussen groepen',
    chosen: 'Gekozen grens',
    data: 'Gemeten op',
    report: 'Meetrapport (SHA-256)',
    notComputed: 'Foutkansen',
  },
  advice: {
    title: 'Advies van de functionaris gegevensbescherming (FG)',
    opinion: 'Advies',
    summary: 'In het kort, door de FG zelf',
    at: 'Gegeven op',
    about: 'Over',
  },
  contact: {
    title: 'Vragen, bezwaar en klachten',
    contact: 'Contact',
    objection: 'Zo maakt u bezwaar',
    authority: 'Een klacht kan ook bij',
  },
  verify: {
    title: 'Zelf controleren',
    issuedAt: 'Stand van',
    key: 'Sleutel van het register',
    entry: 'Ondertekende vermelding',
    clearance: 'Vrijgave',
    trust: 'Sleutels van organisator en FG',
    notice: 'Informatie voor bezoekers',
    clearanceHash: 'Vrijgave (SHA-256)',
    dpiaHash: 'DPIA (SHA-256)',
    noticeHash: 'Informatie (SHA-256)',
    assessmentHash: 'Toetsing (SHA-256)',
    command: 'Met Tenzij, zonder server',
  },
  validityIs: (when: string) => `Van ${when}. Daarbuiten staat herkenning uit.`,
  notStated: 'De organisator heeft dit niet opgegeven.',
  noContact: 'De organisator heeft geen contact opgegeven.',
  states: {
    'in-force': 'Vrijgave geldt',
    upcoming: 'Vrijgegeven, nog niet begonnen',
    paused: 'Gepauzeerd',
    revoked: 'Ingetrokken',
    void: 'Vervallen',
    over: 'Voorbij',
  },
  stateMeans: {
    'in-force': 'De gezichtspoorten kunnen aan staan, voor wie daarvoor kiest.',
    upcoming: 'Herkenning staat nog uit.',
    paused: 'Herkenning staat uit. De gewone rij is open.',
    revoked: 'Herkenning staat uit en kan niet zomaar weer aan.',
    void: 'De inzet is anders dan er is ondertekend. Herkenning staat uit.',
    over: 'Herkenning staat uit.',
  },
  since: 'sinds',
  by: {
    organiser: 'door de organisator',
    dpo: 'door de FG',
    'parity-rule': 'vanzelf, omdat de gewone rij te lang duurde of dat niet te meten was',
  },
  routes: {
    consent: 'Uitdrukkelijke toestemming van de bezoeker zelf (artikel 9, lid 2, onder a, AVG)',
    'public-interest': 'Zwaarwegend algemeen belang (artikel 9, lid 2, onder g, AVG en artikel 29 UAVG)',
  },
  modes: {
    verification: 'Eén op één: het gezicht bij de poort met de ene pas die iemand laat zien.',
    identification: 'Eén op veel: het gezicht bij de poort met een verzameling gezichten.',
    'human-comparison': 'Door een mens. De computer vergelijkt niet en maakt geen template.',
    'document-verification':
      'Eén op één: het gezicht bij de poort met de foto op het document dat iemand laat zien.',
  },
  storages: {
    none: 'Nergens. De poort wist alles bij de beslissing.',
    carried: 'Alleen in de pas op de telefoon van de bezoeker. De server heeft geen template.',
    sealed: 'Versleuteld op de server. De sleutel staat alleen in de pas van de bezoeker.',
  },
  attack: {
    passive: 'Een model let op tekenen van een foto of scherm.',
    challenge: 'De bezoeker draait het hoofd naar een kant die wordt geloot.',
    none: 'Geen aparte controle. Medewerkers houden toezicht.',
  },
  lanesAre: (face: number, regular: number) =>
    `${face} ${face === 1 ? 'gezichtspoort' : 'gezichtspoorten'} en ${regular} gewone ${regular === 1 ? 'poort' : 'poorten'}`,
  parityIs: (time: string) =>
    `Regel van de organisator zelf: in de gewone rij wachten negen van de tien mensen hoogstens ${time} langer dan in de gezichtsrij.`,
  noTerms: 'De gezichtspoorten pauzeren niet vanzelf. De organisator en de FG kunnen ze pauzeren.',
  termsAre: (after: string, resume: string) =>
    `Duurt het ${after} lang te lang, dan pauzeren de gezichtspoorten vanzelf. Gaat het daarna ${resume} lang goed, dan gaan ze verder.`,
  unmeasured: {
    alarm: (after: string) =>
      `Is het ${after} lang niet te meten, dan krijgen de medewerkers en de FG een melding.`,
    pause: (after: string) => `Is het ${after} lang niet te meten, dan pauzeren ze ook.`,
  },
  waits: {
    and: 'en',
    longer: 'langer',
    shorter: 'korter',
    half: (time: string) => `De helft van de mensen wachtte hoogstens ${time}.`,
    halfLonger: (time: string) => `De helft van de mensen wachtte ${time} of langer.`,
    nine: (time: string, low: string, high: string) =>
      `Negen van de tien mensen wachtten hoogstens ${time} (95 % zekerheid: ${low} tot ${high}).`,
    nineLonger: (time: string, low: string) =>
      `Van de tien mensen wachtte er een ${time} of langer (95 % zekerheid: ${low} of langer).`,
    methods: {
      cards: (n: string) =>
        `Gemeten met ${n} kaarten: aan het eind van de rij gegeven, bij de poort gelezen.`,
      counts: (n: string) => `Geschat uit ${n} tellingen van de rij en uit wie er door de poorten ging.`,
    },
    gapIs: (time: string, low: string, high: string) =>
      `Wat negen van de tien mensen hoogstens wachtten, was in de gewone rij ${time} (95 % zekerheid: ${low} tot ${high}).`,
    gapAtLeast: (time: string, low: string) =>
      `Wat negen van de tien mensen hoogstens wachtten, was in de gewone rij ten minste ${time} (95 % zekerheid: ten minste ${low}).`,
    gapNot: 'Het verschil is niet te zeggen: er is te weinig gemeten.',
    notMeasured: (percent: number) => `In ${percent} % van de tijd was het verschil niet te meten.`,
    pausedNever: 'De gezichtspoorten zijn niet vanzelf gepauzeerd.',
    pausedTimes: (times: number, time: string) =>
      `De gezichtspoorten zijn ${times} keer vanzelf gepauzeerd, samen ${time}.`,
  },
  seconds: ['seconde', 'seconden'],
  minutes: ['minuut', 'minuten'],
  strangers: (of: string, count: string, one: boolean) =>
    `Van de ${of} vreemden ${one ? 'wordt' : 'worden'} er ${count} aangezien voor de eigenaar van de pas.`,
  owners: (of: string, count: string, one: boolean) =>
    `Van de ${of} eigenaren ${one ? 'wordt' : 'worden'} er ${count} niet herkend. Wie niet herkend wordt, gaat vooraan in de gewone rij.`,
  enrol: (of: string, count: string, one: boolean) =>
    `Van de ${of} foto’s ${one ? 'geeft' : 'geven'} er ${count} geen template.`,
  interval: (low: string, high: string, of: string, n: string) =>
    `Met 95 % zekerheid ${low} tot ${high} van de ${of}. Gemeten in ${n} pogingen.`,
  remark: {
    'rule-of-3': (count: string) => `In ${count} onafhankelijke pogingen ging het geen enkele keer mis.`,
    'rule-of-30': (count: string) => `Dit rust op maar ${count} fouten: het kan er ver naast zitten.`,
  },
  chosenIs: (of: string, count: string) =>
    `De organisator koos de grens waarbij van de ${of} vreemden er ${count} door zou komen.`,
  groupsNot: 'Of het voor de ene groep mensen slechter werkt dan voor de andere, is niet gemeten.',
  groupsCompared: (count: number) => `${count} groepen vergeleken.`,
  groupsRatio: {
    falseMatch: (ratio: string) =>
      `De groep met de meeste verwisselingen heeft er ${ratio} keer zo veel als de groep met de minste.`,
    falseNonMatch: (ratio: string) =>
      `De groep die het vaakst niet wordt herkend, heeft dat ${ratio} keer zo vaak als de groep met de minste.`,
  },
  measuredOn: (data: string, date: string, persons: string | null) =>
    `${data} Meting van ${date}${persons === null ? '' : `, ${persons} mensen`}.`,
  opinions: {
    proceed: 'Ga door',
    'proceed-if': 'Ga door, onder voorwaarden',
    'do-not-proceed': 'Ga niet door',
  },
  adviceNone: 'De FG heeft geen algemeen advies gegeven.',
  adviceNoSummary: 'De FG schreef hierover niets voor het register.',
  adviceOfCleared: 'de DPIA waarop de vrijgave rust',
  adviceOfLater: 'een latere versie van de DPIA dan waarop de vrijgave rust',
  authority: [
    'Autoriteit Persoonsgegevens, Postbus 93374, 2509 AJ Den Haag',
    'https://autoriteitpersoonsgegevens.nl',
  ],
};

export type RegisterTexts = typeof NL;
