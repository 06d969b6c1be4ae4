/** The page of waiting times now, in Dutch. */
export const NL_WAITING = {
  'case.page.waiting': 'Wachttijden nu',
  'waiting.seconds': '{count, plural, one {# seconde} other {# seconden}}',
  'waiting.minutes': '{count, plural, one {# minuut} other {# minuten}}',
  'waiting.and': '{first} en {second}',
  'waiting.unit-seconds': '{count, plural, one {seconde} other {seconden}}',
  'waiting.unit-minutes': '{count, plural, one {minuut} other {minuten}}',

  'waiting.lead-longer': 'Wie de gewone rij kiest wacht nu {time} langer.',
  'waiting.lead-longer-least': 'Wie de gewone rij kiest wacht nu minstens {time} langer.',
  'waiting.lead-shorter': 'Wie de gewone rij kiest wacht nu {time} korter.',
  'waiting.lead-same': 'Wie de gewone rij kiest wacht nu ongeveer even lang.',
  'waiting.lead-paused':
    'De poorten met gezicht staan stil. Wie in de gewone rij staat wacht nu hooguit {time}.',
  'waiting.lead-paused-least':
    'De poorten met gezicht staan stil. In de gewone rij wacht minstens 1 op de 10 mensen nu {time} of langer.',
  'waiting.lead-unmeasured': 'Wij weten nu niet wie er langer wacht.',
  'waiting.why-nothing-seen':
    'Bij {lane, select, face {de rij met gezicht} other {de gewone rij}} is niets gemeten.',
  'waiting.why-too-few':
    'Bij {lane, select, face {de rij met gezicht} other {de gewone rij}} zijn te weinig mensen gemeten om iets te zeggen.',
  'waiting.why-too-old':
    'Bij {lane, select, face {de rij met gezicht} other {de gewone rij}} is de laatste meting te oud.',
  'waiting.compared': 'Wij vergelijken hoe lang 9 van de 10 mensen in elke rij hooguit wachten.',
  'waiting.compared-paused': 'Zo lang wachten 9 van de 10 mensen daar hooguit.',
  'waiting.estimate': 'Dit is een schatting, gemaakt uit tellingen.',
  'waiting.between': 'Met 95% zekerheid: tussen {low} en {high}.',
  'waiting.at-least': 'Met 95% zekerheid: minstens {low}. Hoeveel hooguit, is nog niet te zeggen.',
  'waiting.at-most-shorter':
    'Met 95% zekerheid: hooguit {time} korter. Hoeveel langer, is nog niet te zeggen.',
  'waiting.about': 'Met 95% zekerheid: ongeveer {time}.',
  'waiting.longer': '{time} langer',
  'waiting.shorter': '{time} korter',
  'waiting.as-long': 'even lang',

  'waiting.face': 'Rij met gezicht',
  'waiting.regular': 'Gewone rij',
  'waiting.stands-still': 'Staat stil',
  'waiting.none-nothing-seen': 'Niet gemeten',
  'waiting.none-too-few': 'Te weinig gemeten',
  'waiting.none-too-old': 'Te lang geleden gemeten',
  'waiting.no-p90': 'Nog niet te zeggen',
  'waiting.p90-is': 'wachten 9 van de 10 mensen hooguit',
  'waiting.p90-least': 'of langer wacht minstens 1 op de 10 mensen',
  'waiting.half-least': 'De helft wacht {time} of langer.',
  'waiting.half': 'De helft wacht hooguit {time}.',
  'waiting.by-cards': 'Gemeten met {count, plural, one {# wachtkaart} other {# wachtkaarten}}.',
  'waiting.by-counts': 'Geschat uit tellingen ({count, plural, one {# meting} other {# metingen}}).',
  'waiting.in-queue': 'In de rij: ongeveer {count, plural, one {# mens} other {# mensen}}.',
  'waiting.gates':
    '{gates, plural, =0 {Geen poort} one {# poort} other {# poorten}}, {admitted, plural, =0 {niemand binnen} one {# mens binnen} other {# mensen binnen}} in het laatste kwartier.',

  'waiting.is-no-rule': 'Er is nu geen vrijgave, en dus geen regel.',
  'waiting.is-before': 'Er is nog niets gemeten.',
  'waiting.is-unwatched': 'De server houdt de regel nu niet in de gaten.',
  'waiting.unwatched-means':
    'De poorten met gezicht gaan nu niet vanzelf stil, en niet vanzelf verder. Ze pauzeren kunt u zelf.',
  'waiting.unwatched-do':
    'Kijk in het plan of begin en einde van het evenement kloppen: de server kijkt van twaalf uur voor het begin tot het einde. Kloppen ze, vraag dan de beheerder om de server opnieuw te starten.',
  'waiting.is-paused': 'De regel heeft de poorten met gezicht stilgezet.',
  'waiting.is-broken': 'De gewone rij wacht langer dan de regel toelaat.',
  'waiting.is-alarmed': 'Al te lang is niet te meten of niemand slechter af is.',
  'waiting.is-unmeasured': 'Nu is niet te meten of niemand slechter af is.',
  'waiting.is-doubtful': 'Misschien wacht de gewone rij langer dan de regel toelaat.',
  'waiting.is-holds': 'Het verschil is binnen de regel.',
  'waiting.unmeasured-since': 'Niet te vergelijken sinds {time}.',
  'waiting.measure-now': 'Laat medewerkers nu kaarten uitdelen of tellen: bij beide rijen.',
  'waiting.doubtful-means':
    'Het verschil lijkt te groot, maar dat is nog niet zeker. Meer metingen geven zekerheid.',
  'waiting.broken-since': 'Zeker te groot sinds {time}.',
  'waiting.pauses-at': 'Om {time} gaan de poorten met gezicht vanzelf stil, als er niets verandert.',
  'waiting.pauses-never': 'Deze regel zet niets vanzelf stil. Dat kunt u zelf doen.',
  'waiting.paused-since': 'Stil sinds {time}.',
  'waiting.paused-means':
    'Iedereen gaat nu door de gewone rij. Niemand kan de poorten eerder weer aanzetten: alleen de regel doet dat.',
  'waiting.resumes-at': 'Om {time} gaan zij weer door, als het zo blijft.',
  'waiting.resumes-when':
    'Zij gaan weer door als de wachttijd in de gewone rij {time} lang hooguit {limit} is, zonder onderbreking.',

  'waiting.rule': 'De regel',
  'waiting.rule-lead': 'Zo is het getekend in de vrijgave, door de organisator en de FG.',
  'waiting.rule-limit': 'Grens',
  'waiting.rule-limit-is': 'Wie de gewone rij kiest, mag hooguit {time} langer wachten.',
  'waiting.rule-reason': 'Reden van deze grens',
  'waiting.rule-pauses': 'Stilzetten',
  'waiting.rule-after': 'Als het verschil {time} lang zeker te groot is.',
  'waiting.rule-no-terms': 'Vanzelf gebeurt er niets: dat is niet afgesproken.',
  'waiting.rule-goes-on': 'Weer doorgaan',
  'waiting.rule-resume': 'Als het verschil {time} lang binnen de grens is, zonder onderbreking.',
  'waiting.rule-unmeasured': 'Niet te meten',
  'waiting.then-alarm': 'Na {time} komt hier een alarm. De poorten gaan door.',
  'waiting.then-pause': 'Na {time} gaan de poorten met gezicht stil.',

  'waiting.advice': 'Advies: maak van {name} een gewone poort',
  'waiting.advice-why':
    'Dan gaat de gewone rij sneller. Van de poorten met gezicht komen hier nu de minste mensen langs.',
  'waiting.advice-dpo': 'De organisator kan dit doen, en ook een medewerker bij de rij.',
  'waiting.turned': '{name} wordt een gewone poort. Een poort zonder netwerk hoort dat later.',
  'waiting.to-gates': 'Kijk bij de poorten of zij is omgezet',

  'waiting.alarm': 'Laat een geluid horen als er iets mis is',
  'waiting.alarm-again':
    'Laat een geluid horen als er iets mis is (na het laden van de pagina: zet opnieuw aan)',
  'waiting.alarm-title': 'Let op de rijen',

  'waiting.course': 'Het verloop',
  'waiting.axis': 'minuten wachten',
  'waiting.key-limit': 'hier moet de gewone rij onder blijven',
  'waiting.key-pause': 'poorten met gezicht staan stil',
  'waiting.chart-is': 'De wachttijden van {from} tot {to}: zo lang wachten 9 van de 10 mensen hooguit.',
  'waiting.chart-most':
    '{lane, select, face {De rij met gezicht} other {De gewone rij}} was het langst om {at}: {time}.',
  'waiting.chart-none': '{lane, select, face {De rij met gezicht} other {De gewone rij}} is niet gemeten.',
  'waiting.chart-paused':
    'De poorten met gezicht stonden {count, plural, one {# minuut} other {# minuten}} stil.',
  'waiting.table': 'Het verloop in een tabel',
  'waiting.table-is':
    'Wachttijden per vijf minuten, de nieuwste eerst: zo lang wachten 9 van de 10 mensen hooguit',
  'waiting.at': 'Om',
  'waiting.difference': 'Verschil',
  'waiting.cell-none': 'niet gemeten',
  'waiting.cell-still': 'staat stil',
  'waiting.cell-less': '{time} korter',

  'waiting.how': 'Zo meet u de wachttijd',
  'waiting.how-new': 'Er is nog niets gemeten',
  'waiting.how-new-means':
    'Zolang niemand meet, weet niemand of de gewone rij slechter af is. Begin bij het opengaan van de deuren.',
  'waiting.how-cards':
    'Het nauwkeurigst: deel aan het einde van elke rij af en toe een genummerde wachtkaart uit, en tik het nummer in. De poort leest de kaart. Geef er een aan één op de zoveel mensen, bijvoorbeeld elke derde. Niet op de klok: dan telt een druk moment te weinig mee.',
  'waiting.how-counts':
    'Of tel elke vijf minuten hoeveel mensen er in elke rij staan. Dat geeft een schatting.',
  'waiting.how-taps':
    'Tik daarbij op een knop voor iedereen die aansluit. Alleen tikken, zonder te tellen, zegt niets.',
  'waiting.how-nobody': 'Niemand wordt daarbij herkend of gevolgd: op een kaart staat alleen een nummer.',
  'waiting.to-taps': 'Naar het scherm voor bij de rij',
  'waiting.taps-by-crew': 'Medewerkers doen dit op hun eigen scherm, bij de rij.',

  'waiting.pause': 'Zelf stilzetten',
  'waiting.pause-means':
    'De organisator en de FG kunnen de poorten met gezicht altijd zelf stilzetten, met een reden. De gewone rij gaat door.',
  'waiting.to-pause': 'Naar de knop om te pauzeren',
  'waiting.to-page': 'Bekijk de wachttijden',
} as const;
