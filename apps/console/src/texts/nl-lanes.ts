/** The page about queues and waiting times, in Dutch. */
export const NL_LANES = {
  'case.page.lanes': 'Rijen en wachttijden',
  'lanes.title': 'Rijen en wachttijden',
  'lanes.go': 'Rijen en wachttijden doorrekenen',
  'lanes.lead':
    'Wie geen gezichtsherkenning wil, mag niet veel langer wachten. Anders is ja zeggen geen vrije keuze. Reken hier vooraf uit hoe lang mensen in elke rij wachten.',
  'lanes.try-lead':
    'Hier kunt u vrij proberen, zonder inzet. Wat u invult blijft in dit tabblad en gaat niet naar de server.',
  'lanes.try-yourself': 'Probeer zelf een ander plan',
  'lanes.other-rule': 'De grens hieronder is een andere dan die in het plan van de inzet',
  'lanes.other-rule-means':
    'In het plan staat {seconds, number} seconden. Die grens wordt ondertekend, en daarmee rekent de DPIA. Maak ze gelijk, of reken hier met opzet met een andere.',
  'lanes.file-name': 'rijen',

  'lanes.example': 'Het voorbeeld 9 + 1',
  'lanes.example-lead':
    'Negen gezichtspoorten en één gewone poort: kan iemand dan nog vrij nee zeggen? Met één druk op de knop staat dit voorbeeld in het formulier en rekenen wij het door. Wat u al invulde, kunt u terugzetten.',
  'lanes.example-show': 'Laat het voorbeeld zien',
  'lanes.example-question':
    'Een Kamerlid vroeg de minister in 2021: stel dat negen poorten werken met gezichtsherkenning, en één poort gewoon is. Is toestemming dan nog vrijwillig?',
  'lanes.example-answer':
    'De minister antwoordde op 6 december 2021 (vraag 5): wie geen toestemming geeft, mag daar geen nadeel van hebben. Wie veel langer moet wachten en een deel mist van het evenement waarvoor is betaald, heeft dat nadeel. In een bepaald geval oordeelt de AP of de rechter. De organisator moet de poorten zo indelen dat de keuze wél vrij is.',
  'lanes.example-numbers':
    'In dit voorbeeld komen er {people, number} mensen in anderhalf uur. Een op de vijf kiest de gewone rij. Die ene gewone poort krijgt hen allemaal, en ook wie bij gezicht wordt doorverwezen. Er komen daar meer mensen bij dan er doorgaan, dus de rij blijft groeien. Bij de negen gezichtspoorten staat bijna niemand.',
  'lanes.example-try':
    'Probeer het zelf: maak van één gezichtspoort een gewone poort en reken opnieuw. De grens in dit voorbeeld is ook maar een voorbeeld. Kies uw eigen grens, met een reden.',
  'lanes.example-see': 'Bekijk de hele uitkomst',
  'lanes.example-outcome': 'Uitkomst: {lead}',
  'lanes.your-plan': 'Uw plan',
  'lanes.the-plan': 'Het plan van de organisator',
  'lanes.put-back': 'Zet terug wat hier eerst stond',

  'lanes.arrivals': 'Wanneer komen mensen aan?',
  'lanes.arrivals-lead':
    'Verdeel de tijd in stukken en schat hoeveel mensen er in elk stuk aankomen. Kijk bijvoorbeeld naar de tellingen van vorig jaar.',
  'lanes.starts': 'Het programma begint op een vast moment',
  'lanes.starts-hint': 'Dan rekenen wij ook uit hoeveel mensen het begin missen.',
  'lanes.times-before': 'Vul minuten in vóór het begin. Is het na het begin, zet er dan een min voor: −15.',
  'lanes.times-after': 'Vul minuten in na het opengaan.',
  'lanes.from-before': 'Van (min. voor begin)',
  'lanes.from-after': 'Van (min.)',
  'lanes.to-before': 'Tot (min. voor begin)',
  'lanes.to-after': 'Tot (min.)',
  'lanes.count': 'Mensen',
  'lanes.cell': 'Rij {row, number}: {title}',
  'lanes.remove': 'Weg',
  'lanes.row-remove': 'Haal rij {row, number} weg',
  'lanes.row-remove-head': 'Weghalen',
  'lanes.interval-add': 'Voeg een stuk toe',
  'lanes.people': '{people, plural, =0 {Er komt niemand.} one {Samen # mens.} other {Samen # mensen.}}',
  'lanes.people-open': 'Vul overal in hoeveel mensen er komen.',

  'lanes.choice': 'Hoeveel mensen kiezen gezicht?',
  'lanes.choice-lead':
    'Niemand weet dit vooraf precies. Hieronder laten wij daarom ook zien wat er gebeurt als meer of minder mensen ja zeggen.',
  'lanes.faceShare': 'Kiest de gezichtspoort',
  'lanes.faceShare-from': 'Kiest de gezichtspoort: ten minste',
  'lanes.faceShare-to': 'Kiest de gezichtspoort: hoogstens',
  'lanes.range': 'Ik weet het niet precies: reken met een laagste en een hoogste deel',
  'lanes.per-cent': '%',
  'lanes.points': 'procentpunt',
  'lanes.minutes': 'minuten',

  'lanes.lanes': 'Hoeveel poorten zijn er open?',
  'lanes.lanes-face': 'Gezichtspoorten',
  'lanes.lanes-regular': 'Gewone poorten',
  'lanes.kind-face': 'gezicht',
  'lanes.kind-regular': 'gewoon',

  'lanes.service': 'Hoe lang duurt één mens aan de poort?',
  'lanes.service-lead':
    'Meet het met een stopwatch, of kijk wat de poorten van een vorige keer zeiden. Van het eerste stapje naar voren tot de volgende kan komen.',
  'lanes.mean': 'Gemiddeld',
  'lanes.distribution': 'Hoe verschilt het van mens tot mens?',
  'lanes.distribution-lognormal': 'Meestal ongeveer even lang, soms veel langer',
  'lanes.distribution-exponential': 'Het verschilt heel veel',
  'lanes.distribution-deterministic': 'Altijd even lang',
  'lanes.cv': 'Spreiding',
  'lanes.cv-hint':
    'De standaardafwijking gedeeld door het gemiddelde. 0,5: twee van de drie mensen zitten binnen de helft van het gemiddelde eromheen.',

  'lanes.referrals': 'Wie komt van gezicht alsnog in de gewone rij?',
  'lanes.referrals-lead':
    'Een gezichtspoort die iemand niet herkent, verwijst naar de gewone rij. En wie zich bedenkt, mag altijd wisselen.',
  'lanes.referralShare': 'Wordt doorverwezen',
  'lanes.referralShare-hint': 'Deel van wie gezicht koos. Het meetrapport van het model zegt hier iets over.',
  'lanes.withdrawalShare': 'Bedenkt zich in de rij',
  'lanes.withdrawalShare-hint': 'Deel van wie gezicht koos. Zij sluiten achteraan in de gewone rij aan.',
  'lanes.join-front': 'Wie wordt doorverwezen, is in de gewone rij meteen aan de beurt',
  'lanes.join-front-hint': 'Zonder dit sluit die mens achteraan aan, en wacht dus twee keer.',

  'lanes.policy': 'Uw grens',
  'lanes.policy-lead':
    'Wanneer vindt u dat de gewone rij slechter af is? Deze software stelt geen getal voor, en de wet noemt er geen. De FG leest uw grens en uw reden.',
  'lanes.p90GapSeconds': 'Hoeveel langer mag wachten in de gewone rij duren?',
  'lanes.p90GapSeconds-hint':
    'Wij vergelijken binnen hoeveel tijd negen van de tien mensen aan de beurt zijn, in beide rijen.',
  'lanes.missedStartGap': 'Hoeveel vaker mag de gewone rij het begin missen?',
  'lanes.missedStartGap-hint':
    'Het verschil tussen beide rijen. Laat het leeg als u hier geen grens voor stelt.',
  'lanes.reason': 'Waarom deze grens?',
  'lanes.reason-hint':
    'Bijvoorbeeld: hoe lang bezoekers bij u gewoonlijk wachten, en wat zij zelf een groot verschil vinden.',

  'lanes.advanced': 'Meer: poorten die open- of dichtgaan, lopen, groepen, rekenen',
  'lanes.changes': 'Poorten die later open- of dichtgaan',
  'lanes.changes-lead':
    '2 betekent: twee poorten erbij. −1 betekent: één poort gaat dicht. Wie aan de beurt is, wordt nog geholpen.',
  'lanes.at-before': 'Wanneer (min. voor begin)',
  'lanes.at-after': 'Wanneer (min.)',
  'lanes.change-lane': 'Soort',
  'lanes.change': 'Erbij of eraf',
  'lanes.change-add': 'Voeg een verandering toe',
  'lanes.walking': 'Hoe ver is het lopen?',
  'lanes.walking-betweenLanes': 'Van de gezichtspoort naar de gewone rij',
  'lanes.walking-toProgramme': 'Van de poort naar het programma',
  'lanes.parties': 'Komen mensen samen?',
  'lanes.parties-lead':
    'Een gezin van vier sluit tegelijk aan en wordt een voor een geholpen. De delen zijn samen 100 %.',
  'lanes.party-size': 'Zoveel mensen samen',
  'lanes.party-share': 'Deel van de groepen (%)',
  'lanes.party-add': 'Voeg een grootte toe',
  'lanes.advanced-numbers': 'Hoe rekenen wij?',
  'lanes.replications': 'Aantal keren',
  'lanes.replications-hint':
    'Toeval maakt elke avond anders. Wij spelen de avond zo vaak na. Vaker is zekerder, en duurt langer.',
  'lanes.seed': 'Startgetal van het toeval',
  'lanes.seed-hint': 'Met hetzelfde startgetal komt precies hetzelfde uit.',
  'lanes.warmup': 'Eerste tijd die niet meetelt',
  'lanes.warmup-hint': 'Voor wie dan aankomt, rekenen wij wel, maar zij tellen niet mee in de uitkomst.',

  'lanes.work': 'Reken de wachttijden uit',
  'lanes.working': 'Wij spelen de ingang na.',
  'lanes.stop': 'Stop met rekenen',
  'lanes.stopped': 'Gestopt. Er is niets uitgerekend. Uw plan staat er nog.',
  'lanes.failed': 'Het rekenen lukte niet',
  'lanes.failed-do': 'Uw plan staat er nog. Probeer het opnieuw, of met minder mensen of minder keren.',
  'lanes.nothing-saved': 'De organisator heeft nog geen plan voor de rijen bewaard.',
  'lanes.wrong': 'Dit plan kan niet',
  'lanes.wrong-field':
    '{count, plural, one {Eén veld klopt nog niet. Bij dat veld staat wat er mis is.} other {# velden kloppen nog niet. Bij elk veld staat wat er mis is.}}',

  'lanes.results': 'Wat eruit komt',
  'lanes.outdated': 'U veranderde het plan sinds deze uitkomst. Reken opnieuw.',
  'lanes.numbers': 'Dezelfde getallen in een tabel',
  'lanes.figure-waits': 'Hoe lang iedereen wacht',
  'lanes.figure-queues': 'Hoe lang de rijen worden',
  'lanes.figure-refusals': 'Als meer of minder mensen nee zeggen',
  'lanes.figure-changed': 'Als één gezichtspoort een gewone poort wordt',
  'lanes.replay':
    'Uitgerekend met startgetal {seed, number, ::group-off} en {replications, plural, one {# keer} other {# keren}} naspelen. Met dit plan en deze getallen komt iedereen op hetzelfde uit. Het blijft een voorspelling: meet het op de dag zelf.',

  'lanes.entrance': 'De ingang op één avond',
  'lanes.entrance-lead':
    'Eén van de nagespeelde avonden. Een rondje koos gezicht, een vierkantje koos gewoon, een ruitje werd doorverwezen. Rechts staan de poorten: gevuld is bezig.',
  'lanes.entrance-too-many': 'Voor een tekening van de ingang zijn dit te veel mensen.',
  'lanes.play': 'Speel af',
  'lanes.play-again': 'Speel opnieuw af',
  'lanes.pause': 'Pauzeer',
  'lanes.moment': 'Moment',
  'lanes.still':
    'U vroeg om minder beweging. Daarom speelt dit niet vanzelf af. Met de schuif kiest u een moment.',
  'lanes.queue-face': 'Rij voor gezicht: {count, number}',
  'lanes.queue-regular': 'Gewone rij: {count, number}',
  'lanes.open':
    '{open, plural, =0 {geen poort open} one {# poort open, {busy, number} bezig} other {# poorten open, {busy, number} bezig}}',
  'lanes.moment-is':
    '{time}: {face, plural, =0 {niemand} one {# mens} other {# mensen}} in de rij voor gezicht, {regular, plural, =0 {niemand} one {# mens} other {# mensen}} in de gewone rij, {inside, number} binnen.',
  'lanes.time-before': '{minutes, plural, one {# minuut} other {# minuten}} voor het begin',
  'lanes.time-after': '{minutes, plural, one {# minuut} other {# minuten}} na het begin',
  'lanes.time-since': '{minutes, plural, one {# minuut} other {# minuten}} na het opengaan',
  'lanes.time-start': 'Bij het begin',

  'lanes.file': 'Het plan als bestand',
  'lanes.file-lead':
    'Bewaar het plan als bestand voor een collega, of om het op de opdrachtregel door te rekenen. Daar krijgt u ook een verslag om te printen.',
  'lanes.file-save': 'Bewaar als bestand',
  'lanes.file-take': 'Neem een plan over uit een bestand (YAML of JSON)',

  'lanes.fault.missing': 'Vul dit in.',
  'lanes.fault.no-number': 'Vul hier een getal in.',
  'lanes.fault.not-whole': 'Vul een heel getal in.',
  'lanes.fault.too-low': 'Dit is te laag. Het laagste is {lowest, number}.',
  'lanes.fault.too-high': 'Dit is te hoog. Het hoogste is {highest, number}.',
  'lanes.fault.list-length': 'Dit zijn te weinig of te veel rijen.',
  'lanes.fault.text-too-long': 'Deze tekst is te lang. Hoogstens {highest, number} tekens.',
  'lanes.fault.ends-before-it-begins': 'Het einde ligt voor het begin.',
  'lanes.fault.overlap':
    'Dit stuk begint voordat het vorige ophoudt. Zet ze op volgorde, van vroeg naar laat.',
  'lanes.fault.start-needed':
    'Deze grens kan alleen als het programma op een vast moment begint. Zet dat bovenaan aan, of maak dit leeg.',
  'lanes.fault.shares-sum': 'De delen zijn samen {sum, number} %. Maak er 100 % van.',
  'lanes.fault.lanes-below-zero': 'Dan gaan er meer poorten dicht dan er open zijn.',
  'lanes.fault.policy-empty': 'U schreef een reden, maar geen grens. Vul een grens in, of haal de reden weg.',
  'lanes.fault.too-many-people': 'Dit zijn te veel mensen. Wij rekenen met hoogstens {highest, number}.',
  'lanes.fault.too-much-work': 'Dit is te veel rekenwerk. Kies minder keren.',

  'lanes.part.arrivals.profile': 'Wanneer mensen aankomen',
  'lanes.part.parties': 'Mensen die samen komen',
  'lanes.part.faceShare': 'Kiest de gezichtspoort',
  'lanes.part.faceShare.from': 'Kiest de gezichtspoort: ten minste',
  'lanes.part.faceShare.to': 'Kiest de gezichtspoort: hoogstens',
  'lanes.part.lanes.face': 'Gezichtspoorten',
  'lanes.part.lanes.regular': 'Gewone poorten',
  'lanes.part.laneChanges': 'Poorten die later open- of dichtgaan',
  'lanes.part.service.face.distribution': 'Gezichtspoort: hoe de tijd verschilt',
  'lanes.part.service.face.mean': 'Gezichtspoort: gemiddelde tijd (seconden)',
  'lanes.part.service.face.cv': 'Gezichtspoort: spreiding',
  'lanes.part.service.regular.distribution': 'Gewone poort: hoe de tijd verschilt',
  'lanes.part.service.regular.mean': 'Gewone poort: gemiddelde tijd (seconden)',
  'lanes.part.service.regular.cv': 'Gewone poort: spreiding',
  'lanes.part.referrals.share': 'Wordt doorverwezen',
  'lanes.part.referrals.join': 'Waar een doorverwezene aansluit',
  'lanes.part.withdrawalShare': 'Bedenkt zich in de rij',
  'lanes.part.walking.toProgramme': 'Lopen naar het programma (seconden)',
  'lanes.part.walking.betweenLanes': 'Lopen naar de gewone rij (seconden)',
  'lanes.part.programmeStart': 'Begin van het programma (seconden na het opengaan)',
  'lanes.part.warmup': 'Eerste tijd die niet meetelt (seconden)',
  'lanes.part.replications': 'Aantal keren naspelen',
  'lanes.part.seed': 'Startgetal van het toeval',
  'lanes.part.policy.p90GapSeconds': 'Grens: langer wachten (seconden)',
  'lanes.part.policy.missedStartGap': 'Grens: vaker het begin missen',
  'lanes.part.policy.reason': 'Waarom deze grens',
  'lanes.show-back': 'achteraan',
  'lanes.show-front': 'vooraan',
  'lanes.show-share': '{share, number} %',
  'lanes.show-interval': 'Van {from, number} tot {to, number} seconden: {count, number} mensen',
  'lanes.show-party': 'Met {size, number} samen: {share, number} %',
  'lanes.show-change':
    'Na {at, number} seconden: {change, number, ::sign-always} {lane, select, face {gezicht} other {gewoon}}',
} as const;
