/** What the planner's findings say in Dutch. `{name}` is filled in. */
export const NL = {
  'group.face': 'Kiest gezicht',
  'group.regular': 'Kiest gewoon',
  'group.referred': 'Doorverwezen',
  'queue.face': 'Rij voor gezicht',
  'queue.regular': 'Gewone rij',
  p50: '5 van de 10',
  p90: '9 van de 10',
  p95: '19 van de 20',
  never: 'nooit',
  endless: 'zonder einde',
  'endless-less': 'zonder einde korter',
  'never.note': 'niet iedereen komt aan de beurt',
  nobody: 'niemand',
  between: 'tussen {low} en {high}',
  always: 'in elke herhaling',
  hardly: 'scheelt bijna niets',
  once: 'één herhaling: niet te zeggen hoe zeker',
  points: '{n} procentpunt',
  'points.one': '1 procentpunt',
  before: '{time} voor het begin',
  after: '{time} na het begin',
  since: 'na {time}',
  start: 'het begin',
  'unit.hour': 'u',
  lanes: '{face} gezicht, {regular} gewoon',

  'verdict.holds': 'Voldoet aan de regel',
  'verdict.holds-doubtful': 'Voldoet, maar niet zeker',
  'verdict.fails-doubtful': 'Voldoet niet, maar niet zeker',
  'verdict.fails': 'Voldoet niet aan de regel',
  'verdict.unknown': 'Niet te zeggen',
  'verdict.no-policy': 'Geen regel om aan te toetsen',

  'lead.longer': 'Wie de gewone rij kiest, wacht {gap} langer ({range}).',
  'lead.shorter': 'Wie de gewone rij kiest, wacht {gap} korter ({range}).',
  'lead.same': 'Wie de gewone rij kiest, wacht even lang ({range}).',
  'lead.p90':
    'Van elke 10 mensen die de gewone rij kiezen, zijn er 9 binnen {regular} aan de beurt. Van elke 10 die gezicht kiezen, zijn er 9 binnen {face} aan de beurt. Dat zijn de wachttijden die wij vergelijken.',
  'lead.never':
    'Niet iedereen komt aan de beurt: er gaan geen poorten (meer) open terwijl er nog mensen staan. Voor hen duurt het wachten oneindig lang.',
  'lead.nobody': 'In één van de rijen staat niemand. Dan zijn er geen twee wachttijden om te vergelijken.',
  'lead.rule-p90': 'Volgens de regel mag wie de gewone rij kiest hoogstens {limit} langer wachten.',
  'lead.missed':
    'Van wie de gewone rij kiest, mist {regular} het begin. Van wie gezicht kiest, mist {face} het begin. Het verschil is {gap} ({range}).',
  'lead.rule-missed': 'Volgens de regel mag dat verschil hoogstens {limit} zijn.',
  'lead.holds': 'Het plan voldoet aan de regel, ook als wij de onzekerheid meetellen.',
  'lead.holds-doubtful':
    'Het plan voldoet gemiddeld aan de regel. Maar het is niet zeker: het interval loopt over de grens. Met meer herhalingen wordt het smaller.',
  'lead.fails-doubtful':
    'Het plan voldoet gemiddeld niet aan de regel. Maar het is niet zeker: het interval loopt over de grens. Met meer herhalingen wordt het smaller.',
  'lead.holds-once':
    'In deze ene herhaling voldoet het plan aan de regel. Hoe zeker dat is, is niet te zeggen: reken met meer herhalingen.',
  'lead.fails-once':
    'In deze ene herhaling voldoet het plan niet aan de regel. Hoe zeker dat is, is niet te zeggen: reken met meer herhalingen.',
  'lead.fails': 'Het plan voldoet niet aan de regel, ook niet als wij de onzekerheid meetellen.',
  'lead.unknown': 'Of het plan aan de regel voldoet, is zo niet te zeggen.',
  'lead.no-policy':
    'In het plan staat geen regel. Tenzij heeft er zelf geen: wat eerlijk is, beslist de organisator, met een reden.',
  'lead.referred':
    'Het slechtst af is wie bij gezicht wordt doorverwezen: 9 van de 10 zijn binnen {p90} aan de beurt.',
  'lead.recommend':
    'Het kleinste aantal gewone poorten waarmee het plan aan de regel voldoet, bij {face} voor gezicht: {regular}. Het plan heeft er {planned}.',
  'lead.recommend-none': 'Met meer gewone poorten alleen voldoet het plan niet aan de regel.',
  'lead.breaks':
    'Kiest {share} van de mensen of meer de gewone rij, dan voldoet het plan niet. In het plan kiest {planned} de gewone rij.',
  'lead.breaks-there':
    'Kiest {share} van de mensen de gewone rij, dan voldoet het plan niet. Bij sommige grotere delen voldoet het wel: de tabel zegt bij welke. In het plan kiest {planned} de gewone rij.',
  'lead.breaks-always': 'Hoeveel mensen ook de gewone rij kiezen: het plan voldoet nooit aan de regel.',
  'lead.breaks-never': 'Hoeveel mensen ook de gewone rij kiezen: het plan blijft aan de regel voldoen.',
  'lead.changed-longer':
    'Wordt één gezichtspoort een gewone poort ({lanes}), dan wacht wie de gewone rij kiest {gap} langer ({range}).',
  'lead.changed-shorter':
    'Wordt één gezichtspoort een gewone poort ({lanes}), dan wacht wie de gewone rij kiest {gap} korter ({range}).',
  'lead.changed-same':
    'Wordt één gezichtspoort een gewone poort ({lanes}), dan wacht iedereen even lang ({range}).',
  'lead.changed-never':
    'Wordt één gezichtspoort een gewone poort ({lanes}), dan komt niet iedereen aan de beurt.',
  'lead.changed-holds': 'Dan voldoet het plan aan de regel.',
  'lead.changed-fails': 'Ook dan voldoet het plan niet aan de regel.',

  'waits.title': 'Hoe lang iedereen wacht',
  'waits.label': 'Wachttijd per groep, met het 95%-interval. De tabel hieronder heeft dezelfde getallen.',
  'waits.x': 'Binnen zoveel minuten aan de beurt',
  'waits.caption': 'Wachttijd tot iemand aan de beurt is, per groep',
  'waits.group': 'Groep',
  'waits.n': 'Mensen (alle herhalingen)',
  'waits.mean': 'Gemiddeld',
  'waits.p50': '5 van de 10 binnen',
  'waits.p90': '9 van de 10 binnen',
  'waits.p95': '19 van de 20 binnen',
  'waits.maximum': 'Langste van de avond',
  'waits.missed': 'Mist het begin',

  'queues.title': 'Hoe lang de rijen worden',
  'queues.label': 'Aantal mensen in elke rij door de tijd, met het 95%-interval als band.',
  'queues.longest':
    'De gewone rij is op haar langst {regular} mensen ({regularAt}), de rij voor gezicht {face} ({faceAt}).',
  'queues.x': 'Minuten',
  'queues.x-start': 'Minuten voor (−) en na het begin',
  'queues.y': 'Mensen in de rij',
  'queues.caption': 'Gemiddeld aantal mensen in elke rij',
  'queues.at': 'Wanneer',

  'refusal.title': 'Als meer mensen de gewone rij kiezen',
  'refusal.label':
    'Verschil in wachttijd, voor elk deel dat de gewone rij kiest, met het 95%-interval als band.',
  'refusal.label-missed':
    'Verschil in wie het begin mist, voor elk deel dat de gewone rij kiest, met het 95%-interval als band.',
  'refusal.x': 'Kiest de gewone rij',
  'refusal.y': 'Minuten langer in de gewone rij',
  'refusal.y-missed': 'Mist vaker het begin in de gewone rij',
  'refusal.rule': 'De grens: {limit}',
  'refusal.breaks': 'Bij {share}: voldoet niet',
  'refusal.caption': 'Voor elk deel dat de gewone rij kiest: hoeveel langer zij wachten, en wat dan nodig is',
  'refusal.share': 'Kiest gewoon',
  'refusal.gap': 'Wacht langer',
  'refusal.missed': 'Mist vaker begin',
  'refusal.outcome': 'De regel',
  'refusal.lanes': 'Poorten nodig',
  'refusal.lanes-none': 'meer dan wij proberen',
  'refusal.holds': 'voldoet',
  'refusal.fails': 'voldoet niet',
  'refusal.doubtful': '{outcome}, niet zeker',
  'refusal.unknown': 'niet te zeggen',

  'needed.title': 'Hoeveel gewone poorten nodig zijn',
  'needed.label':
    'Kleinste aantal gewone poorten dat aan de regel voldoet, voor elk deel dat de gewone rij kiest.',
  'needed.y': 'Gewone poorten',
  'needed.planned': 'In het plan: {n}',

  'changed.title': 'Eén gezichtspoort wordt een gewone poort',
  'changed.caption': 'Het plan, en hetzelfde plan met één poort anders',
  'changed.which': 'Welk plan',
  'changed.plan': 'Het plan',
  'changed.other': 'Eén poort anders',
  'changed.lanes': 'Poorten',
  'changed.face': 'Gezicht: 9 van de 10 binnen',
  'changed.gap': 'Gewoon wacht langer',
  'changed.regular': 'Gewoon: 9 van de 10 binnen',

  'refusal.planned': 'Het plan: {share}',

  kicker: 'Gelijke rijen: een plan doorgerekend',
  'nav.label': 'Inhoud',
  'table.show': 'Toon de getallen',
  'table.scroll': 'opzij te schuiven',
  'table.measure': 'Wat',
  'table.value': 'In dit plan',
  foot: 'Gemaakt met Tenzij, versie {version}. Deze bladzijde haalt niets op en bevat geen gegevens over mensen.',

  'brief.title': 'In het kort',
  'rule.title': 'De regel',
  'rule.whose':
    'De grens is die van de organisator. Tenzij heeft er zelf geen, en zegt niet wat wettelijk mag. Waarom het ertoe doet: wie geen toestemming geeft, mag daar geen nadeel van hebben. Veel langer wachten is zo’n nadeel. Of toestemming vrij is gegeven, beoordeelt de AP of de rechter.',
  'rule.none': 'In dit plan staat geen regel.',
  'rule.p90':
    'Wie de gewone rij kiest, mag hoogstens {limit} langer wachten (9 van de 10 in de ene rij tegen 9 van de 10 in de andere).',
  'rule.missed': 'Wie de gewone rij kiest, mag hoogstens {limit} vaker het begin missen.',
  'rule.reason': 'De reden, in de woorden van de organisator:',
  'rule.no-reason': 'Er staat geen reden bij. Zet die in het plan: de FG moet hem kunnen lezen.',
  'waits.intro':
    'Elke balk zegt binnen hoeveel minuten zoveel mensen aan de beurt zijn. De streep door het einde is het 95%-interval. Bij wie wordt doorverwezen tellen beide rijen mee.',
  'queues.intro': 'Elke lijn is het gemiddelde van alle herhalingen. De band eromheen is het 95%-interval.',
  'refusal.intro':
    'Niemand weet vooraf hoeveel mensen de gewone rij kiezen. Daarom is het plan doorgerekend voor elk deel, van niemand tot iedereen.',
  'refusal.none': 'Zonder regel is niet te zeggen waar het misgaat.',
  'changed.none': 'Er is geen gezichtspoort die een gewone poort kan worden.',

  'plan.title': 'Het plan',
  'plan.caption': 'Waarmee is gerekend',
  'plan.people': 'Mensen',
  'plan.people-value': '{n}, tussen {from} en {to}',
  'plan.parties': 'Komen samen',
  'plan.alone': 'iedereen komt alleen',
  'plan.party': 'met {size}: {share}',
  'plan.faceShare': 'Kiest gezicht',
  'plan.range': '{from} tot {to}, bij elke herhaling opnieuw getrokken',
  'plan.lanes': 'Poorten aan het begin',
  'plan.laneChanges': 'Poorten die opengaan of sluiten',
  'plan.opens': '{at}: {n} voor {kind} erbij',
  'plan.closes': '{at}: {n} voor {kind} eraf',
  'plan.kind-face': 'gezicht',
  'plan.kind-regular': 'de gewone rij',
  'plan.no-changes': 'geen',
  'plan.service-face': 'Tijd per persoon bij gezicht',
  'plan.service-regular': 'Tijd per persoon bij gewoon',
  'plan.service': 'gemiddeld {mean}, {distribution}',
  'plan.exponential': 'exponentieel verdeeld',
  'plan.lognormal': 'lognormaal verdeeld, variatie {cv}',
  'plan.deterministic': 'altijd even lang',
  'plan.referral': 'Doorverwezen van gezicht naar gewoon',
  'plan.referral-front': '{share}, vooraan in de gewone rij',
  'plan.referral-back': '{share}, achteraan in de gewone rij',
  'plan.withdrawal': 'Bedenkt zich in de rij voor gezicht',
  'plan.withdrawal-value': '{share}, achteraan in de gewone rij',
  'plan.walking': 'Lopen',
  'plan.walking-value': '{toProgramme} naar het programma, {betweenLanes} tussen de rijen',
  'plan.start': 'Begin van het programma',
  'plan.no-start': 'niet opgegeven',
  'plan.warmup': 'Telt niet mee',
  'plan.warmup-value': 'wie in de eerste {time} komt',

  'limits.title': 'Wat dit niet laat zien',
  'limits.numbers':
    'Het interval zegt hoe zeker het gemiddelde over alle herhalingen is. Eén avond kan er verder van afwijken. En het zegt niet of de getallen in het plan kloppen: meet de tijd per persoon zelf, aan een echte poort.',
  'limits.leaving':
    'Mensen lopen in dit model niet weg, en kiezen geen andere rij omdat die korter is. Alleen wie zich bedenkt, wisselt.',
  'limits.space': 'Een rij heeft altijd plaats, en rijen staan elkaar niet in de weg.',
  'limits.before': 'Wat vóór de poort komt, zoals een tassencontrole of een hek, is er niet bij.',
  'limits.service':
    'Een poort werkt de hele avond even snel, en valt niet uit. Wilt u dat zien, laat dan in het plan een poort sluiten.',
  'limits.arrivals':
    'Binnen elk tijdvak van het plan komen mensen gelijkmatig verspreid aan. Een trein die aankomt is een kort tijdvak.',
  'limits.measure': 'Op de avond zelf telt wat u meet, niet wat u plande.',

  'replay.title': 'Narekenen',
  'replay.intro':
    'Met deze gegevens komt iedereen op dezelfde getallen uit: dezelfde versie, hetzelfde plan en hetzelfde startgetal.',
  'replay.version': 'Versie van Tenzij',
  'replay.seed': 'Startgetal van het toeval',
  'replay.replications': 'Herhalingen',
  'replay.command': 'Bewaar het plan hieronder als plan.yaml, en geef deze opdracht',
  'replay.file': 'Het plan als bestand',
} as const;

export type MessageKey = keyof typeof NL;
