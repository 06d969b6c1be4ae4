/** The report's Dutch texts, B1. `{name}` is filled in. */
export const NL = {
  title: 'Hoe goed herkent {model}?',
  kicker: 'Meetrapport gezichtsherkenning',
  made: 'Gemeten op {date}',
  'nav.label': 'Inhoud',
  'brief.title': 'In het kort',
  'brief.what':
    'Wij lieten {model} telkens twee foto’s vergelijken: {genuine} keer twee foto’s van dezelfde persoon en {impostor} keer foto’s van twee verschillende mensen. Daarvoor waren er {images}.',
  'brief.images': '{images} foto’s',
  'brief.images-of-one': '{images} foto’s van 1 persoon',
  'brief.images-of': '{images} foto’s van {persons} mensen',
  'photos.title': 'Om welke foto’s het gaat',
  'photos.source': 'Herkomst: {source}',
  'photos.licence': 'Voorwaarden: {licence}',
  'brief.operating':
    'Stel: hooguit 1 op de {odds} keer mag iemand op de pas van een ander binnenkomen. Dan is de drempel {threshold}, en van elke 1.000 bezoekers met hun eigen pas gaan er naar verwachting {referred} naar de gewone rij ({range}).',
  'brief.no-operating':
    'Deze meting is te klein om een drempel op te baseren. Wij geven er daarom geen bij een kans van 1 op {odds}.',
  'worth.title': 'Wat deze meting waard is',
  'worth.here':
    'De cijfers gelden voor deze foto’s. Bij een poort zijn het licht, de camera en de mensen anders. Meet daarom ook ter plaatse, voordat u op een cijfer vertrouwt.',
  'worth.aligned':
    'De foto’s waren al op het gezicht bijgesneden. Het vinden van het gezicht (stap 2 en 3) is dus niet gemeten. In de praktijk gaat ook daar wel eens iets mis.',
  'worth.raw':
    'De hele keten is gemeten: het gezicht vinden, uitsnijden, omzetten in een template en vergelijken.',
  'worth.persons':
    'Wij weten wie er op elke foto staat. De marges houden er rekening mee dat foto’s van één persoon op elkaar lijken.',
  'worth.no-persons':
    'Wij weten niet wie er op elke foto staat. De marges doen alsof elke vergelijking los staat van de andere. Zij zijn daardoor eerder te klein dan te groot.',
  'worth.unsupported': 'Bij een kans van {odds} is de meting te klein. Die cijfers geven wij niet.',
  'worth.no-groups': 'Of de herkenning voor sommige groepen mensen slechter werkt, is niet gemeten.',
  'worth.groups-apart':
    'Er zijn {groups} groepen opgegeven. Voor een volledige vergelijking is de meting te klein: zie “Groepen”.',
  'worth.groups': 'Er zijn {groups} groepen mensen met elkaar vergeleken: zie “Groepen”.',
  'worth.attack':
    'Dit rapport gaat over gewone bezoekers. Hoe goed een foto of scherm voor de camera wordt herkend, staat er niet in.',
  'figures.title': 'De belangrijkste cijfers',
  'figures.caption': 'Elk cijfer met de marge waar het met 95% zekerheid in ligt',
  'figures.figure': 'Cijfer',
  'figures.value': 'Gemeten',
  'figures.range': 'Marge',
  'figures.eer': 'Gelijke foutkans (EER)',
  'figures.eer-means':
    'Hoe vaak het misgaat bij de drempel waar beide fouten even vaak voorkomen. Lager is beter; handig om modellen te vergelijken.',
  'figures.fte': 'Geen template te maken (FTE)',
  'figures.fte-means': 'Foto’s waarop geen bruikbaar gezicht te vinden was: {failed} van {images}.',
  'figures.lost': 'Niet te maken vergelijkingen',
  'figures.lost-means':
    'Vergelijkingen met zo’n foto, {genuine} van één persoon en {impostor} van twee mensen. Zij tellen niet mee in FMR en FNMR, wel in de laatste kolom van de drempels.',
  'thresholds.title': 'Welke drempel hoort bij welk risico?',
  'thresholds.intro':
    'De drempel bepaalt hoe sterk twee gezichten moeten lijken. Hoger is strenger: minder mensen komen op de pas van een ander binnen, maar meer mensen moeten met hun eigen pas toch naar de gewone rij. Wie verwezen wordt, is niet geweigerd.',
  'thresholds.caption':
    'Per aanvaard risico: de drempel en hoeveel van 1.000 rechtmatige bezoekers worden verwezen',
  'thresholds.fmr': 'Aanvaarde kans op een valse match (FMR)',
  'thresholds.threshold': 'Drempel',
  'thresholds.referred': 'Van 1.000 bezoekers verwezen',
  'thresholds.fnmr': 'Valse afwijzing (FNMR)',
  'thresholds.gfrr': 'Verwezen, mislukte foto’s meegeteld',
  'det.title': 'De afweging tussen beide fouten',
  'det.intro':
    'Elk punt op de lijn is een drempel. Naar links wordt iemand minder vaak voor een ander aangezien, naar boven wordt iemand vaker niet herkend. Linksonder is het best. Beide assen lopen in stappen van tien keer.',
  'det.label': 'DET-lijn: valse afwijzing tegen valse match.',
  'det.x': 'Valse match (FMR)',
  'det.y': 'Valse afwijzing (FNMR)',
  'det.caption': 'Punten op de DET-lijn. Alle punten staan in het JSON-bestand.',
  'det.empty': 'Er is geen lijn te tekenen: bij geen enkele drempel komen beide fouten voor.',
  'scores.title': 'Hoe sterk gezichten op elkaar lijken',
  'scores.intro':
    'Hoe verder de twee heuvels uit elkaar liggen, hoe beter het model mensen uit elkaar houdt. De gestippelde lijnen zijn de drempels van hierboven.',
  'scores.label':
    'Verdeling van de scores van vergelijkingen, {genuine} van één persoon en {impostor} van twee mensen, met de drempels.',
  'scores.genuine': 'zelfde persoon',
  'scores.impostor': 'twee mensen',
  'scores.x': 'Score (hoger: meer gelijkenis)',
  'scores.y': 'Aandeel',
  'scores.from': 'Score vanaf',
  'scores.to': 'tot',
  'scores.caption': 'Aantal vergelijkingen per score',
  'groups.title': 'Groepen',
  'groups.intro':
    'Werkt het voor iedereen even goed? Per groep de fouten bij dezelfde drempel: die bij een valse match van {odds}. Vergeleken zijn alleen mensen binnen de groep. Weten wij wie er op elke foto staat, dan telt een groep naar haar mensen, niet naar haar foto’s.',
  'groups.none':
    'Er zijn geen groepen opgegeven. Of het voor sommige mensen slechter werkt, is niet gemeten.',
  'groups.caption': 'Fouten per groep bij één drempel voor iedereen',
  'groups.group': 'Groep',
  'groups.comparisons': 'Vergelijkingen (zelfde persoon / twee mensen)',
  'groups.fmr': 'Valse match (FMR)',
  'groups.fnmr': 'Valse afwijzing (FNMR)',
  'groups.ratio-fmr': 'Valse match: in “{worst}” {ratio} keer zo vaak als in “{best}” ({range}).',
  'groups.ratio-fnmr': 'Valse afwijzing: in “{worst}” {ratio} keer zo vaak als in “{best}” ({range}).',
  'groups.no-ratio-fmr': 'Valse match: het verschil is niet berekend. {reason}',
  'groups.no-ratio-fnmr': 'Valse afwijzing: het verschil is niet berekend. {reason}',
  'groups.one': 'Ligt 1 in deze marge, dan kan het verschil toeval zijn.',
  'groups.chart': '{error} per groep, met marges.',
  'discard.title': 'Helpt het om slechte foto’s over te slaan?',
  'discard.intro':
    'Als een kwaliteitsmaat goed is, daalt de valse afwijzing wanneer de slechtste foto’s niet meetellen. Gemeten bij de drempel die hoort bij een valse match van {odds}.',
  'discard.none': 'Er zijn geen kwaliteitsmaten meegegeven.',
  'discard.no-errors':
    'Bij de drempel die hoort bij een valse match van {odds} is iedereen herkend. Foto’s overslaan kan dat niet verbeteren.',
  'discard.sentence': '{measure}: zonder overslaan {before}, zonder de slechtste {share} {after}.',
  'discard.chart': 'Valse afwijzing na overslaan van de slechtste foto’s volgens {measure}.',
  'discard.x': 'Slechtste foto’s overgeslagen',
  'discard.caption': 'Valse afwijzing na overslaan, volgens {measure}',
  'discard.share': 'Gevraagd',
  'discard.discarded': 'Overgeslagen',
  'discard.left': 'Vergelijkingen over',
  'failures.title': 'Foto’s waarvan geen template te maken was',
  'failures.none': 'Van elke foto kon een template worden gemaakt.',
  'failures.intro':
    '{failed} van {images} foto’s. De volledige lijst staat hieronder; geen foto is stilletjes weggelaten.',
  'failures.reasons': 'Hoe vaak welke reden voorkwam',
  'failures.reason': 'Reden',
  'failures.count': 'Aantal',
  'failures.list': 'Lijst van deze foto’s ({failed})',
  'failures.image': 'Foto',
  'method.title': 'Zo is het berekend',
  'method.standard':
    'De begrippen zijn die van ISO/IEC 19795-1 en 19795-10. Een match is een score op of boven de drempel. De drempel bij een kans is de laagste gemeten score waarbij hooguit dat deel van de vergelijkingen van twee mensen een match is.',
  'method.persons':
    'De marges komen uit {replicates} herhalingen waarin wij steeds opnieuw mensen lootten uit de {persons} die meededen (bootstrap, per persoon).',
  'method.comparisons':
    'De marges komen uit {replicates} herhalingen waarin wij steeds opnieuw vergelijkingen lootten (bootstrap, per vergelijking).',
  'method.rules':
    'Ging er in n onafhankelijke pogingen niets mis, dan is de bovengrens 3/n (regel van 3). Bij minder dan 30 fouten kan de werkelijke waarde meer dan 30% afwijken (regel van 30).',
  'method.repeat':
    'Nadoen: meet dezelfde foto’s en paren met hetzelfde model en startgetal {seed}. De uitkomst is dan gelijk, byte voor byte, op de datum na.',
  'method.command': 'Opdracht:',
  'method.caption': 'Waarmee dit rapport is gemaakt',
  'method.item': 'Onderdeel',
  'method.value': 'Waarde',
  'method.model': 'Model',
  'method.card': 'Modelkaart (SHA-256)',
  'method.no-card': 'geen modelkaart',
  'method.pairs': 'Bestand met paren (SHA-256)',
  'method.subjects': 'Bestand met wie er op elke foto staat (SHA-256)',
  'method.report': 'Rapport, JSON-bestand (SHA-256)',
  'method.seed': 'Startgetal',
  'words.title': 'Woorden',
  'words.fmr': 'Valse match (FMR)',
  'words.fmr-means': 'Twee verschillende mensen worden voor één persoon aangezien.',
  'words.fnmr': 'Valse afwijzing (FNMR)',
  'words.fnmr-means':
    'Twee foto’s van één persoon worden niet als dezelfde herkend. Bij de poort: verwezen naar de gewone rij.',
  'words.score': 'Score',
  'words.score-means': 'Een getal voor de gelijkenis van twee templates. Het zegt niets over een persoon.',
  'words.range': 'Marge',
  'words.range-means':
    'Zouden wij honderd keer met andere mensen meten, dan bevat de marge ongeveer 95 keer de werkelijke waarde.',
  'not-computed': 'Niet berekend',
  between: 'tussen {low} en {high}',
  exactly: 'geen spreiding gemeten',
  'odds.one-in': '1 op {n}',
  'table.show': 'Cijfers in een tabel',
  'table.scroll': 'tabel, schuift opzij',
  'remark.rule-of-3': 'Geen fout gezien in {count} onafhankelijke pogingen: de bovengrens is 3/{count}.',
  'remark.rule-of-30': 'Berust op {count} fouten: een ruwe schatting.',
  'remark.one-error': 'Berust op 1 fout: een ruwe schatting.',
  foot: 'Dit bestand staat op zichzelf: het haalt niets op en stuurt niets weg.',
} as const;

export type MessageKey = keyof typeof NL;
