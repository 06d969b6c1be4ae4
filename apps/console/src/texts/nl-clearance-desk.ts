/** Where controller and DPO read and sign a clearance, in Dutch. */
export const NL_CLEARANCE_DESK = {
  'desk.since-advice': 'Gewijzigd sinds het advies van de FG',
  'desk.since-advice-means':
    'Het advies ging over de inzet zoals die toen was. Kijk na wat er daarna is gewijzigd voordat u tekent.',
  'desk.lead':
    'Gezichtsherkenning gaat pas aan als de organisator en de FG allebei hetzelfde voorstel ondertekenen.',
  'desk.obstacles': 'Wat nog in de weg staat',
  'desk.obstacles-left':
    '{count, plural, =0 {Er staat niets meer in de weg.} one {Nog # punt} other {Nog # punten}}',
  'desk.obstacles-since': 'Zolang dit in de weg staat, wordt geen handtekening aangenomen.',
  'desk.undecided': 'In het plan is nog niet alles gekozen: {part}.',
  'desk.form-unknown': 'Vraag B4 is nog niet beantwoord: met hoeveel passen een gezicht wordt vergeleken.',
  'desk.staff-unjudged':
    'Vraag C4 staat in de weg: medewerkers kunnen zelden vrij ja zeggen. Laat iemand oordelen dat nee zeggen echt zonder gevolg blijft, en schrijf op wie. Of toets de route van artikel 29 UAVG.',
  'desk.verdict.NO': 'De antwoorden leiden tot de uitkomst nee. Bij de uitkomst staat door welke voorwaarde.',
  'desk.verdict.NO_UNKNOWN':
    'Van een of meer voorwaarden staat nog niet vast of zij kloppen. Onbekend telt nooit als ja.',
  'desk.verdict.AWAITING_DPIA': 'Er is nog geen afgeronde DPIA over wat u nu van plan bent.',
  'desk.verdict.AWAITING_DPO': 'De FG heeft nog geen advies gegeven over deze DPIA.',
  'desk.verdict.AWAITING_AP':
    'Er blijft een hoog risico over, en de Autoriteit Persoonsgegevens (AP) heeft nog niet geadviseerd. Stilte telt niet als advies.',
  'desk.verdict.other': 'Bij deze uitkomst van de toetsing hoort geen vrijgave.',
  'desk.go-assessment': 'Naar de toetsing',
  'desk.go-plan': 'Naar het plan',
  'desk.go-notice': 'Naar de informatie',
  'desk.go-dpia': 'Naar de DPIA',
  'desk.go-review': 'Naar de beoordeling',
  'desk.go-models': 'Naar de modellen',
  'desk.go-account': 'Naar de mensen van uw organisatie',
  'desk.go-overview': 'Naar het overzicht',

  'desk.propose': 'Leg de vrijgave voor',
  'desk.propose-means':
    'U legt vast wat er nu staat. Daarna lezen en ondertekenen u en de FG allebei hetzelfde. Er gaat nog niets aan.',
  'desk.propose-later': 'Als deze lijst leeg is, kunt u hier de vrijgave voorleggen.',
  'desk.propose-other':
    'De organisator legt de vrijgave voor. Daarna kunt u haar hier lezen en ondertekenen.',
  'desk.renew': 'Een nieuwe vrijgave voorleggen',
  'desk.renew-means': 'De vrijgave van nu blijft gelden totdat de nieuwe twee handtekeningen heeft.',
  'desk.again': 'Een nieuw voorstel in plaats van dit',
  'desk.again-means':
    'Doe dit als er iets is veranderd. Dit voorstel vervalt dan, ook als er al een handtekening onder staat.',
  'desk.again-confirm': 'Ja, leg een nieuw voorstel voor',

  'desk.proposal': 'Het voorstel',
  'desk.proposal-by': 'Voorgelegd door {name}, {when}.',
  'desk.signatures': 'Handtekeningen',
  'desk.as-organiser': 'Verwerkingsverantwoordelijke (organisator)',
  'desk.as-dpo': 'Functionaris gegevensbescherming (FG)',
  'desk.signed': 'ondertekend',
  'desk.signed-by': '{name}, {when}',
  'desk.awaited': 'nog niet ondertekend',
  'desk.awaits-you': 'wacht op u',
  'desk.key-passkey': 'Passkey',
  'desk.key-software': 'Softwaresleutel van het voorbeeld',

  'desk.says': 'Wat u ondertekent',
  'desk.says-means':
    'Dit is gelezen uit de bytes die u ondertekent, en het is alles wat erin staat. Buiten deze grenzen blijft herkenning uit.',
  'desk.group.what': 'Wie, waarvoor en wanneer',
  'desk.group.how': 'Hoe er wordt herkend',
  'desk.group.gates': 'Bij de poorten',
  'desk.group.basis': 'Waar het op rust',
  'desk.deployment': 'Inzet',
  'desk.verdict': 'Uitkomst van de toetsing',
  'desk.verdict-clearable': 'Nee, tenzij: de antwoorden voldoen aan de voorwaarden.',
  'desk.verdict-means': 'In het voorstel: {verdict}',
  'desk.from': 'Geldig vanaf',
  'desk.until': 'Geldig tot',
  'desk.specimen': 'Soort',
  'desk.specimen-yes': 'Voorbeeld, niet voor echte bezoekers',
  'desk.specimen-no': 'Echte inzet',
  'desk.threshold': 'Drempel',
  'desk.threshold-means': 'Vanaf deze gelijkenis (cosinus) gelden twee templates als van dezelfde persoon.',
  'desk.template': 'Template',
  'desk.template-is': '{length, number} getallen van {bits, number} bits',
  'desk.card': 'Modelkaart',
  'desk.file-detection': 'Bestand: gezicht vinden',
  'desk.file-landmarks': 'Bestand: punten in het gezicht',
  'desk.file-representation': 'Bestand: template maken',
  'desk.attack-card': 'Kaart van deze controle',
  'desk.attack-file': 'Bestand van deze controle',
  'desk.face-gates': 'Gezichtspoorten',
  'desk.regular-gates': 'Gewone poorten',
  'desk.parity-is': 'Van elke 10 mensen in de gewone rij wachten er 9 hoogstens {time} langer.',
  'desk.parity-reason': 'Waarom: {reason}',
  'desk.parity-after': 'Pauze vanzelf na',
  'desk.parity-after-is': '{time} slechter af',
  'desk.parity-resume': 'Weer verder na',
  'desk.parity-resume-is': '{time} goed',
  'desk.parity-no-terms': 'Nooit: deze vrijgave is van voor deze regel.',
  'desk.key-issuer': 'Sleutel die passen ondertekent',
  'desk.key-gate': 'Sleutel van de poorten',
  'desk.version': 'Versie van het formaat',
  'desk.raw': 'Precies zoals het in de bytes staat',
  'desk.raw-means':
    'Hetzelfde zonder onze woorden. Tijden zijn seconden sinds 1 januari 1970 (UTC), hashes zijn SHA-256.',

  'desk.document.assessment': 'Toetsing',
  'desk.document.dpia': 'DPIA',
  'desk.document.notice': 'Informatie voor bezoekers',
  'desk.document.evaluation': 'Meetrapport van het model',
  'desk.document.card': 'Modelkaart',
  'desk.checked': 'Wat deze browser heeft nagerekend',
  'desk.check.hash': 'De hash is die van deze bytes.',
  'desk.check.hash-means': 'SHA-256, hier uitgerekend. Deze hash is wat uw passkey ondertekent.',
  'desk.check.complete': 'Alles wat in de bytes staat, staat hierboven.',
  'desk.check.complete-means': 'Wat u las, opnieuw opgeschreven, geeft precies dezelfde bytes.',
  'desk.check.document':
    '{what}: {match, select, same {hetzelfde als wat hier nu ligt} differs {anders dan wat hier nu ligt} redone {niet te vergelijken, want hier op een andere dag getoetst} absent {hier ligt niets om mee te vergelijken} other {wordt vergeleken}}',
  'desk.differs': 'Het voorstel gaat niet over wat hier nu ligt',
  'desk.differs-means':
    'Er is iets veranderd nadat het is voorgelegd. De organisator kan een nieuw voorstel voorleggen.',
  'desk.hash-means': 'De hash van dit voorstel. Bij de ander moet hetzelfde staan:',

  'desk.sign': 'Ondertekenen',
  'desk.sign-means':
    'Uw apparaat vraagt om uw vinger, gezicht of pincode. Het laat alleen de naam van deze site zien, niet wat u ondertekent. Lees daarom eerst wat hierboven staat.',
  'desk.sign-as-organiser': 'Onderteken als verwerkingsverantwoordelijke',
  'desk.sign-as-dpo': 'Onderteken als FG',
  'desk.sign-done': 'U hebt dit voorstel ondertekend.',
  'desk.sign-differs': 'U kunt niet ondertekenen, omdat dit voorstel niet meer klopt met wat hier ligt.',
  'desk.your-passkeys': '{count, plural, one {Uw passkey: {labels}.} other {Uw passkeys: {labels}.}}',
  'desk.no-passkey': 'U hebt nog geen passkey',
  'desk.no-passkey-means':
    'Ondertekenen doet u zelf, op uw eigen apparaat. Zo kan niemand anders in uw naam tekenen, ook de server niet.',
  'desk.make-passkey': 'Maak een passkey bij uw account',
  'desk.sign-specimen': 'Onderteken met de sleutel van het voorbeeld',
  'desk.sign-specimen-means':
    'Dit is een voorbeeld. Tenzij heeft hiervoor zelf een softwaresleutel gemaakt. Dat is geen handtekening van een mens, en dat staat er overal bij.',

  'desk.redo': 'Wat opnieuw moet',
  'desk.redo-means': 'Er is iets veranderd nadat was ondertekend. Daarom vervalt de vrijgave.',
  'desk.redo-because': '{part}: {reason}',

  'desk.verify': 'Controleer het zelf',
  'desk.verified': 'Deze browser heeft beide handtekeningen nagerekend. Zij kloppen.',
  'desk.verified-hash': 'De hash van deze vrijgave:',
  'desk.verify-means':
    'Download de vrijgave en de openbare sleutels. Daarmee kan iedereen de handtekeningen narekenen, zonder netwerk en zonder deze server te vertrouwen.',
  'desk.download-clearance': 'Download de vrijgave',
  'desk.download-trust': 'Download de sleutels',
  'desk.compare-keys':
    'Vertrouw de sleutels niet op ons woord. Ieder vindt de eigen sleutel bij Mijn account: lees ze elkaar voor, en vergelijk ze met wat hier staat.',
  'desk.key-mine': 'Dit is uw passkey: {label}.',
  'desk.gates-follow':
    'Poorten en telefoons rekenen de handtekeningen ook zelf na. Pauzeert of trekt u in, dan volgen de poorten zodra zij de nieuwe lijst hebben.',
} as const;
