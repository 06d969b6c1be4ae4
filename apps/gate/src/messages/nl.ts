export const NL = {
  'app.title': 'Poort',

  'start.title': 'Deze poort starten',
  'start.explain':
    'Na de start leest deze poort passen. Sluit eerst de camera aan. De browser vraagt of de poort de camera mag gebruiken.',
  'start.button': 'Start deze poort',
  'start.side': 'Waar is de gewone rij, voor wie voor de poort staat?',
  'start.side-left': 'Links',
  'start.side-right': 'Rechts',
  'start.pairing': 'Bezig: sleutels en lijst ophalen…',
  'start.camera': 'Bezig: camera openen…',
  'start.model': 'Bezig: herkenning klaarzetten…',

  'ready.title': 'Laat uw pas zien',
  'ready.how': 'Houd de QR-code voor de camera.',
  'ready.face': 'Wij kijken pas naar uw gezicht als u uw pas laat zien.',
  'ready.choice': 'Liever niet? Neem de rij hiernaast.',

  'look.title': 'Kijk hier',
  'look.how': 'Wij vergelijken uw gezicht met uw pas.',
  'look.preview': 'Wat de camera nu ziet',

  'admit.title': 'Ga rechtdoor',

  'refer.title': 'Loop naar de rij hiernaast.',
  'refer.next': 'U bent meteen aan de beurt.',
  'refer.title-regular': 'Loop naar de medewerker hiernaast.',

  'problem.title': 'Deze poort is even dicht.',
  'problem.next': 'Loop naar de rij hiernaast.',
  'problem.crew': 'Voor de medewerker',
  'problem.again': 'Opnieuw proberen',

  'crew.title': 'Voor medewerkers',
  'crew.lane-face': 'poort met gezicht',
  'crew.lane-regular': 'gewone poort',
  'crew.online': 'netwerk: aan',
  'crew.offline': 'netwerk: uit, de poort werkt door',
  'crew.list': 'lijst: {seconds, plural, one {# seconde} other {# seconden}} oud',
  'crew.list-minutes': 'lijst: {minutes, plural, one {# minuut} other {# minuten}} oud',
  'crew.list-too-old': 'lijst: te oud, iedereen gaat naar de rij hiernaast',
  'crew.list-none': 'lijst: geen',
  'crew.model-off': 'herkenning: uit, geen geldige vrijgave',
  'crew.model-loading': 'herkenning: laden',
  'crew.model-ready': 'herkenning: klaar',
  'crew.model-missing': 'herkenning: model ontbreekt',
  'crew.counts': 'door: {admitted}, verwezen: {referred}',
  'crew.last': 'laatste verwijzing: {why} ({code})',
  'crew.several-faces': 'Er is meer dan één gezicht in beeld.',
  'crew.no-model': 'Het model is er niet.',
  'crew.no-picture': 'Het camerabeeld is niet bruikbaar.',
  'crew.bad-clearance': 'De vrijgave is onvolledig of onjuist.',
} as const;

export type GateText = keyof typeof NL;
