/** The recognisers, and the choice of one. */
export const NL_MODELS = {
  'models.title': 'Modellen',
  'models.go': 'Modellen vergelijken en kiezen',
  'models.lead':
    'Een herkenningsmodel maakt van een gezicht een rij getallen. Geen model is zonder fouten. Hier ziet u van elk model waar het vandaan komt, wat niemand weet, en hoe vaak het zich vergist.',
  'models.in-use': 'in gebruik bij deze inzet',
  'models.not-installed': 'bestanden ontbreken op deze server, of zijn beschadigd',
  'models.measured': 'Wat er is gemeten',
  'models.card': 'Kaart',
  'models.id': 'Naam in de vrijgave',
  'models.template': 'Template',
  'models.template-is':
    '{length, number} getallen van {bits, number} bits: {bytes, number} bytes. Die gaan mee in de pas.',
  'models.registration': 'Uitsnede',
  'models.registration-is': '{side, number} bij {side, number} beeldpunten',
  'models.origin': 'Komt van',
  'models.origin-shipped': 'Hoort bij Tenzij',
  'models.origin-added': 'Toegevoegd door de beheerder, met een eigen kaart',
  'models.card-hash': 'Hash van de kaart',
  'models.report-hash': 'Hash van het meetrapport',
  'models.report': 'Lees het hele meetrapport',
  'models.report-file': 'Download het rapport (.json)',
  'models.provenance': 'Waar het vandaan komt',
  'models.provenance-lead': 'Neem dit over in uw DPIA. Ook wat niet bekend is.',
  'models.role-detection': 'Stap 2: een gezicht vinden',
  'models.role-landmarks': 'Stap 3: punten van het gezicht',
  'models.role-representation': 'Stap 4: het gezicht als getallen',
  'models.known': 'Bekend:',
  'models.unknown': 'Niet bekend:',

  'models.rates-caption': 'Hoe strenger, hoe meer mensen met een eigen pas worden verwezen (bereik: 95 %)',
  'models.strangers': 'Vreemde die matcht',
  'models.referred': 'Eigenaar die wordt verwezen',
  'models.threshold': 'Drempel',
  'models.one-in': '1 op {count, number}',
  'models.eer': 'Punt waar beide fouten even vaak voorkomen (EER)',
  'models.fte': 'Foto’s waar geen template van te maken was (FTE)',
  'models.groups': 'Verschil tussen groepen mensen',
  'models.groups-ratio':
    'In de groep “{worst}” worden eigenaren {ratio, number, ::.#} keer zo vaak verwezen als in “{best}” (tussen {low, number, ::.#} en {high, number, ::.#}).',
  'models.groups-not-measured':
    'Of het model voor sommige mensen slechter werkt, weten wij dus niet. De AP waarschuwt dat dit kan. Noem het in uw DPIA.',
  'models.data': 'Gemeten op',
  'models.data-more': 'Wat voor foto’s dat zijn, in de woorden van wie heeft gemeten',
  'models.sample':
    '{images, number} foto’s; {genuine, number} keer dezelfde persoon vergeleken en {impostor, number} keer twee mensen.',
  'models.sample-persons':
    '{images, number} foto’s van {persons, number} mensen; {genuine, number} keer dezelfde persoon vergeleken en {impostor, number} keer twee mensen.',
  'models.made': 'Rapport van {date}.',
  'models.aligned': 'Op uitgesneden gezichten: stap 2 en 3 zijn niet gemeten.',
  'models.worth':
    'Dit is gemeten op bestaande foto’s, niet bij uw poort en niet met uw bezoekers. Reken bij uw poort op andere getallen, en tel daar mee hoeveel mensen worden verwezen.',
  'models.not-measured': 'Niet gemeten.',
  'models.remark-rule-of-3': 'Geen enkele fout in {count, number} keer. Nul is het daarmee niet.',
  'models.remark-rule-of-30':
    'Maar {count, plural, one {# fout} other {# fouten}} gezien: het echte getal kan ruim een derde anders zijn.',

  'models.choose': 'Kies een model voor “{deployment}”',
  'models.organiser-chooses':
    'De organisator kiest. Bij de vrijgave van de inzet ziet u wat er gekozen is en wat dat betekent.',
  'models.which': 'Welk model?',
  'models.how-strict': 'Hoe streng?',
  'models.rate': '1 op de {count, number} vreemden matcht',
  'models.measure-yours':
    'Uw camera’s en bezoekers zijn anders dan deze foto’s: meet zelf, of kies strenger.',
  'models.why-not-installed': 'De bestanden van dit model ontbreken op deze server, of zijn beschadigd.',
  'models.why-not-measured': 'Dit model is niet gemeten. Zonder meting geen drempel.',
  'models.why-no-threshold': 'De meting is te klein voor een drempel.',
  'models.what-follows': 'Wat dit betekent',
  'models.count': '{count, number}',
  'models.of-visitors':
    'van 1.000 mensen met een eigen pas worden naar verwachting verwezen naar de gewone rij.',
  'models.range': 'Met 95 % zekerheid tussen {low, number} en {high, number}, op de foto’s van de meting.',
  'models.of-strangers': 'van 10.000 pogingen met de pas van een ander geeft naar verwachting een match.',
  'models.strangers-mean': 'De medewerker aan de poort blijft dus nodig.',
  'models.threshold-count': '{threshold, number, ::.000}',
  'models.threshold-is': 'is de drempel: zo sterk moeten twee templates op elkaar lijken.',
  'models.threshold-mean': 'Het getal hoort bij dit model. Bij een ander model betekent het iets anders.',
  'models.passes-other':
    'Gezichtspassen die met een ander model zijn gemaakt, worden aan de poort verwezen. Die bezoekers moeten hun gezichtspas opnieuw maken.',
  'models.passes-same': 'Gezichtspassen die met dit model zijn gemaakt, blijven gelden.',
  'models.reissue':
    'Er komt een nieuwe proefvrijgave, met een nieuw nummer. Zij wordt ondertekend met de twee proefsleutels en komt in het logboek. Poorten nemen haar over zodra zij verbinding hebben.',
  'models.into-plan': 'Zet deze keuze in het plan',
  'models.into-plan-means':
    'De keuze komt in het plan. Zij geldt pas als de organisator en de FG een vrijgave hebben ondertekend waarin zij staat.',
  'models.in-plan': 'De keuze staat in het plan',
  'models.to-plan': 'Naar het plan',
  'models.confirm': 'Ja, vervang de proefvrijgave',
  'models.done': 'De nieuwe proefvrijgave geldt',
  'models.done-means': 'Haar nummer is {id}. Zij staat in het logboek op regel {entry, number}.',
  'models.see-clearance': 'Bekijk de vrijgave',

  'clearance.false-match-rate': 'Gekozen kans op een valse match',
  'clearance.false-match-rate-is': '1 op {count, number}',
  'clearance.false-match-rate-means':
    'Zo vaak wordt een vreemde naar verwachting voor de eigenaar van een pas gehouden.',
  'clearance.expected': 'Naar verwachting verwezen',
  'clearance.expected-is':
    '{count, number} van 1.000 mensen met een eigen pas (tussen {low, number} en {high, number})',
  'clearance.expected-means': 'Gemeten op de foto’s van het rapport, niet bij deze poorten.',
  'clearance.expected-unknown': 'Niet bekend.',
  'clearance.report-elsewhere': 'Het rapport met deze hash staat niet meer op deze server.',
  'clearance.report-read': 'Lees het meetrapport',
  'clearance.attacks': 'Tegen misleiding',
  'clearance.attacks-off': 'Er wordt niet gecontroleerd of iemand een foto, scherm of masker laat zien',
  'clearance.attacks-off-means':
    'Dat is een keuze waarvoor is getekend. Medewerkers aan de poort letten erop.',
  'clearance.attacks-passive':
    'Het beeld moet levend lijken: ten minste {minimum, number, ::.00} op een schaal van 0 tot 1',
  'clearance.attacks-head-turn': 'De bezoeker draait zijn hoofd naar een kant die het lot bepaalt',
  'clearance.attacks-both':
    'Het beeld moet levend lijken (ten minste {minimum, number, ::.00} van 1) en de bezoeker draait zijn hoofd naar een kant die het lot bepaalt',
  'clearance.attacks-on-means': 'Dit houdt niet elke misleiding tegen.',

  'tools.label': 'Meer',
} as const;
