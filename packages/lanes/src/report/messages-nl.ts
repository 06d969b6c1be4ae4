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
  'never.note': 'niet iedereen komt aan de beurt',
  nobody: 'niemand',
  between: 'tussen {low} en {high}',
  once: 'één herhaling: niet te zeggen hoe zeker',
  points: '{n} procentpunt',
  before: '{time} voor het begin',
  after: '{time} na het begin',
  since: 'na {time}',
  start: 'het begin',
  'unit.hour': 'u',
  lanes: '{face} gezicht, {regular} gewoon',

  'verdict.holds': 'Voldoet aan uw regel',
  'verdict.holds-doubtful': 'Voldoet, maar niet zeker',
  'verdict.fails-doubtful': 'Voldoet niet, maar niet zeker',
  'verdict.fails': 'Voldoet niet aan uw regel',
  'verdict.unknown': 'Niet te zeggen',
  'verdict.no-policy': 'Geen regel om aan te toetsen',

  'lead.longer': 'Wie de gewone rij kiest, wacht {gap} langer ({range}).',
  'lead.shorter': 'Wie de gewone rij kiest, wacht {gap} korter ({range}).',
  'lead.same': 'Wie de gewone rij kiest, wacht even lang ({range}).',
  'lead.p90':
    'Van elke 10 mensen die de gewone rij kiezen, zijn er 9 binnen {regular} aan de beurt. Van elke 10 die gezicht kiezen, zijn er 9 binnen {face} aan de beurt. Dat zijn de wachttijden die wij vergelijken.',
  'lead.never':
    'Niet iedereen komt aan de beurt: er zijn poorten die sluiten terwijl er nog mensen staan. Voor hen duurt het wachten oneindig lang.',
  'lead.nobody': 'In één van de rijen staat niemand. Dan zijn er geen twee wachttijden om te vergelijken.',
  'lead.rule-p90': 'Volgens uw regel mag wie de gewone rij kiest hoogstens {limit} langer wachten.',
  'lead.missed':
    'Van wie de gewone rij kiest, mist {regular} het begin. Van wie gezicht kiest, mist {face} het begin. Het verschil is {gap} ({range}).',
  'lead.rule-missed': 'Volgens uw regel mag dat verschil hoogstens {limit} zijn.',
  'lead.holds': 'Het plan voldoet aan uw regel, ook als wij de onzekerheid meetellen.',
  'lead.holds-doubtful':
    'Het plan voldoet gemiddeld aan uw regel. Maar het is niet zeker: een deel van het interval ligt boven uw grens.',
  'lead.fails-doubtful':
    'Het plan voldoet gemiddeld niet aan uw regel. Maar het is niet zeker: een deel van het interval ligt onder uw grens.',
  'lead.fails': 'Het plan voldoet niet aan uw regel, ook niet als wij de onzekerheid meetellen.',
  'lead.unknown': 'Of het plan aan uw regel voldoet, is zo niet te zeggen.',
  'lead.no-policy':
    'U gaf geen regel op. Tenzij heeft er zelf geen: wat eerlijk is, beslist u, met een reden.',
  'lead.referred':
    'Het slechtst af is wie bij gezicht wordt doorverwezen: 9 van de 10 zijn binnen {p90} aan de beurt.',
  'lead.recommend':
    'Het kleinste aantal gewone poorten waarmee het plan aan uw regel voldoet, bij {face} voor gezicht: {regular}. Het plan heeft er {planned}.',
  'lead.recommend-none': 'Met meer gewone poorten alleen voldoet het plan niet aan uw regel.',
  'lead.breaks':
    'Kiest {share} van de mensen of meer de gewone rij, dan voldoet het plan niet. In het plan kiest {planned} de gewone rij.',
  'lead.breaks-always': 'Hoeveel mensen ook de gewone rij kiezen: het plan voldoet nooit aan uw regel.',
  'lead.breaks-never': 'Hoeveel mensen ook de gewone rij kiezen: het plan blijft aan uw regel voldoen.',
  'lead.changed-longer':
    'Wordt één poort voor gezicht een gewone poort ({lanes}), dan wacht wie de gewone rij kiest {gap} langer ({range}).',
  'lead.changed-shorter':
    'Wordt één poort voor gezicht een gewone poort ({lanes}), dan wacht wie de gewone rij kiest {gap} korter ({range}).',
  'lead.changed-same':
    'Wordt één poort voor gezicht een gewone poort ({lanes}), dan wacht iedereen even lang ({range}).',
  'lead.changed-never':
    'Wordt één poort voor gezicht een gewone poort ({lanes}), dan komt niet iedereen aan de beurt.',
  'lead.changed-holds': 'Dan voldoet het plan aan uw regel.',
  'lead.changed-fails': 'Ook dan voldoet het plan niet aan uw regel.',

  'waits.title': 'Hoe lang iedereen wacht',
  'waits.label': 'Wachttijd per groep, met het 95 %-interval. De tabel hieronder heeft dezelfde getallen.',
  'waits.x': 'Minuten wachten',
  'waits.caption': 'Wachttijd tot iemand aan de beurt is, per groep',
  'waits.group': 'Groep',
  'waits.n': 'Mensen (alle herhalingen)',
  'waits.mean': 'Gemiddeld',
  'waits.p50': '5 van de 10 binnen',
  'waits.p90': '9 van de 10 binnen',
  'waits.p95': '19 van de 20 binnen',
  'waits.maximum': 'Langste',
  'waits.missed': 'Mist het begin',

  'queues.title': 'Hoe lang de rijen worden',
  'queues.label': 'Aantal mensen in elke rij door de tijd, met het 95 %-interval als band.',
  'queues.longest':
    'De gewone rij is op haar langst {regular} mensen ({regularAt}), de rij voor gezicht {face} ({faceAt}).',
  'queues.x': 'Minuten',
  'queues.x-start': 'Minuten voor (−) en na het begin',
  'queues.y': 'Mensen in de rij',
  'queues.caption': 'Gemiddeld aantal mensen in elke rij',
  'queues.at': 'Wanneer',

  'refusal.title': 'Als meer mensen de gewone rij kiezen',
  'refusal.label':
    'Verschil in wachttijd, voor elk deel dat de gewone rij kiest, met het 95 %-interval als band.',
  'refusal.label-missed':
    'Verschil in wie het begin mist, voor elk deel dat de gewone rij kiest, met het 95 %-interval als band.',
  'refusal.x': 'Kiest de gewone rij',
  'refusal.y': 'Minuten langer in de gewone rij',
  'refusal.y-missed': 'Mist vaker het begin in de gewone rij',
  'refusal.rule': 'Uw grens: {limit}',
  'refusal.breaks': 'Vanaf {share}: voldoet niet',
  'refusal.caption': 'Wat er gebeurt als meer of minder mensen de gewone rij kiezen',
  'refusal.gap': 'Langer in de gewone rij',
  'refusal.missed': 'Mist vaker het begin',
  'refusal.outcome': 'Uw regel',
  'refusal.lanes': 'Gewone poorten nodig',
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

  'changed.title': 'Eén poort voor gezicht wordt een gewone poort',
  'changed.caption': 'Het plan, en hetzelfde plan met één poort anders',
  'changed.plan': 'Het plan',
  'changed.other': 'Eén poort anders',
  'changed.lanes': 'Poorten',
  'changed.face': 'Kiest gezicht: 9 van de 10 binnen',
  'changed.regular': 'Kiest gewoon: 9 van de 10 binnen',
} as const;

export type MessageKey = keyof typeof NL;
