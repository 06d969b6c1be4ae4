import { CONSENT_WORDS } from '@tenzij/contracts';

/** The choice, the notice, consent, and who answers for a visitor under 16. */
export const nlConsent = {
  'no-link.title': 'Open de link uit uw ticket',
  'no-link.lead': 'Op deze pagina maakt u uw toegangspas. Daarvoor hebben wij de link uit uw ticket nodig.',
  'no-link.where':
    'De link staat in de e-mail of de app waarmee u uw ticket kreeg. Open hem op de telefoon die u meeneemt.',
  'no-link.help':
    'Krijgt u geen e-mail? Dan helpt de organisatie van het evenement u verder. Met een ticket komt u altijd binnen, ook zonder deze pagina.',
  'lost.title': 'Link kwijt?',
  'lost.lead': 'Vul het e-mailadres in waarmee u het ticket kreeg. Dan sturen wij de link nog een keer.',
  'lost.email': 'E-mailadres',
  'lost.send': 'Stuur mij de link',
  'lost.sent-title': 'Kijk in uw e-mail',
  'lost.sent':
    'Hoort bij dit adres een ticket? Dan krijgt u binnen een paar minuten een e-mail met de link. Kijk ook bij ongewenste e-mail.',
  'lost.again': 'Ander adres invullen',
  'lost.invalid': 'Dit is geen e-mailadres. Een adres ziet eruit als naam@voorbeeld.nl.',

  'problem.title': 'Uw ticket is nu niet te openen',
  'problem.help': 'Lukt het niet? Met uw ticket helpt de medewerker bij de gewone rij u naar binnen.',

  'ticket-withdrawn.title':
    '{staff, select, yes {Uw toegang is ingetrokken} other {Uw ticket is ingetrokken}}',
  'ticket-withdrawn.lead': 'U kunt er niet mee naar binnen. Een pas die u had, werkt niet meer.',
  'ticket-withdrawn.do':
    '{staff, select, yes {Denkt u dat dit niet klopt? Vraag het na bij {organisation}.} other {Denkt u dat dit niet klopt? Vraag het na bij wie u het ticket kocht, of bij {organisation}.}}',
  'choice.title': '{ground, select, law {Hoe komt u binnen op uw werk?} other {Hoe wilt u naar binnen?}}',
  'ended.title': '{ground, select, law {Deze toegang is gestopt.} other {Dit evenement is voorbij.}}',
  'ended.lead':
    'De organisatie heeft {event} afgesloten. Een poort neemt geen pas meer aan zodra zij dat hoort.',
  'ended.keys':
    'De sleutels op de server zijn vernietigd. Welke poorten hun sleutel al vernietigden, staat op het certificaat van de organisatie.',
  'ended.keys-left': 'De sleutels op de server zijn nog niet allemaal vernietigd.',
  'ended.stays':
    '{ground, select, law {U kunt hier nog zien wat van u is vastgelegd, en uw gezichtspas wissen.} other {U kunt hier nog zien wat van u is vastgelegd, en het terugnemen.}}',
  'choice.lead':
    '{ground, select, law {Hier wordt uw gezicht gebruikt omdat dat nodig is voor een groot algemeen belang. U leest eerst waarom. Kan of wilt u dat niet? Neem dan de gewone pas en ga naar de gewone poort.} other {Kies een pas voor {event}. Beide passen geven dezelfde toegang.}}',
  'choice.switch':
    '{ground, select, law {Lukt herkennen een keer niet? De collega bij de gewone poort helpt u meteen.} other {U kunt later altijd wisselen.}}',
  'choice.now': 'Wat u nu doet',
  'choice.gate': 'Bij de poort',
  'choice.about-you': 'Van uw gezicht',
  'choice.wait': 'Wachttijd nu',
  'choice.not-measured': 'Nog niet gemeten',
  'choice.waits':
    '{how, select, estimated {Ongeveer } other {}}{half} {same, select, yes {} other {tot {most} }}{most, plural, one {minuut} other {minuten}}',
  'choice.waits-mean':
    'Wachttijd: de helft van de mensen wacht hoogstens het eerste getal, 9 van de 10 hoogstens het tweede.',
  'choice.waits-estimated': '“Ongeveer” is geschat uit hoeveel mensen er in de rij staan.',
  'choice.regular.title': 'Gewone pas',
  'choice.regular.now': 'U krijgt meteen een QR-code.',
  'choice.regular.gate': 'U laat de QR-code zien.',
  'choice.regular.about-you': 'Wij gebruiken niets.',
  'choice.regular.button': 'Kies de gewone pas',
  'choice.face.title': 'Gezichtspas',
  'choice.face.now':
    '{ground, select, law {U leest waarom en maakt een selfie.} other {U leest de uitleg en maakt een selfie.}}',
  'choice.face.gate': 'U laat de QR-code zien en kijkt in de camera.',
  'choice.face.about-you':
    '{storage, select, sealed {Getallen, versleuteld op de server. Alleen uw pas heeft de sleutel.} other {Getallen, alleen in uw pas.}}',
  'choice.face.button': 'Kies de gezichtspas',
  'choice.only.title': 'Uw toegangspas',
  'choice.only.lead': 'Voor {event} is er één pas: de gewone pas.',
  'choice.only.why': 'Waarom is er geen gezichtspas?',
  'choice.only.because':
    'Gezichtsherkenning mag alleen als de organisatie en haar functionaris voor gegevensbescherming (FG) daar allebei voor tekenen. Uw telefoon controleert die handtekeningen. Nu kloppen ze niet of ontbreken ze. Daarom blijft de camera uit.',

  'notice.title':
    '{ground, select, law {Waarom wordt uw gezicht hier gebruikt?} other {Wat gebeurt er met uw gezicht?}}',
  'notice.lead':
    'Uw foto blijft op uw telefoon en wordt meteen gewist. Wij maken er eerst een reeks getallen van. {storage, select, sealed {Die getallen staan versleuteld op de server en bij de poorten van de organisatie. Alleen uw pas heeft de sleutel.} other {Die getallen staan alleen in uw pas.}}',
  'notice.questions': 'Negen vragen en antwoorden',
  'notice.all': 'Lees of print alles',
  'notice.version': 'Versie {version}, geldig vanaf {from}.',
  'notice.version-only': 'Versie {version}.',
  'notice.consent': 'Waar zegt u ja tegen?',
  'notice.consent-lead':
    '{count, plural, one {U zet de schakelaar zelf aan.} other {U zet de schakelaars zelf aan. Voor de gezichtspas zijn ze allemaal nodig.}}',
  'notice.sentence': CONSENT_WORDS.visitor.sentence.nl,
  'notice.yes': CONSENT_WORDS.visitor.yes.nl,
  'notice.no': CONSENT_WORDS.visitor.no.nl,
  'notice.missing': 'Dit kan nog niet. Zet eerst aan: {purposes}. Liever niet? Kies dan de gewone pas.',
  'notice.missing-age': 'Dit kan nog niet. Kies eerst hoe oud u bent. Liever niet? Kies dan de gewone pas.',
  'notice.after': 'Daarna opent u zelf de camera. U kunt uw ja altijd intrekken.',
  'notice.no-recorded': 'Ook uw nee leggen wij vast, zonder uw naam.',

  'ground.lead':
    'Deze toegang rust op artikel 29 van de UAVG. Daarom vragen wij u niet om toestemming: op het werk is een vrij ja vaak niet mogelijk. Wel moet de organisatie laten zien waarom het nodig is. Dat staat hieronder, zoals zij het heeft beoordeeld.',
  'ground.reasons': 'Waarom mag en moet het hier?',
  'ground.purposes': 'Waarvoor',
  'ground.answer': '{answer, select, yes {Ja} no {Nee} other {Weten wij niet}}. {why}',
  'ground.no-reasoning': 'De organisatie gaf hier geen uitleg bij.',
  'ground.judged': 'Beoordeeld door: {who}',
  'ground.places': 'Alleen voor: {places}',
  'ground.none': 'De organisatie gaf hier geen redenen. Vraag haar ernaar voordat u verder gaat.',
  'ground.objection-title': 'Uw recht van bezwaar',
  'ground.objection':
    'Rust dit gebruik op een taak van algemeen belang of op een gerechtvaardigd belang (artikel 6 lid 1 onder e of f van de AVG)? Dan mag u daar altijd bezwaar tegen maken, om redenen die met u te maken hebben (artikel 21 van de AVG). De grondslag staat hierboven. Zeg het tegen de organisatie. U kunt ook klagen bij de Autoriteit Persoonsgegevens.',
  'ground.button': 'Ik heb dit gezien: maak mijn pas',
  'ground.other': 'Ik kan of wil mijn gezicht niet gebruiken',
  'ground.recorded': 'Wij leggen vast dat u deze uitleg kreeg, zonder uw naam. Dat is geen toestemming.',
  'rights.entry.notice-shown': 'De uitleg getoond',
  'remark.face-undone': 'Uw gezichtspas is gewist. Van uw gezicht is niets bewaard.',

  'age.title': 'Hoe oud bent u?',
  'age.why': 'Wie jonger is dan 16 vraagt het een ouder of voogd. Meer vragen wij niet over uw leeftijd.',
  'age.over': 'Ik ben 16 jaar of ouder',
  'age.under': 'Ik ben jonger dan 16',
  'age.ask-lead': 'Dan beslist een ouder of voogd. U krijgt een link om door te geven.',
  'age.desk':
    'Dan beslist een ouder of voogd. Is die erbij? Laat die hier antwoorden. Anders neemt u de gewone pas.',
  'age.ask': 'Vraag mijn ouder of voogd',

  'text.title': 'Wat er met uw gezicht gebeurt: alles op één pagina',
  'text.print': 'Print deze pagina',
  'text.back': 'Terug',
  'text.who': 'Deze uitleg is van {organisation}, voor {event}.',
  'text.purposes':
    '{ground, select, law {Waarvoor wij uw gezicht gebruiken} other {Waar wij ja of nee op vragen}}',
  'text.contact': 'Vragen of bezwaar',
  'text.hash': 'Controlegetal van deze tekst (SHA-256): {hash}',

  'guardian.title': 'Vraag uw ouder of voogd',
  'guardian.lead':
    'Laat deze code scannen of stuur de link. Uw ouder of voogd leest dezelfde uitleg en zegt ja of nee.',
  'guardian.qr': 'QR-code met de link voor uw ouder of voogd',
  'guardian.share': 'Stuur de link',
  'guardian.copy': 'Kopieer de link',
  'guardian.copied': 'De link is gekopieerd.',
  'guardian.not-copied': 'Kopiëren lukt hier niet. De link staat hieronder.',
  'guardian.address': 'De link zelf',
  'guardian.can': 'Met deze link kan iemand alleen lezen, ja of nee zeggen en dat weer intrekken.',
  'guardian.waiting': 'Nog geen antwoord. Deze pagina ziet het vanzelf.',
  'guardian.look': 'Kijk nu',
  'guardian.looked': 'Nagekeken om {time}: nog geen antwoord.',
  'guardian.yes': 'Uw ouder of voogd zei ja',
  'guardian.yes-next': 'U kunt nu een selfie maken. De gewone pas kan ook nog steeds.',
  'guardian.no': 'Uw ouder of voogd zei nee',
  'guardian.no-next': 'U neemt de gewone pas. Daarmee komt u net zo goed binnen.',
  'guardian.selfie': 'Maak de gezichtspas',
  'guardian.regular': 'Neem de gewone pas',
  'guardian.share-text': 'Wil je voor mij ja of nee zeggen tegen de gezichtspas voor {event}?',

  'parent.title': 'Een kind vraagt om uw antwoord',
  'parent.lead':
    'Iemand die jonger is dan 16 wil met een gezichtspas naar {event} van {organisation}. Dat mag alleen als een ouder of voogd ja zegt. Zonder ja is er de gewone pas: die geeft dezelfde toegang.',
  'parent.short':
    'De foto blijft op de telefoon van uw kind en wordt meteen gewist. Er komt een reeks getallen uit. {storage, select, sealed {Die staat versleuteld op de server en bij de poorten van de organisatie. Alleen de pas heeft de sleutel.} other {Die staat alleen in de pas.}}',
  'parent.consent': 'Waar zegt u ja of nee tegen?',
  'parent.sentence': CONSENT_WORDS.guardian.sentence.nl,
  'parent.sentence-label': 'Met ja zegt u:',
  'parent.yes': CONSENT_WORDS.guardian.yes.nl,
  'parent.no': CONSENT_WORDS.guardian.no.nl,
  'parent.missing': 'Dit kan nog niet. Zet eerst aan: {purposes}. Liever niet? Kies dan nee.',
  'parent.off': '{ground, select, law {Uw antwoord is hier niet nodig} other {Er is nu geen gezichtspas}}',
  'parent.off-why':
    '{ground, select, law {Op deze toegang wordt niemand om toestemming gevraagd, dus ook geen ouder of voogd. U hoeft niets te doen.} other {Gezichtsherkenning staat uit voor dit evenement. U hoeft niets te doen.}}',
  'parent.given-title': 'U zei ja',
  'parent.given':
    'Uw kind kan nu zelf een selfie maken. Bewaar deze link: hiermee trekt u uw ja in wanneer u wilt.',
  'parent.standing-title': 'Er is al ja gezegd',
  'parent.standing':
    '{giver, select, visitor {De bezoeker antwoordde zelf, en zei 16 jaar of ouder te zijn.} other {Dat was bij een eerdere uitleg.}} Met deze link kunt u dat ja intrekken.',
  'parent.refused-title': 'U zei nee',
  'parent.refused': 'Uw kind krijgt de gewone pas. U hoeft niets meer te doen.',
  'parent.rethink': 'Toch ja zeggen',
  'parent.withdraw': 'Trek {giver, select, guardian {mijn} other {dat}} ja in',
  'parent.withdraw-sure': 'Weet u het zeker? De gezichtspas van uw kind werkt daarna niet meer.',
  'parent.withdraw-yes': 'Ja, trek het in',
  'parent.withdraw-no': 'Nee, laat het zo',
  'parent.withdrawn-title': '{giver, select, guardian {Uw} other {Het}} ja is ingetrokken',
  'parent.withdrawn':
    'De gezichtspas geldt bij geen enkele poort meer. De telefoon van uw kind wist {storage, select, sealed {de sleutel} other {de getallen}} zodra die pagina daar opengaat. Is er een pas op papier of als plaatje? Gooi die dan weg. Uw kind heeft recht op de gewone pas.',
  'parent.problem-title': 'Deze link is nu niet te openen',
  'parent.problem-help': 'Vraag uw kind om een nieuwe link, of neem de gewone pas.',
  'parent.record': 'Bewijs van uw antwoord',

  'changed.title': 'De uitleg is veranderd',
  'changed.lead':
    '{ground, select, law {U las een eerdere uitleg. Lees eerst de nieuwe. Daarom tonen wij uw gezichtspas nu niet.} other {U zei ja tegen een eerdere uitleg. Dat ja geldt niet voor de nieuwe. Daarom tonen wij uw gezichtspas nu niet.}}',
  'changed.what': 'Wat is er anders?',
  'changed.before': 'Dit stond er',
  'changed.after': 'Dit staat er nu',
  'changed.added': 'Dit is nieuw',
  'changed.removed': 'Dit is weg',
  'changed.purpose': '{ground, select, law {Waarvoor wij het gebruiken} other {Waarvoor wij het vragen}}',
  'changed.unknown': 'Deze telefoon heeft de eerdere tekst niet meer. Lees daarom de hele uitleg.',
  'changed.face':
    '{ground, select, law {Lees de uitleg en ga verder} other {Lees de uitleg en kies opnieuw}}',
  'changed.regular': 'Neem de gewone pas',
  'changed.wipe': 'Neemt u de gewone pas? Dan wissen wij uw gezicht van deze telefoon.',
  'changed.off': 'Een nieuwe gezichtspas kan nu niet. Neem de gewone pas: die geeft dezelfde toegang.',
  'changed.offline': 'Geen verbinding? Met uw ticket helpt de medewerker bij de gewone rij u naar binnen.',

  'standing.title': '{ground, select, law {U hebt een gezichtspas} other {U zei eerder ja}}',
  'standing.lead':
    '{ground, select, law {U kunt hem hier wissen, ook zonder de telefoon waarop hij staat.} other {Dat ja geldt nog. U trekt het hier in, ook zonder de telefoon waarop uw pas staat.}}',

  'receipt.title': '{ground, select, law {Uw gezichtspas is gewist} other {Uw toestemming is ingetrokken}}',
  'receipt.done':
    'Uw gezicht is {paper, select, true {van deze telefoon gewist} other {gewist}}. Hieronder staat uw gewone pas.',
  'receipt.done-only': 'Uw gezicht is {paper, select, true {van deze telefoon gewist} other {gewist}}.',
  'receipt.paper':
    'Uw gezichtspas {ground, select, law {op papier, op een badge} other {op papier}} of als plaatje geldt niet meer, maar wij kunnen die niet wissen. {storage, select, sealed {Gooi die weg: de sleutel van uw gezicht zit er nog in.} other {Gooi die weg: uw gezicht zit er nog in.}}',
  'receipt.pending-title': 'Uw gezicht is van deze telefoon gewist',
  'receipt.pending':
    '{ground, select, law {De organisatie weet nog niet dat u uw gezichtspas wiste. Wij melden dat zodra er verbinding is. Houd deze pagina open of open haar later opnieuw. Dan krijgt u ook uw gewone pas.} other {De organisatie weet nog niet dat u uw toestemming introk. Wij melden dat zodra er verbinding is. Houd deze pagina open of open haar later opnieuw. Dan krijgt u ook uw gewone pas.}}',
  'receipt.pending-erasing': 'Uw naam en e-mailadres zijn nog niet gewist. Ook dat melden wij dan.',
  'receipt.retry': 'Meld het nu',
  'receipt.not-erased':
    'Uw browser liet ons niet wissen. Wis zelf de websitegegevens van deze pagina in de instellingen van uw browser.',
  'receipt.regular': 'Uw gewone pas',
  'receipt.proof': '{ground, select, law {Bewijs van wissen} other {Bewijs van intrekking}}',
  'receipt.erased': 'Wat is er gewist?',
  'receipt.phone':
    '{storage, select, sealed {Op deze telefoon: de sleutel van uw gezicht en uw gezichtspas} other {Op deze telefoon: de getallen van uw gezicht, het geheime getal erbij en uw gezichtspas}}',
  'receipt.when': '{ground, select, law {Gewist op} other {Ingetrokken op}}',
  'receipt.number': 'Nummer',
  'receipt.ledger': 'Regel in het logboek',
  'receipt.ledger-value': 'Nr. {sequence}, {hash}',
  'receipt.kept':
    '{ground, select, law {Bewaard blijft alleen dat u de uitleg kreeg en dat uw gezichtspas is gewist. Zo kunnen wij laten zien dat wij ons aan de regels houden.} other {Bewaard blijft alleen dat u ja zei en dat u dat introk. Zo kunnen wij laten zien dat wij ons aan de regels houden.}}',
  'receipt.to-paper': 'Naar mijn pas op papier',
  'receipt.close': 'Toon alleen mijn pas',

  'erased.title': 'Uw gegevens zijn gewist',
  'erased.lead': 'Uw ticket blijft geldig: u komt gewoon binnen.',
  'erased.kept': 'Wat blijft bewaard, en waarom?',
  'erased.when': 'Gewist op',
  'erased.proof': 'Bewijs van wissen',
  'erased.close': 'Verder',

  'remark.consent-stands': 'Uw ja is vastgelegd. U kunt nu verder met de selfie, of de gewone pas kiezen.',
  'remark.refused': 'Uw nee is vastgelegd. Dit is uw gewone pas.',
} as const;
