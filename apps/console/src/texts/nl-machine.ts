/** "Wat de machine ziet": AP's five steps in words that anybody can follow. */
export const NL_MACHINE = {
  'machine.title': 'Wat de machine ziet',
  'machine.lead':
    'Gezichtsherkenning gaat in vijf stappen. Zo beschrijft de Autoriteit Persoonsgegevens (AP) het ook. Kies een foto en zie wat elke stap ervan maakt.',
  'machine.stays-here': 'Alles blijft in deze browser',
  'machine.stays-here-means':
    'Wij sturen uw foto nergens heen en bewaren haar niet. Verlaat u deze pagina, dan wissen wij alles wat u hier ziet.',
  'machine.deployment': 'Met de vrijgave van',
  'machine.go': 'Wat de machine ziet',

  'machine.step': 'Stap {step, number}',
  'machine.step-1': 'De foto',
  'machine.step-1-what':
    'Een computer ziet geen mens, maar losse beeldpunten. Licht, afstand en wat het gezicht bedekt, bepalen hoe bruikbaar een foto is. AP noemt dit het inputbeeld.',
  'machine.step-1-busy': 'Wij lezen de foto.',
  'machine.step-2': 'Een gezicht vinden',
  'machine.step-2-what':
    'De computer zoekt waar een gezicht is. Voor hem is dat niet anders dan een zebrapad of verkeersbord zoeken. Van wie het gezicht is, weet hij niet. AP noemt dit gezichtsdetectie.',
  'machine.step-2-busy': 'Wij laden het model en zoeken gezichten. De eerste keer duurt dat even.',
  'machine.step-3': 'Het gezicht rechtzetten',
  'machine.step-3-what':
    'De computer zoekt punten van het gezicht, zet het recht en snijdt het uit op één vaste maat. Zo maakt het minder uit hoe de foto is genomen. AP noemt dit normalisatie.',
  'machine.step-3-busy': 'Wij zetten het gezicht recht.',
  'machine.step-4': 'Het gezicht als getallen',
  'machine.step-4-what':
    'Een netwerk maakt van het gezicht een rij getallen: een template. Andere foto’s van dezelfde persoon geven bijna dezelfde rij. Hoe het netwerk eraan komt, is nauwelijks te volgen. AP noemt dit de getalsmatige representatie.',
  'machine.step-4-busy': 'Wij maken de template.',
  'machine.step-5': 'Vergelijken',
  'machine.step-5-what':
    'Twee templates worden vergeleken. Dat geeft één getal: de gelijkenis. Ligt die op of boven de drempel, dan heet het een match. De drempel komt uit de vrijgave. AP noemt dit het resultaat.',
  'machine.step-5-busy': 'Wij vergelijken.',
  'machine.waiting': 'Kies eerst een foto.',
  'machine.not-reached': 'Zo ver is deze foto niet gekomen.',

  'machine.choose-photo': 'Kies een foto',
  'machine.other-photo': 'Kies een andere foto',
  'machine.clear-photo': 'Wis deze foto',
  'machine.use-camera': 'Gebruik de camera',
  'machine.take-photo': 'Maak de foto',
  'machine.close-camera': 'Sluit de camera',
  'machine.camera': 'Wat de camera ziet',
  'machine.photo-hint':
    'JPEG, PNG of WebP. U kunt een foto ook hierheen slepen. Neem een foto van uzelf, of van iemand die dat goed vindt.',
  'machine.photo-label': 'De gekozen foto',
  'machine.photo-size': '{width, number} bij {height, number} beeldpunten',

  'machine.faces-found':
    '{count, plural, one {Eén gezicht gevonden} other {# gezichten gevonden. Kies er een.}}',
  'machine.faces-picture':
    'De foto met een kader om {count, plural, one {het gezicht} other {elk van de # gezichten}}',
  'machine.face': 'Gezicht {number, number}',
  'machine.sure': 'zeker dat dit een gezicht is',
  'machine.face-height': '{pixels, number} beeldpunten hoog',
  'machine.face-chosen': 'gekozen',
  'machine.landmarks-label':
    'Het gezicht met {count, number} punten op kaaklijn, wenkbrauwen, ogen, neus en mond',
  'machine.landmarks': '{count, number} punten: kaaklijn, wenkbrauwen, ogen, neus en mond.',
  'machine.crop-label': 'Het gezicht rechtgezet en uitgesneden',
  'machine.crop':
    'Rechtgezet en uitgesneden: {width, number} bij {height, number} beeldpunten, hier vergroot.',

  'machine.quality': 'Hoe bruikbaar is deze foto?',
  'machine.quality-verdict':
    '{failing, plural, =0 {Goed genoeg om te vergelijken} one {Eén ding is niet goed genoeg} other {# dingen zijn niet goed genoeg}}',
  'machine.quality-what':
    'Op een telefoon vragen wij dan eerst om een betere foto. Hier gaan wij gewoon door, zodat u ziet wat het verschil maakt.',
  'machine.quality-table': 'Alles wat wij meten, in een tabel',
  'machine.quality-caption': 'Maten voor beeldkwaliteit, zoals ISO/IEC 29794-5 ze noemt',
  'machine.quality-measure': 'Maat',
  'machine.quality-value': 'Deze foto',
  'machine.quality-limit': 'Grens',
  'machine.quality-at-least': 'ten minste {limit, number}',
  'machine.quality-at-most': 'ten hoogste {limit, number}',
  'machine.quality-failing': 'niet goed genoeg',
  'quality.interEyeDistance': 'Afstand tussen de ogen (beeldpunten)',
  'quality.yaw': 'Naar links of rechts gedraaid (graden)',
  'quality.pitch': 'Omhoog of omlaag gedraaid (graden)',
  'quality.underExposure': 'Deel dat bijna zwart is',
  'quality.overExposure': 'Deel dat bijna wit is',
  'quality.dynamicRange': 'Tinten tussen licht en donker (bits)',
  'quality.noise': 'Ruis, naast het contrast',
  'quality.sharpness': 'Scherpte (0 tot 1)',
  'quality.eyesVisible': 'Wat er van de ogen te zien is',
  'quality.mouthVisible': 'Wat er van de mond te zien is',

  'machine.border': 'Hier loopt de grens',
  'machine.border-before':
    'Tot en met stap 3 is het een foto. Een foto van iemand is een persoonsgegeven: de AVG geldt. Maar een foto is niet vanzelf een biometrisch gegeven.',
  'machine.border-after':
    'Vanaf stap 4 zijn het getallen waarmee iemand te herkennen is. Dat kan een biometrisch gegeven zijn in de zin van artikel 4, onder 14, AVG. Dan geldt het verbod van artikel 9 AVG: het mag niet, tenzij. Ook om alleen te bevestigen wie iemand is.',
  'machine.border-more': 'Wanneer iets een biometrisch gegeven is',
  'machine.border-kind': 'Het gaat over het lichaam of gedrag van een mens, zoals een gezicht.',
  'machine.border-processing':
    'Een techniek heeft er iets van gemaakt om mee te vergelijken. Een template is zo’n bewerking. Een foto in de krant niet.',
  'machine.border-purpose': 'Daarmee kan iemand worden herkend, of kan worden bevestigd wie iemand is.',
  'machine.border-household':
    'Alle drie moeten kloppen. Daarom vraagt Tenzij bij elke stap 4 en 5 om een vrijgave. Op deze pagina is een proefvrijgave nodig.',
  'machine.border-source':
    'Bron: AP, Juridisch kader gezichtsherkenning (2024), “De techniek achter gezichtsherkenning” (de vijf stappen), vraag 2 (drie criteria) en vraag 3 (artikel 9).',

  'machine.template-label':
    'Streepjescode van {length, number} getallen tussen {low, number} en {high, number}. De eerste {read, number}: {start}',
  'machine.template-facts':
    '{length, number} getallen van {low, number} tot en met {high, number}: samen {bytes, number} bytes. Behandel ze als een foto. Wie ze heeft, kan er een gelijkend gezicht bij maken.',
  'machine.template-start': 'Zo begint deze rij:',

  'machine.second-photo': 'Vergelijk met een tweede foto',
  'machine.match': 'Match',
  'machine.no-match': 'Geen match',
  'machine.match-means':
    'De gelijkenis is {score, number, ::.000}. Dat is op of boven de drempel van {threshold, number, ::.000}. De machine houdt dit voor één persoon. Zij kan zich vergissen.',
  'machine.no-match-means':
    'De gelijkenis is {score, number, ::.000}. Dat is onder de drempel van {threshold, number, ::.000}. Aan de poort gaat iemand dan naar de gewone rij, vooraan. De machine kan zich vergissen.',
  'machine.threshold-chosen':
    'Een valse match: de machine houdt twee verschillende mensen voor één. Met een lage drempel gebeurt dat vaker. Met een hoge drempel worden meer mensen met een eigen pas verwezen. Deze drempel is zo gekozen dat het bij één op de {attempts, number} vergelijkingen van vreemden misgaat.',
  'machine.threshold-not-measured':
    'Een valse match: de machine houdt twee verschillende mensen voor één. Met een lage drempel gebeurt dat vaker, met een hoge worden meer mensen verwezen. Hoe vaak dat bij deze drempel gebeurt, is voor deze vrijgave niet gemeten.',
  'machine.threshold': 'drempel',
  'machine.this-pair': 'deze twee foto’s',
  'machine.likeness': 'Gelijkenis',
  'machine.key-impostor': 'Twee verschillende mensen',
  'machine.key-genuine': 'Twee keer dezelfde persoon',
  'machine.chart-label':
    'Grafiek: de gelijkenis van twee verschillende mensen ligt links, die van dezelfde persoon rechts. Daartussen ligt de drempel.',
  'machine.chart-label-pair':
    'Grafiek: deze twee foto’s scoren {score, number, ::.00}. De drempel ligt op {threshold, number, ::.00}. Links scoren twee verschillende mensen, rechts twee keer dezelfde persoon.',
  'machine.chart-table': 'De grafiek als tabel',
  'machine.chart-caption': 'Welk deel van de vergelijkingen in het meetrapport welke gelijkenis had',
  'machine.chart-source':
    'Uit het meetrapport: {genuine, number} vergelijkingen van dezelfde persoon en {impostor, number} van twee verschillende mensen.',
  'machine.other-report': 'Let op: dit is niet het rapport dat in de vrijgave staat.',
  'machine.pair-place':
    'Van de vergelijkingen van twee verschillende mensen scoorde ongeveer {impostor, number, ::percent .#} lager dan dit paar. Van die van dezelfde persoon ongeveer {genuine, number, ::percent .#}.',
  'machine.no-scores': 'In het meetrapport staat geen verdeling van de gelijkenis.',
} as const;
