/** The page of the public register, in Dutch. */
export const NL_REGISTER = {
  'case.page.register': 'Openbaar register',
  'register.lead':
    'In het openbare register leest iedereen wie gezichtsherkenning inzet, waar, wanneer en waarvoor. U kiest zelf of deze inzet erin staat.',
  'register.listed-at': 'Deze inzet staat nu in het register:',
  'register.switch': 'Zet deze inzet in het openbare register',
  'register.is-on': 'Aan. Zij staat erin zodra zij is vrijgegeven. Uitzetten haalt haar er meteen weer uit.',
  'register.is-off': 'Uit. Niemand leest iets van deze inzet.',
  'register.summary': 'In het kort',
  'register.summary-lead': 'Wat gebeurt er, en waarom? Twee zinnen, voor iedereen.',
  'register.retention': 'Bewaartermijn',
  'register.retention-lead': 'Wat wordt bewaard, waar, en tot wanneer?',
  'register.objection': 'Bezwaar',
  'register.objection-lead': 'Wat doet iemand die het er niet mee eens is?',
  'register.unsaid':
    '{count, plural, one {# tekst is nog leeg. Het register toont dan de andere taal, of dat u niets hebt opgegeven.} other {# teksten zijn nog leeg. Het register toont dan de andere taal, of dat u niets hebt opgegeven.}}',
  'register.preview': 'Dit leest iedereen',
  'register.preview-lead': 'Zo staat het er, woord voor woord, met wat u hierboven typt.',
  'register.preview-planned':
    'De inzet is nog niet vrijgegeven. Zo zou het er staan als zij werd vrijgegeven zoals zij nu is gepland.',
  'register.preview-also':
    'Daarbij staat ook: of de vrijgave geldt en sinds wanneer, wie haar pauzeerde of introk (de organisator of de FG, zonder naam of reden), en hashes om het te controleren. Van het algemene advies van de FG staat er de keuze (doorgaan, mits of niet), en wat de FG daarover voor het register schreef.',
  'register.specimen': 'Verzonnen voorbeeld',
  'register.specimen-means': 'Het register toont dit bij elke plek waar de inzet staat.',
  'register.left-out': 'Deze inzet staat niet in het register, hoewel zij is vrijgegeven',
  'register.lacks': 'Er is nog te weinig besloten om te laten zien hoe het er staat',
  'register.others': 'Inzetten van andere servers',
  'register.others-lead':
    'Uw register kan ook inzetten van andere organisatoren tonen. U voegt hun ondertekende vermelding toe; er wordt niets vanzelf opgehaald.',
  'register.others-none': 'U hebt nog geen vermelding van een andere server toegevoegd.',
  'register.as-of': 'Stand van {when}. Ondertekend met:',
  'register.remove': 'Haal {name} weg',
  'register.add': 'Voeg een vermelding toe',
  'register.file': 'Bestand van de andere server (.cose)',
  'register.paste': 'Of plak de vermelding',
  'register.paste-hint': 'De tekst bij "signed" in de JSON van het andere register.',
  'register.key': 'Sleutel van dat register',
  'register.key-hint':
    '64 tekens. Vraag die aan de organisator zelf, bijvoorbeeld aan de telefoon. Neem hem niet over van dezelfde plek als de vermelding.',
  'register.key-wrong': 'Dit is geen sleutel. Een sleutel heeft 64 tekens: cijfers en a tot en met f.',
  'register.add-now': 'Controleer en voeg toe',
  'register.added': '{name} is gecontroleerd en toegevoegd.',
  'register.own-key': 'Sleutel van dit register',
  'register.own-key-lead': 'Geef deze sleutel aan wie uw inzetten in een ander register wil tonen.',
  'register.copy-key': 'Kopieer de sleutel',
  'register.copied': 'De sleutel is gekopieerd.',
} as const;
