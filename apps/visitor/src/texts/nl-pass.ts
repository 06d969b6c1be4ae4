/** The selfie, the second look, the pass, paper and the desk's device. */
export const nlPass = {
  'selfie.title': 'Maak een selfie',
  'selfie.lead': 'Wij nemen de foto vanzelf als uw gezicht goed in beeld is. U hoeft niet te drukken.',
  'selfie.tip-light': 'Ga staan waar licht op uw gezicht valt.',
  'selfie.tip-alone': 'Zorg dat u alleen in beeld bent.',
  'selfie.tip-stays':
    'De foto blijft op {device, select, desk {dit toestel} other {uw telefoon}} en wordt meteen gewist.',
  'selfie.open': 'Open de camera',
  'selfie.again': 'Opnieuw',
  'selfie.regular': 'Toch de gewone pas',
  'selfie.opening': 'De camera gaat aan …',
  'selfie.working': 'Gelukt. De camera is uit. Wij maken er getallen van …',
  'selfie.preview': 'Beeld van uw camera',
  'selfie.help': 'Lukt het niet? U kunt de gewone pas nemen: die is even goed.',
  'selfie.not-good':
    'De foto was net niet goed genoeg en is gewist. U kunt het meteen nog een keer proberen.',
  'selfie.not-live':
    'Wij konden niet zien of dit een gezicht was of een foto ervan. Dat kan aan het licht liggen, of aan een scherm of spiegel in beeld. De foto is gewist. U kunt het meteen nog een keer proberen.',

  'instruction.good': 'Goed zo, blijf stil',
  'instruction.none': 'Breng uw gezicht in beeld',
  'instruction.several': 'Kom alleen in beeld',
  'instruction.closer': 'Kom dichterbij',
  'instruction.back': 'Ga iets naar achteren',
  'instruction.centre': 'Houd uw gezicht in het ovaal',
  'instruction.uncover-mouth': 'Maak uw mond vrij',
  'instruction.uncover-eyes': 'Laat uw ogen goed zien',
  'instruction.more-light': 'Ga naar het licht',
  'instruction.less-light': 'Ga uit het felle licht',
  'instruction.clear-view': 'Veeg de camera schoon',
  'instruction.face-forward': 'Kijk recht in de camera',
  'instruction.head-up': 'Doe uw kin omhoog',
  'instruction.head-down': 'Doe uw kin omlaag',
  'instruction.hold-still': 'Houd stil',
  'instruction.not-live': 'Probeer het op een andere plek',

  'pass.title': 'Uw toegangspas',
  'pass.qr': 'QR-code van uw toegangspas',
  'pass.fresh': 'Live code: een schermafdruk werkt niet.',
  'pass.face.lane': 'Ga naar {count, plural, one {de poort} other {een poort}} met ‘Gezicht’',
  'pass.regular.lane': 'Ga naar {count, plural, one {de poort} other {een poort}} met ‘Gewone rij’',
  'pass.where':
    '{storage, select, sealed {Uw gezicht staat versleuteld op de server en bij de poorten van de organisatie. Alleen uw pas heeft de sleutel.} other {De getallen van uw gezicht staan alleen in uw pas.}}',
  'pass.withdraw.title': '{ground, select, law {Geen gezichtspas meer?} other {Van gedachten veranderd?}}',
  'pass.withdraw.lead': 'Dan wissen wij uw gezicht en krijgt u meteen de gewone pas.',
  'pass.withdraw.button':
    '{ground, select, law {Wis mijn gezichtspas} other {Trek mijn toestemming in en wis mijn gezicht}}',
  'pass.withdraw.sure': 'Weet u het zeker? Uw gezichtspas werkt daarna niet meer.',
  'pass.withdraw.yes': 'Ja, wis mijn gezicht nu',
  'pass.withdraw.no': 'Nee, houd mijn gezichtspas',
  'pass.switch.title': 'Liever met uw gezicht?',
  'pass.switch.lead': 'U kunt alsnog de gezichtspas kiezen. U leest eerst wat er gebeurt.',
  'pass.switch.button': 'Kies de gezichtspas',

  'selfie.now': 'Neem nu',
  'selfie.not-yet': 'Nog niet. Eerst: {instruction}.',
  'selfie.loading': 'Wij laden het programma dat uw gezicht zoekt …',
  'selfie.desk': 'Liever niet op dit toestel? Bij de balie kunt u een gezichtspas op papier maken.',
  'selfie.not-kept.title': 'Deze browser bewaart niets',
  'selfie.not-kept.means':
    'Uw pas werkt dan zolang deze pagina open is. Opent u de link in een gewoon venster, dus niet privé? Dan blijft hij wel bewaard. Op papier zetten kan straks ook.',

  'look.title': 'Dit bewaren wij: getallen, niet uw foto',
  'look.gone': 'De camera is uit en uw foto is gewist. Dit is ervan over: {length} getallen.',
  'look.picture': '{length} getallen van {low} tot {high}, getekend als streepjes. Ze beginnen zo: {start}.',
  'look.here': 'Ze staan nu alleen in het geheugen van dit toestel. Er is niets verstuurd.',
  'look.after':
    'Ook deze getallen horen bij uw gezicht. {storage, select, sealed {Daarom versleutelt uw telefoon ze eerst. Zo gaan ze naar de server van de organisatie en haar poorten, die ze niet kunnen lezen. De sleutel gaat alleen in uw pas.} other {Daarom gaan ze alleen in uw pas, achter een slot dat alleen de poort kan openen. De server van de organisatie krijgt ze niet te zien.}}',
  'look.keep': 'Bewaar in mijn pas',
  'look.saving': 'Wij maken uw pas …',

  'pass.bright': 'Bij de lezer: zet uw scherm zo licht mogelijk.',
  'pass.gate': 'Zo gaat het bij de poort',
  'pass.gate.code': 'Houd de code voor de lezer.',
  'pass.gate.look': 'Kijk in de camera tot het scherm groen is.',
  'pass.gate.through': 'Loop door als het scherm groen is.',
  'pass.gate.referred':
    'Stuurt de poort u naar de rij hiernaast? Dat kan iedereen gebeuren. U bent daar meteen aan de beurt, met dezelfde code.',
  'pass.change': 'Papier, wisselen of stoppen',

  'paper.title': 'Zonder telefoon naar binnen',
  'paper.lead':
    'Zet uw pas ook op papier, of bewaar hem als plaatje. Deze telefoon blijft werken.{ground, select, law {} other { U komt er samen één keer mee binnen.}}',
  'paper.pdf': 'Op papier (pdf)',
  'paper.picture': 'Als plaatje',
  'paper.badge': 'Op een badge (pdf)',
  'paper.badge-how':
    'De badge is zo groot als een bankpas. Druk hem af op ware grootte (100 %), op wit en mat.',
  'badge.title': 'Toegangspas',
  'badge.role': 'medewerker',
  'badge.how': 'Houd deze kant op 15 tot 20 cm voor de lezer. Verloren? Meld het meteen.',
  'paper.keep': 'Bewaar het als uw ticket: wie het heeft, kan het laten zien.',
  'paper.file': 'toegangspas',
  'paper.old.title': 'Maak uw papier of plaatje opnieuw',
  'paper.old.why':
    'De organisatie heeft een nieuwe sleutel. Deze telefoon gebruikt die al. Uw papier of plaatje van eerder gaat bij de poort straks niet meer open. Maak een nieuw en gooi het oude weg.',
  'paper.old.make': 'Maak het opnieuw',

  'sheet.specimen': 'PROEF: dit is een demonstratie.',
  'sheet.title': 'Toegangspas op papier',
  'sheet.qr': 'QR-code van uw toegangspas',
  'sheet.keep': 'Bewaar dit papier als uw ticket. Een kopie van deze code werkt ook: geef hem aan niemand.',
  'sheet.gate': 'Bij de poort',
  'sheet.gate.code': 'Houd het papier plat voor de lezer.',
  'sheet.face.back': '{ground, select, law {Deze pas wissen} other {Toestemming intrekken}}',
  'sheet.face.inside':
    '{storage, select, sealed {Uw gezicht staat versleuteld op de server en bij de poorten van de organisatie. Alleen uw pas heeft de sleutel.} other {Getallen van uw gezicht zitten in deze code. Alleen de poort kan hem openen.}}',
  'sheet.regular.back': 'Wisselen',
  'sheet.regular.inside': 'Van uw gezicht staat hier niets in.',
  'sheet.face.how':
    'Open de link uit uw ticket ({address}) of ga naar de balie. Daarna werkt dit papier niet meer. Gooi het dan weg.',
  'sheet.regular.how':
    'Open de link uit uw ticket ({address}) of ga naar de balie. Met een andere pas werkt dit papier niet meer.',
  'sheet.made': 'Deze pas is van {organisation}. Gemaakt op {when}.',

  'kiosk.here': 'Dit is een toestel van de balie. Als u klaar bent, wissen wij alles.',
  'kiosk.title': 'Druk uw pas af',
  'kiosk.lead': 'Daarna wist u alles van dit toestel. Alleen uw papier blijft over.',
  'kiosk.print': 'Druk af',
  'kiosk.done': 'Klaar: wis alles',
  'kiosk.still': 'Bent u er nog?',
  'kiosk.still.means': 'Over {seconds} seconden wissen wij alles van dit toestel.',
  'kiosk.still.yes': 'Ik ben er nog',

  'wiped.title': 'Alles is gewist',
  'wiped.press': 'Van u staat niets meer op dit toestel. Neem uw papier mee.',
  'wiped.time': 'Er gebeurde twee minuten niets. Daarom hebben wij alles van dit toestel gewist.',
  'wiped.expired':
    'De tijd voor dit toestel is om. Van u staat er niets meer op. Bent u nog niet klaar? De medewerker kan het opnieuw voor u openen. Wat u al antwoordde, is dan nog bekend.',
  'wiped.left': 'De pagina is gesloten of opnieuw geladen. Van u staat niets meer op dit toestel.',
  'wiped.crew': 'Geef het toestel terug aan de medewerker.',

  'no-link.installed':
    'Maakte u uw pas al in de browser? Dan staat hij daar, en niet in deze app: zo werkt het op een iPhone. Open de link uit uw ticket in de browser. Daar opent uw pas ook zonder netwerk.',

  'kept.title': 'Welke pas wilt u openen?',
  'kept.lead': 'Op deze telefoon staan {count} passen. Wie deze telefoon gebruikt, kan ze openen.',
  'kept.pass': 'Pas {number}',

  'rights.gates': 'Bij de poorten',
  'rights.gates-none': 'Niets',
  'rights.gate.admitted': '{at}: toegelaten bij {gate}',
  'rights.gate.referred': '{at}: doorgestuurd door {gate}',
  'rights.gate.annulled': '{at}: toegelaten bij {gate}, maar niet naar binnen gegaan',
  'rights.gate.override': '{at}: binnengelaten door een medewerker bij {gate}',
} as const;
