/** Tickets, their links and desk crew, in Dutch. */
export const NL_TICKETS = {
  'case.page.tickets': '{people, select, staff {Medewerkers en toegang} other {Bezoekers en tickets}}',
  'tickets.lead':
    '{people, select, staff {Iedere medewerker krijgt een eigen link. Daarmee maakt die medewerker zelf een pas. Een ticket is hier de toegang van één medewerker.} other {Iedere bezoeker krijgt een eigen link. Daarmee kiest die bezoeker zelf tussen een gezichtspas en een gewone pas.}}',
  'tickets.counts-lead':
    'Als FG ziet u hier aantallen, en geen namen of adressen. Die ziet alleen de organisator.',
  'tickets.counts-not-yet': 'Er zijn nog geen aantallen: deze inzet is nog niet vrijgegeven.',
  'tickets.none':
    'Er zijn nog geen tickets. Neem ze over uit een bestand van uw ticketsysteem, of laat dat systeem ze zelf sturen.',
  'tickets.figure-sent': 'verstuurd',
  'tickets.figure-queued': 'in de wachtrij',
  'tickets.figure-not-sent': 'nog te versturen',

  'tickets.import': 'Neem tickets over uit een bestand',
  'tickets.import-lead':
    'Uw ticketsysteem kan een lijst van alle tickets maken, als CSV-bestand. Kies dat bestand hier. U ziet eerst wat wij overnemen.',
  'tickets.choose': 'Kies een bestand',
  'tickets.choose-other': 'Kies een ander bestand',
  'tickets.clear': 'Haal dit bestand weg',
  'tickets.file-hint':
    'Of sleep het hierheen. CSV, TSV of tekst, tot {megabytes} MB. Het bestand blijft in deze pagina: alleen de vier gegevens die u aanwijst gaan naar de server.',
  'tickets.reading': 'Wij lezen {name}.',
  'tickets.file-named': 'Het gaat om {name}.',
  'tickets.again': 'Kies nog een bestand',

  'tickets.columns': 'Wat staat waar?',
  'tickets.columns-lead': 'Wij hebben gekeken naar de kopjes. Klopt het niet, kies dan een andere kolom.',
  'tickets.read-as': 'Gelezen als {encoding}, met een {delimiter} tussen de kolommen',
  'tickets.delimiter': 'Tussen de kolommen staat een',
  'tickets.delimiter-comma': 'komma',
  'tickets.delimiter-semicolon': 'puntkomma',
  'tickets.delimiter-tab': 'tab',
  'tickets.delimiter-bar': 'streepje (|)',
  'tickets.has-headings': 'De eerste regel bevat de namen van de kolommen',
  'tickets.no-column': 'Staat niet in dit bestand',
  'tickets.column': 'Kolom {number, number}',
  'tickets.example': 'Zoals: {example}',
  'tickets.field-reference': 'Ticketnummer',
  'tickets.field-reference-hint': 'Elk ticket heeft een eigen ticketnummer nodig.',
  'tickets.field-name': 'Naam',
  'tickets.field-name-hint': 'Mag ontbreken.',
  'tickets.field-infix': 'Tussenvoegsel',
  'tickets.field-infix-hint': 'Komt achter de naam.',
  'tickets.field-surname': 'Achternaam',
  'tickets.field-surname-hint': 'Komt achter de naam.',
  'tickets.field-email': 'E-mailadres',
  'tickets.field-email-hint': 'Zonder adres kan er geen link per mail.',
  'tickets.field-language': 'Taal',
  'tickets.field-language-hint': 'Mag ontbreken.',
  'tickets.name-apart': 'De naam staat in meer dan één kolom',
  'tickets.otherwise': 'Taal voor wie er geen heeft, of een andere dan deze twee',
  'tickets.language-nl': 'Nederlands',
  'tickets.language-en': 'Engels',
  'tickets.reference-needed': 'Wijs eerst aan in welke kolom het ticketnummer staat.',

  'tickets.check': 'Zo nemen wij het over',
  'tickets.preview':
    '{count, plural, one {De eerste regel, zoals wij die overnemen} other {De eerste # regels, zoals wij die overnemen}}',
  'tickets.column-reference': 'Ticketnummer',
  'tickets.column-who': 'Naam en e-mailadres',
  'tickets.column-language': 'Taal',
  'tickets.ready':
    '{count, plural, =0 {Er is geen ticket om over te nemen} one {# ticket om over te nemen} other {# tickets om over te nemen}}',
  'tickets.without-address':
    '{count, plural, one {# daarvan heeft geen e-mailadres, en krijgt geen mail van deze server} other {# daarvan hebben geen e-mailadres, en krijgen geen mail van deze server}}',
  'tickets.other-languages':
    '{count, plural, one {# daarvan heeft een taal die wij niet spreken} other {# daarvan hebben een taal die wij niet spreken}}. Zij krijgen de taal die u koos',
  'tickets.left':
    '{count, plural, one {# regel kunnen wij niet overnemen} other {# regels kunnen wij niet overnemen}}',
  'tickets.left-caption': 'Wat wij niet kunnen overnemen, en waarom',
  'tickets.left-more': '{count, plural, one {Er is nog # regel.} other {Er zijn nog # regels.}}',
  'tickets.left-do':
    'Bewaar deze regels als bestand, herstel ze daar, en kies dat bestand daarna hier. Wat al is overgenomen blijft staan.',
  'tickets.left-save':
    '{count, plural, one {Bewaar deze regel als CSV} other {Bewaar deze # regels als CSV}}',
  'tickets.report-line': 'Regel',
  'tickets.report-reason': 'Waarom niet overgenomen',
  'tickets.report-file': '{name}-niet-overgenomen.csv',
  'tickets.fault-no-reference': 'Er staat geen ticketnummer.',
  'tickets.fault-double': 'Dit ticketnummer staat ook op regel {line, number}.',
  'tickets.fault-bad-address': 'Dit is geen e-mailadres.',
  'tickets.none-to-take': 'In dit bestand is geen regel die wij kunnen overnemen.',
  'tickets.take':
    '{count, plural, =0 {Neem de tickets over} one {Neem # ticket over} other {Neem # tickets over}}',

  'tickets.upload-sending': 'Wij nemen de tickets over',
  'tickets.upload-stopping': 'Wij stoppen',
  'tickets.upload-stopped': 'Gestopt',
  'tickets.upload-failed': 'Het overnemen is onderbroken',
  'tickets.upload-done': 'Klaar',
  'tickets.progress': '{answered, number} van {total, number} tickets uit {name}',
  'tickets.stop': 'Stop',
  'tickets.stopped-means': 'Wat is overgenomen, blijft. U kunt verdergaan waar het stopte.',
  'tickets.go-on':
    '{count, plural, one {Ga verder met het laatste ticket} other {Ga verder met de andere # tickets}}',
  'tickets.taken':
    '{count, plural, =0 {Er zijn geen nieuwe tickets} one {# nieuw ticket overgenomen} other {# nieuwe tickets overgenomen}}',
  'tickets.updated':
    '{count, plural, one {# ticket kenden wij al: naam, adres of taal is bijgewerkt.} other {# tickets kenden wij al: naam, adres of taal is bijgewerkt.}}',
  'tickets.unchanged': '{count, plural, one {# ticket stond er al zo.} other {# tickets stonden er al zo.}}',
  'tickets.to-list': 'Naar de tickets en de links',

  'tickets.links': 'Links versturen',
  'tickets.links-lead':
    'Wie de link heeft, heeft het ticket. Een link werkt zolang de inzet duurt, en is niet te raden.',
  'tickets.failed':
    '{count, plural, one {# mail kwam niet weg. Kijk in de lijst waarom} other {# mails kwamen niet weg. Kijk in de lijst waarom}}',
  'tickets.no-address':
    '{count, plural, one {# ticket heeft geen e-mailadres} other {# tickets hebben geen e-mailadres}}',
  'tickets.send-all':
    '{count, plural, one {Stuur # {people, select, staff {medewerker} other {bezoeker}} de link} other {Stuur # {people, select, staff {medewerkers} other {bezoekers}} hun link}}',
  'tickets.send-all-asked': '{count, plural, one {Er gaat # mail uit} other {Er gaan # mails uit}}',
  'tickets.send-all-means':
    'Afzender: {from}. Iedereen die nog geen link kreeg, krijgt er één. Terughalen kan niet.',
  'tickets.send-confirm': '{count, plural, one {Ja, verstuur # mail} other {Ja, verstuur # mails}}',
  'tickets.queued':
    '{count, plural, =0 {Er hoefde niets uit} one {# mail staat klaar en gaat zo uit} other {# mails staan klaar en gaan achter elkaar uit}}',
  'tickets.all-sent': 'Iedereen met een e-mailadres heeft een link, of krijgt die zo.',
  'tickets.leave': 'Doe niets',
  'tickets.test': 'Stuur eerst uzelf een proefmail',
  'tickets.test-means': 'Zo ziet u of mail van {from} aankomt. Er staat geen link in.',
  'tickets.test-to': 'Uw e-mailadres',
  'tickets.test-no-address': 'Dit is geen e-mailadres.',
  'tickets.test-send': 'Stuur de proefmail',
  'tickets.test-accepted': 'De mailserver heeft de mail voor {to} aangenomen.',
  'tickets.test-accepted-means': 'Komt hij niet, kijk dan bij de ongewenste mail.',
  'tickets.no-mail': 'Deze server kan geen mail versturen',
  'tickets.no-mail-means':
    'Geef bij het starten op via welke mailserver het kan, en van welk adres de mail komt:',
  'tickets.no-mail-where':
    'Uw e-mailprovider of beheerder weet de naam en het wachtwoord. Of verstuur de links zelf, zie hieronder.',
  'tickets.own-mail': 'Verstuur de links met uw eigen mailprogramma',
  'tickets.own-mail-means':
    'In dit bestand staat bij elk ticket de link. Wie het bestand heeft, kan namens {people, select, staff {al uw medewerkers} other {al uw bezoekers}} kiezen. Bewaar het dus als een wachtwoord, en wis het na het versturen.',
  'tickets.own-mail-download': 'Download de links (CSV)',

  'tickets.list': 'Alle tickets',
  'tickets.search': 'Zoek op ticketnummer, naam of e-mailadres',
  'tickets.search-now': 'Zoek',
  'tickets.search-all': 'Toon alles',
  'tickets.total': '{count, plural, one {# ticket.} other {# tickets.}}',
  'tickets.found':
    '{count, plural, =0 {Niets gevonden.} one {# ticket gevonden.} other {# tickets gevonden.}}',
  'tickets.found-none': 'Probeer een deel van het ticketnummer of de naam.',
  'tickets.page': 'Pagina {number, number}.',
  'tickets.page-before': 'Vorige pagina',
  'tickets.page-after': 'Volgende pagina',
  'tickets.no-reference': 'zonder ticketnummer',
  'tickets.no-name': 'geen naam bekend',
  'tickets.withdrawn': 'Ingetrokken',
  'tickets.erased': 'Naam en adres zijn op verzoek gewist',
  'tickets.pass-none': 'Nog geen pas',
  'tickets.pass-face': 'Gezichtspas',
  'tickets.pass-regular': 'Gewone pas',
  'tickets.mail-none': 'Nog geen link gestuurd',
  'tickets.mail-no-address': 'Geen e-mailadres',
  'tickets.mail-queued': 'Wacht op versturen',
  'tickets.mail-sent': 'Link verstuurd',
  'tickets.mail-failed': 'Niet verstuurd',
  'tickets.send': 'Stuur de link',
  'tickets.send-again': 'Stuur opnieuw',
  'tickets.send-one': 'Stuur de link van {reference}',
  'tickets.send-one-means': 'Er gaat één mail uit, naar {email}.',
  'tickets.withdraw': 'Trek in',
  'tickets.withdraw-one': 'Trek {reference} in',
  'tickets.withdraw-means':
    'De pas van dit ticket werkt dan niet meer, en niemand kan er nog een maken. Poorten met een netwerk weten het binnen enkele seconden. Naam en adres worden gewist. Wat is vastgelegd, blijft als bewijs. U kunt dit niet terugdraaien.',
  'tickets.withdraw-shop':
    'Komt dit ticket uit een ticketsysteem? Trek het dan ook daar in. Anders komt iemand met dat ticket nog binnen bij een gewone poort.',
  'tickets.withdraw-confirm': 'Ja, trek dit ticket in',
  'tickets.remove': 'Verwijder',
  'tickets.remove-one': 'Verwijder {reference}',
  'tickets.remove-means':
    'Het ticket, de naam en het adres worden gewist. Een link die al verstuurd is, werkt dan niet meer.',
  'tickets.remove-confirm': 'Ja, verwijder dit ticket',

  'tickets.keys': 'API-sleutels',
  'tickets.keys-lead':
    'Met een API-sleutel stuurt uw ticketsysteem elk verkocht ticket zelf. Zo’n sleutel kan tickets brengen en zien hoe ver ze zijn, en verder niets.',
  'tickets.keys-none': 'Er is nog geen sleutel.',
  'tickets.key-made': 'Gemaakt op {when}.',
  'tickets.key-used': 'Laatst gebruikt op {when}.',
  'tickets.key-never-used': 'Nog niet gebruikt.',
  'tickets.key-revoke': 'Trek in',
  'tickets.key-revoke-one': 'Trek {label} in',
  'tickets.key-revoke-means':
    'Het systeem met deze sleutel kan dan meteen geen tickets meer brengen. Wat er is, blijft.',
  'tickets.key-revoke-confirm': 'Ja, trek {label} in',
  'tickets.key-new': 'Nieuwe sleutel',
  'tickets.key-label': 'Waarvoor is deze sleutel?',
  'tickets.key-label-hint': 'Bijvoorbeeld: webwinkel.',
  'tickets.key-label-missing': 'Geef de sleutel een naam, zodat u hem herkent.',
  'tickets.key-make': 'Maak een sleutel',
  'tickets.key-is': 'Dit is de sleutel voor {label}',
  'tickets.key-once': 'U ziet hem alleen nu. Zet hem in uw ticketsysteem, en nergens anders.',
  'tickets.key-copy': 'Kopieer de sleutel',
  'tickets.key-copied': 'De sleutel is gekopieerd.',
  'tickets.key-use': 'Zo werkt het',
  'tickets.key-use-means':
    'Stuur tickets naar dit adres, één of tot {rows, number} tegelijk. Alleen het ticketnummer (reference) is nodig. Een bekend ticketnummer wordt bijgewerkt.',
  'tickets.key-answer':
    'Het antwoord zegt hoeveel tickets nieuw, bijgewerkt en ongewijzigd zijn, en van elk ander ticket waarom het niet is overgenomen. Er gaat nog geen mail uit: dat doet u hier.',

  'crew.title': 'Medewerkers aan de balie',
  'crew.lead':
    'Zij helpen bezoekers aan de balie en zien alleen wat daarvoor nodig is: geen toetsing, geen DPIA, geen instellingen.',
  'crew.none': 'Er is nog niemand voor de balie.',
  'crew.add': 'Iemand toevoegen',
  'crew.name': 'Naam van de medewerker',
  'crew.name-hint': 'Deze naam staat bij wat iemand aan de balie vastlegt.',
  'crew.name-missing': 'Vul de naam in.',
  'crew.make': 'Voeg toe en maak een aanmeldlink',
  'crew.link': 'Nieuwe aanmeldlink',
  'crew.link-named': 'Nieuwe aanmeldlink voor {name}',
  'crew.link-for': 'Aanmeldlink voor {name}',
  'crew.link-means':
    'Laat {name} de code scannen, of geef de link. Hij werkt één keer, tot {when}. U ziet hem alleen nu.',
  'crew.link-qr': 'QR-code met de aanmeldlink voor {name}',
  'crew.link-copy': 'Kopieer de link',
  'crew.link-copied': 'De link is gekopieerd.',
  'crew.remove': 'Neem toegang af',
  'crew.remove-named': 'Neem {name} de toegang af',
  'crew.remove-means': 'Dat werkt meteen, ook waar deze persoon nu is aangemeld. Wat is vastgelegd, blijft.',
  'crew.remove-confirm': 'Ja, neem {name} de toegang af',
} as const;
