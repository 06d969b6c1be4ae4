/** The desk: for crew, who see nothing else of the console. */
export const NL_DESK = {
  'frontdesk.title': 'Balie',
  'frontdesk.choose': 'Voor welk evenement is deze balie?',
  'frontdesk.choose-lead':
    'U kiest dit één keer. Deze browser onthoudt het evenement, en niets van bezoekers.',
  'frontdesk.no-events': 'Er is nu geen evenement. Vraag de organisator wanneer de balie open kan.',
  'frontdesk.recognition-on':
    '{ground, select, law {Gezichtsherkenning staat aan op grond van een wet. U vraagt niemand om toestemming.} other {Gezichtsherkenning staat aan. Iedereen mag kiezen.}}',
  'frontdesk.recognition-off': 'Gezichtsherkenning staat uit. Iedereen krijgt de gewone pas.',
  'frontdesk.recognition-off-means':
    '{ground, select, law {Geef de gewone pas.} other {U kunt nu geen toestemming vragen. Geef de gewone pas.}}',
  'frontdesk.event-over':
    '{ground, select, law {Deze toegang is gestopt. Een gezichtspas wissen kan nog wel.} other {Het evenement is voorbij. Intrekken kan nog wel.}}',
  'frontdesk.by-law': 'Hier vraagt u niemand om toestemming.',
  'frontdesk.by-law-means':
    'De gezichtspas rust op artikel 29 van de UAVG. De medewerker leest op de eigen telefoon of in de kiosk waarom, en maakt de pas zelf. Wie dat niet kan of wil, krijgt de gewone pas.',
  'frontdesk.other-event': 'Ander evenement kiezen',
  'frontdesk.search': 'Zoek een ticket',
  'frontdesk.search-hint': 'Ticketnummer of naam, minstens {minimum} tekens.',
  'frontdesk.found':
    '{count, plural, =0 {Niets gevonden. Controleer het nummer of de naam.} one {# ticket gevonden.} other {# tickets gevonden.}}{more, select, true { Er zijn er meer: typ meer tekens.} other {}}',
  'frontdesk.no-name': 'Zonder naam',
  'frontdesk.no-reference': 'Zonder ticketnummer',
  'frontdesk.next-visitor': 'Volgende bezoeker',
  'frontdesk.back': 'Terug naar het ticket',
  'frontdesk.pass': 'Pas',
  'frontdesk.pass-none': 'Nog geen pas',
  'frontdesk.pass-face': 'Gezichtspas',
  'frontdesk.pass-regular': 'Gewone pas',
  'frontdesk.state-none': 'Niet gevraagd',
  'frontdesk.state-given': 'Ja',
  'frontdesk.state-refused': 'Nee',
  'frontdesk.state-withdrawn': 'Ingetrokken',
  'frontdesk.how':
    '{at}{giver, select, guardian {, door een ouder of voogd} other {}}{desk, select, oral {, hardop aan de balie bij {crew}} assisted {, op een scherm van de balie bij {crew}} other {}}',
  'frontdesk.somebody': 'iemand van de balie',
  'frontdesk.done-recorded': 'Het antwoord is vastgelegd.',
  'frontdesk.done-link-sent': 'De link gaat naar het adres dat bij dit ticket staat.',
  'frontdesk.then-face':
    'De bezoeker maakt nu de gezichtspas: op de eigen telefoon, of hier met de kiosk. Wij maken niets zonder de bezoeker.',
  'frontdesk.act-paper': 'Gewone pas op papier',
  'frontdesk.act-paper-means': 'Meteen printen. Er wordt niets gevraagd.',
  'frontdesk.act-oral': 'Hardop vragen',
  'frontdesk.act-oral-means': 'U leest voor en legt vast wat de bezoeker zegt.',
  'frontdesk.act-assisted': 'Bezoeker drukt zelf',
  'frontdesk.act-assisted-means': 'Op dit scherm. U helpt, de bezoeker kiest.',
  'frontdesk.act-kiosk': 'Kiosk op dit apparaat',
  'frontdesk.act-kiosk-means': 'De hele bezoekerspagina, tien minuten, voor wie geen telefoon heeft.',
  'frontdesk.act-kiosk-face': 'Gezichtspas maken op dit apparaat',
  'frontdesk.act-kiosk-face-means': 'In de kiosk, door de bezoeker zelf. De pas komt op papier.',
  'frontdesk.act-link': 'Link opnieuw sturen',
  'frontdesk.act-link-means': 'Naar het adres bij het ticket. U ziet dat adres niet.',
  'frontdesk.no-address': 'Bij dit ticket staat geen e-mailadres: de link kan niet worden gestuurd.',
  'frontdesk.no-mail': 'Deze server stuurt geen mail: de link kan niet worden gestuurd.',
  'frontdesk.mail-queued': 'De mail met de link wacht op verzending.',
  'frontdesk.mail-sent': 'De mail met de link is verstuurd.',
  'frontdesk.mail-failed': 'De mail met de link is niet aangekomen bij de mailserver.',
  'frontdesk.withdraw-title': '{ground, select, law {Gezichtspas wissen} other {Intrekken}}',
  'frontdesk.withdraw-lead':
    '{ground, select, law {Vraagt de medewerker erom? Dan wist u de gezichtspas. Die geldt meteen niet meer, en de gewone pas komt uit de printer.} other {Vraagt de bezoeker erom? Dan trekt u de toestemming in. De gezichtspas geldt meteen niet meer, en de gewone pas komt uit de printer.}}',
  'frontdesk.withdraw-lead-over':
    '{ground, select, law {Vraagt de medewerker erom? Dan wist u de gezichtspas. Dat kan ook nu nog.} other {Vraagt de bezoeker erom? Dan trekt u de toestemming in. Dat kan ook nu nog.}}',
  'frontdesk.withdraw': '{ground, select, law {Gezichtspas wissen} other {Toestemming intrekken}}',
  'frontdesk.withdraw-sure':
    '{ground, select, law {Ja, de medewerker wil dit} other {Ja, de bezoeker wil intrekken}}',
  'frontdesk.withdraw-not': 'Toch niet',
  'frontdesk.withdrawn':
    '{ground, select, law {De gezichtspas is gewist.} other {De toestemming is ingetrokken.}}',
  'frontdesk.withdrawn-means': 'Geef de bezoeker het bewijs en de gewone pas mee.',
  'frontdesk.paper-made': 'De gewone pas is gemaakt.',
  'frontdesk.paper-means': 'Geef het papier mee en wijs de gewone rij.',
  'frontdesk.print': 'Nog een keer printen',
  'frontdesk.oral-title': 'Lees voor en vraag',
  'frontdesk.oral-lead':
    'Lees de tekst rustig voor, in de taal van de bezoeker. Leg daarna precies vast wat u hoort. Twijfelt de bezoeker? Dan is het nee.',
  'frontdesk.oral-record': 'Leg vast wat de bezoeker zei',
  'frontdesk.assisted-title': 'De bezoeker kiest',
  'frontdesk.assisted-lead':
    'Draai het scherm naar de bezoeker. Help met lezen, maar druk niet zelf. Geen keuze is ook goed: dan is er de gewone pas.',
  'frontdesk.assisted-record': 'Leg mijn keuze vast',
  'frontdesk.under-16':
    'Jonger dan 16 en geen ouder of voogd erbij? Leg dan niets vast en geef de gewone pas.',
  'frontdesk.missing-answer': 'Kies bij elke vraag ja of nee.',
  'frontdesk.missing-age': 'Bij een ja hoort ook de leeftijd.',
  'frontdesk.kiosk-title': 'De kiosk staat klaar',
  'frontdesk.kiosk-open': 'Open de kiosk. Hij komt in een nieuw venster.',
  'frontdesk.kiosk-hand': 'Draai het scherm naar de bezoeker. De bezoeker leest en kiest zelf; u helpt.',
  'frontdesk.kiosk-paper': 'De pas komt op papier. Op dit apparaat blijft niets achter.',
  'frontdesk.kiosk-close': 'Sluit het venster als de bezoeker klaar is.',
  'frontdesk.kiosk-until': 'De kiosk werkt tot {at}, alleen voor dit ticket.',
  'frontdesk.kiosk-help': 'Wil de foto niet lukken?',
  'frontdesk.kiosk-help-light':
    'Zet de lamp achter het scherm, niet achter de bezoeker. Draai het scherm weg van een raam.',
  'frontdesk.kiosk-help-height': 'Zet de camera op ooghoogte, op een armlengte.',
  'frontdesk.kiosk-help-alone': 'Doe zelf een stap opzij: er mag één gezicht in beeld zijn.',
  'frontdesk.kiosk-help-lens': 'Veeg de lens schoon als het beeld bleek of wazig is.',
  'frontdesk.kiosk-help-not': 'Lukt het na drie keer niet? Geef de gewone pas. Die is net zo goed.',
  'frontdesk.kiosk-document':
    'Wil de organisator eerst een document zien? Kijk zelf, of gebruik de vergelijkbalie. Schrijf niets over.',
  'frontdesk.kiosk-start': 'Open de kiosk',
  'frontdesk.kiosk-done': 'De bezoeker is klaar',
} as const;
