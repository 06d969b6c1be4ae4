/** The page of a deployment's gates, in Dutch. */
export const NL_GATES = {
  'case.page.gates': 'Poorten',
  'gates.lead':
    'Een poort is een tablet of computer met een camera. U koppelt haar één keer met een code; daarna werkt zij ook zonder netwerk.',
  'gates.not-shown': 'Er kunnen nog geen poorten worden gekoppeld',
  'gates.not-shown-means': 'Dat kan zodra de inzet is vrijgegeven. Tot dan zijn er ook nog geen passen.',
  'gates.comparison-only': 'Er is nog geen vrijgave',
  'gates.comparison-only-means':
    'Een medewerker mag gezichten wel met een document vergelijken, volgens uw plan. Zulke poorten kunt u al koppelen. Poorten met een pas pas na de vrijgave.',
  'gates.ended': 'Dit evenement is afgesloten',
  'gates.ended-means':
    'De sleutels zijn vernietigd. Hoe het met elke poort staat, leest u op het certificaat.',

  'gates.list': '{count, plural, =0 {Poorten} one {# poort} other {# poorten}}',
  'gates.none': 'Er is nog geen poort. Voeg er hieronder een toe.',
  'gates.gone': '{count, plural, one {# ingetrokken poort} other {# ingetrokken poorten}}',
  'gates.lane-face': 'Poort met gezicht',
  'gates.lane-regular': 'Gewone poort',
  'gates.condition-waiting': 'wacht op een apparaat',
  'gates.condition-active': 'aan',
  'gates.condition-silent': 'niet gezien',
  'gates.condition-erased': 'losgekoppeld',
  'gates.condition-revoked': 'ingetrokken',
  'gates.paired-at': 'Gekoppeld: {when}.',
  'gates.seen-at': 'Laatst gezien: {when}.',
  'gates.key-never-held': 'Heeft de sleutel van dit evenement nooit gehad.',
  'gates.key-held': 'Heeft de sleutel van dit evenement.',
  'gates.key-replaced': 'Heeft alleen een oudere sleutel van dit evenement.',
  'gates.key-destroyed': 'Heeft de sleutel gewist: {when}.',
  'gates.revoked-by-organiser': 'Ingetrokken door de organisator, {when}: {reason}',
  'gates.revoked-by-dpo': 'Ingetrokken door de FG, {when}: {reason}',
  'gates.revoked-by-nobody': 'Ingetrokken, {when}. {reason}',
  'gates.lost': 'Deze poort kan passen misschien nog lezen',
  'gates.lost-means':
    'Zij heeft nog niet gezegd dat de sleutel weg is. Is het apparaat kwijt? Vernieuw dan de sleutel van dit evenement.',
  'gates.lost-renewed': 'Deze poort kan alleen nog oude passen lezen',
  'gates.lost-renewed-means':
    'De sleutel is daarna vernieuwd. Telefoons gebruiken de nieuwe vanzelf. Maak passen op papier en plaatjes opnieuw: onderaan staat welke.',
  'gates.lost-renew': 'Naar de sleutel',

  'gates.revoke': 'Trek deze poort in',
  'gates.revoke-one': 'Trek deze poort in: {name}',
  'gates.revoke-means': 'Dan gebeurt dit:',
  'gates.revoke-online':
    'Zodra de poort het netwerk heeft, wist zij de sleutel en alles wat zij bewaart, en meldt dat hier.',
  'gates.revoke-offline':
    'Zonder netwerk houdt zij de sleutel, tot een dag na het evenement. Is het apparaat kwijt? Vernieuw daarna de sleutel.',
  'gates.revoke-for-good': 'Het kan niet terug. U kunt het apparaat wel opnieuw koppelen, als nieuwe poort.',
  'gates.reason': 'Reden',
  'gates.reason-hint': 'Bijvoorbeeld: tablet kwijt. Noem geen personen.',
  'gates.reason-missing': 'Schrijf kort waarom.',
  'gates.revoke-confirm': 'Ja, trek {name} in',
  'gates.revoke-leave': 'Laat haar werken',

  'gates.add': 'Poort toevoegen',
  'gates.add-lead': 'U krijgt een code die één keer werkt, een kwartier lang. U kunt er meer tegelijk maken.',
  'gates.name': 'Naam van de poort',
  'gates.name-hint':
    'Zo noemen medewerkers haar. Bij de poort kan dit nog anders. Geen naam van een persoon.',
  'gates.name-missing': 'Geef de poort een naam.',
  'gates.suggested': 'Poort {number}',
  'gates.lane': 'Bij welke rij staat zij?',
  'gates.choose-at-gate': 'Kiest de medewerker bij de poort',
  'gates.choose-face': 'Poort met gezicht',
  'gates.choose-regular': 'Gewone poort',
  'gates.kind': 'Waarvoor is zij?',
  'gates.kind-entrance': 'Toegang met een pas',
  'gates.kind-human-comparison': 'Een medewerker vergelijkt gezicht en document',
  'gates.kind-document': 'Gezicht en document vergelijken',
  'gates.make-code': 'Maak een code',

  'gates.codes': 'Codes die wachten op een poort',
  'gates.code-for': 'Code voor {name}',
  'gates.code-qr': 'QR-code om {name} te koppelen',
  'gates.code-how-open': 'Open op het apparaat {address} in Chrome of Chromium.',
  'gates.code-how-scan':
    'Houd deze QR-code voor de camera, of typ de code. Met de camera-app van een tablet kan het ook.',
  'gates.code-local':
    'Let op: dit adres werkt alleen op deze computer. Open het beheer op het adres van de server om een ander apparaat te koppelen.',
  'gates.code-left':
    'Nog {minutes, plural, =0 {} one {# minuut en } other {# minuten en }}{seconds, plural, one {# seconde} other {# seconden}} geldig.',
  'gates.code-paired': 'Gekoppeld: {name}',
  'gates.code-paired-next': 'Druk bij de poort op “Start deze poort”.',
  'gates.code-expired': 'De code voor {name} is verlopen',
  'gates.code-close': 'Sluit',
  'gates.code-withdraw': 'Trek de code in',
  'gates.code-withdraw-one': 'Trek de code voor {name} in',
  'gates.code-elsewhere':
    'Voor {name} staat nog een code open, tot {when}. Hij is alleen te zien waar hij is gemaakt.',

  'gates.settings': 'Zo beslissen de poorten',
  'gates.entry': 'Hoe vaak laat een pas iemand door?',
  'gates.entry-once': 'Eén keer',
  'gates.entry-once-means': 'Wie naar buiten gaat, komt met die pas niet meer binnen.',
  'gates.entry-again': 'Opnieuw, na een tijd',
  'gates.entry-again-means':
    'Voor wie tussendoor naar buiten gaat. Hoe korter de tijd, hoe makkelijker twee mensen één pas delen. Aan een gewone poort valt dat niet op.',
  'gates.entry-after': 'Opnieuw na {minutes, plural, one {# minuut} other {# minuten}}',
  'gates.minutes': 'Na hoeveel minuten?',
  'gates.minutes-hint': 'Van 0 tot 1440 (een dag).',
  'gates.minutes-unit': 'minuten',
  'gates.minutes-wrong': 'Vul een heel getal in, van 0 tot 1440.',
  'gates.static': 'Passen op papier en als plaatje tellen mee',
  'gates.static-yes': 'Ja',
  'gates.static-no': 'Nee',
  'gates.static-means':
    'Zo komt ook binnen wie geen telefoon heeft. Een kopie is niet van het origineel te onderscheiden: de eerste die binnenkomt, telt.',
  'gates.static-without':
    'Let op: wie geen telefoon heeft, komt dan met geen enkele pas binnen. Medewerkers moeten iedereen met papier bij de gewone rij helpen.',
  'gates.settings-when':
    'Poorten met netwerk nemen dit binnen een minuut over. De andere zodra zij netwerk hebben.',
  'gates.settings-save': 'Bewaar',
  'gates.settings-saved': 'Bewaard.',

  'gates.crew': 'Code voor medewerkers',
  'gates.crew-lead':
    'Met deze zes cijfers laat een medewerker bij de gewone rij iemand door, ook wie geen poort doorverwees. Elke keer komt met de reden in het grootboek, zonder naam. Ook sluiten, loskoppelen en instellen van een poort vraagt deze code.',
  'gates.crew-none':
    'Er is nog geen code. Maak er een: zonder code kan een medewerker niemand doorlaten, en geen poort sluiten, wissen of instellen.',
  'gates.crew-make': 'Maak een code voor medewerkers',
  'gates.crew-show': 'Toon de code',
  'gates.crew-hide': 'Verberg de code',
  'gates.crew-replace': 'Vervang de code',
  'gates.crew-replace-means':
    'De oude code werkt niet meer zodra een poort dit hoort. Een poort zonder netwerk neemt de oude nog aan. Geef de nieuwe door aan uw medewerkers.',
  'gates.crew-replace-confirm': 'Ja, maak een nieuwe code',
  'gates.crew-keep': 'Houd deze code',
} as const;
