export const nl = {
  'app.title': 'Toegangspas',

  'loading.label': 'Wij halen uw ticket op …',
  'working.label': 'Een ogenblik …',
  again: 'Probeer opnieuw',

  'no-link.title': 'Open de link uit uw ticket',
  'no-link.lead': 'Op deze pagina maakt u uw toegangspas. Daarvoor hebben wij de link uit uw ticket nodig.',
  'no-link.where':
    'De link staat in de e-mail of de app waarmee u uw ticket kreeg. Open hem op de telefoon die u meeneemt.',
  'no-link.help':
    'Vindt u de link niet? Dan helpt de organisatie van het evenement u verder. Met een ticket komt u altijd binnen, ook zonder deze pagina.',

  'problem.title': 'Uw ticket is nu niet te openen',
  'problem.help': 'Lukt het niet? Met uw ticket helpt de medewerker bij de gewone rij u naar binnen.',

  'choice.title': 'Hoe wilt u naar binnen?',
  'choice.lead': 'Kies een pas voor {event}. Beide passen geven dezelfde toegang.',
  'choice.switch': 'U kunt later altijd wisselen.',
  'choice.now': 'Wat u nu doet',
  'choice.gate': 'Bij de poort',
  'choice.wait': 'Wachttijd nu',
  'choice.not-measured': 'Nog niet gemeten',
  'choice.regular.title': 'Gewone pas',
  'choice.regular.now': 'U krijgt meteen een QR-code.',
  'choice.regular.gate': 'U laat de QR-code zien.',
  'choice.regular.button': 'Kies de gewone pas',
  'choice.face.title': 'Gezichtspas',
  'choice.face.now': 'U maakt eerst een selfie.',
  'choice.face.gate': 'U laat de QR-code zien en kijkt in de camera.',
  'choice.face.button': 'Kies de gezichtspas',
  'choice.only.title': 'Uw toegangspas',
  'choice.only.lead': 'Voor {event} is er één pas: de gewone pas.',
  'choice.only.why': 'Waarom is er geen gezichtspas?',
  'choice.only.because':
    'Gezichtsherkenning mag alleen als de organisatie en haar toezichthouder op privacy daar allebei voor tekenen. Uw telefoon controleert die handtekeningen. Nu kloppen ze niet of ontbreken ze. Daarom blijft de camera uit.',

  'notice.title': 'Wat gebeurt er met uw gezicht?',
  'notice.lead':
    'Uw foto blijft op uw telefoon en wordt meteen gewist. Wij maken er eerst een reeks getallen van. Die getallen staan alleen in uw pas.',
  'notice.questions': 'Negen vragen en antwoorden',
  'notice.consent': 'Waar zegt u ja tegen?',
  'notice.consent-lead':
    '{count, plural, one {U zet de schakelaar zelf aan.} other {U zet de schakelaars zelf aan. Voor de gezichtspas zijn ze allemaal nodig.}}',
  'notice.yes': 'Ja, gebruik mijn gezicht bij de poort',
  'notice.no': 'Nee, ik wil de gewone pas',
  'notice.missing': 'Dit kan nog niet. Zet eerst aan: {purposes}. Liever niet? Kies dan de gewone pas.',
  'notice.after': 'Daarna opent u zelf de camera. U kunt uw ja altijd intrekken.',

  'selfie.title': 'Maak een selfie',
  'selfie.lead': 'Wij nemen de foto vanzelf als uw gezicht goed in beeld is. U hoeft niet te drukken.',
  'selfie.tip-light': 'Ga staan waar licht op uw gezicht valt.',
  'selfie.tip-alone': 'Zorg dat u alleen in beeld bent.',
  'selfie.tip-stays': 'De foto blijft op uw telefoon en wordt meteen gewist.',
  'selfie.open': 'Open de camera',
  'selfie.again': 'Opnieuw',
  'selfie.regular': 'Toch de gewone pas',
  'selfie.opening': 'De camera gaat aan …',
  'selfie.working': 'Gelukt. De camera is uit. Wij maken uw pas …',
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
  'pass.withdraw.title': 'Van gedachten veranderd?',
  'pass.withdraw.lead': 'Dan wissen wij uw gezicht en krijgt u meteen de gewone pas.',
  'pass.withdraw.button': 'Trek mijn toestemming in en wis mijn gezicht',
  'pass.withdraw.sure': 'Weet u het zeker? Uw gezichtspas werkt daarna niet meer.',
  'pass.withdraw.yes': 'Ja, wis mijn gezicht nu',
  'pass.withdraw.no': 'Nee, houd mijn gezichtspas',
  'pass.switch.title': 'Liever met uw gezicht?',
  'pass.switch.lead': 'U kunt alsnog de gezichtspas kiezen. U leest eerst wat er gebeurt.',
  'pass.switch.button': 'Kies de gezichtspas',

  'renew.title': 'De gezichtspoort herkent uw pas niet meer',
  'renew.why':
    'De organisatie gebruikt nu een ander programma om gezichten te vergelijken. Uw pas past daar niet bij. Bij de gewone rij werkt hij nog wel.',
  'renew.choice': 'Kies wat u wilt. Uw oude pas blijft tot de nieuwe er is. Dan wissen wij de oude.',
  'renew.face': 'Maak een nieuwe gezichtspas',
  'renew.regular': 'Neem de gewone pas',
  'renew.back': 'Terug naar mijn pas',

  'receipt.title': 'Uw toestemming is ingetrokken',
  'receipt.done': 'Uw gezicht is gewist. Hieronder staat uw gewone pas.',
  'receipt.done-only': 'Uw gezicht is gewist.',
  'receipt.pending-title': 'Uw gezicht is van deze telefoon gewist',
  'receipt.pending':
    'De organisatie weet nog niet dat u uw toestemming introk. Wij melden dat zodra er verbinding is. Houd deze pagina open of open haar later opnieuw. Dan krijgt u ook uw gewone pas.',
  'receipt.retry': 'Meld het nu',
  'receipt.not-erased':
    'Uw browser liet ons niet wissen. Wis zelf de websitegegevens van deze pagina in de instellingen van uw browser.',
  'receipt.regular': 'Uw gewone pas',
  'receipt.proof': 'Bewijs van intrekking',
  'receipt.erased': 'Wat is er gewist?',
  'receipt.phone': 'Op deze telefoon: de getallen van uw gezicht, het geheime getal erbij en uw gezichtspas.',
  'receipt.when': 'Ingetrokken op',
  'receipt.number': 'Nummer',
  'receipt.ledger': 'Regel in het logboek',
  'receipt.ledger-value': 'Nr. {sequence}, {hash}',
  'receipt.kept':
    'Bewaard blijft alleen dat u ja zei en dat u dat introk. Zo kunnen wij laten zien dat wij ons aan de regels houden.',
  'receipt.close': 'Toon alleen mijn pas',

  'remark.another-device':
    'U maakte al eerder een pas, misschien op een ander apparaat. Als u nu kiest, werkt die oude pas niet meer.',
  'remark.revoked-elsewhere':
    'De pas op deze telefoon is vervangen of ingetrokken. Wij hebben hem hier gewist. Kies opnieuw.',
  'remark.expired': 'Uw pas was verlopen. Wij hebben hem van deze telefoon gewist.',
  'remark.offline-pass': 'Er is geen verbinding. Uw pas werkt gewoon.',
  'remark.not-kept': 'Deze browser bewaart uw pas niet. Houd deze pagina open tot u binnen bent.',
  'remark.consent-undone': 'Uw toestemming is weer ingetrokken. Van uw gezicht is niets bewaard.',

  'footer.organiser': 'Deze pas is van {organisation}.',
} as const;
