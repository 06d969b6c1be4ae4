/** The page where crew says how the queues are. */
export const NL_QUEUE = {
  'queue.title': 'Wachttijden meten',
  'queue.to-desk': 'Terug naar de balie',
  'queue.where': 'Bij welke rij staat u?',
  'queue.hand-out': 'Kaart {card} uitgedeeld',
  'queue.other-number': 'Ander nummer',
  'queue.scan': 'Scan de kaart',
  'queue.next-number': 'Nummer van de volgende kaart',
  'queue.next-number-hint': 'Gebruik voor elke rij een eigen stapel.',
  'queue.use-number': 'Gebruik',
  'queue.number-wrong': 'Typ een getal van {least, number} tot en met {most, number}.',
  'queue.no-camera-means': 'Geef deze pagina toegang tot de camera, of typ het nummer van de kaart.',
  'queue.scanned-no-card': 'Dit is geen wachtrijkaart. Er is niets genoteerd.',
  'queue.scanned-other-event': 'Deze kaart is van een ander evenement. Er is niets genoteerd.',
  'queue.joined': '+1 in de rij',
  'queue.count': 'Ik tel er nu',
  'queue.count-keep': 'Noteer',
  'queue.outbox-sent': 'Alles is verstuurd.',
  'queue.outbox-sending': '{count, plural, one {# tik wordt verstuurd.} other {# tikken worden verstuurd.}}',
  'queue.outbox-kept':
    '{count, plural, one {# tik staat} other {# tikken staan}} op dit apparaat en wachten op verzenden.',
  'queue.outbox-offline':
    'Geen verbinding. {count, plural, one {# tik staat} other {# tikken staan}} op dit apparaat en {count, plural, one {gaat} other {gaan}} weg zodra er netwerk is. U kunt doortikken.',
  'queue.signed-out': 'U bent niet meer aangemeld',
  'queue.signed-out-means':
    'U kunt doortikken. {count, plural, =0 {Wat u tikt, blijft op dit apparaat} one {# tik staat op dit apparaat en blijft daar} other {# tikken staan op dit apparaat en blijven daar}} tot iemand van de balie zich hier aanmeldt.',
  'queue.signed-out-waits':
    'Op dit apparaat {count, plural, one {staat nog # tik over de wachtrijen. Die gaat} other {staan nog # tikken over de wachtrijen. Die gaan}} weg als u zich aanmeldt en *Wachttijden meten* opent.',
  'queue.sign-in': 'Aanmelden',
  'queue.discard': 'Gooi {count, plural, one {# tik} other {# tikken}} weg',
  'queue.not-kept': 'Deze browser bewaart niets',
  'queue.not-kept-means': 'Laat deze pagina open tot alles is verstuurd.',
  'queue.last': 'Laatst genoteerd',
  'queue.last-none': 'Nog niets.',
  'queue.tapped-card': 'Kaart {card}',
  'queue.tapped-joined': '+{people} in de rij',
  'queue.tapped-count': '{people, plural, =0 {Niemand} one {# mens} other {# mensen}} geteld',
  'queue.tapped-at': '{lane}, {time}, {sent, select, yes {verstuurd} other {nog niet verstuurd}}',
  'queue.undo': 'Ongedaan maken',
  'queue.undo-one': 'Ongedaan maken: {what}, {lane}',
  'queue.now': 'Zo is het nu',
  'queue.advice': 'Advies: geef de gewone rij een poort erbij',
  'queue.advice-why': 'Wie de gewone rij kiest, is nu slechter af. Met een poort erbij gaat die rij sneller.',
  'queue.part-lead':
    'Medewerkers tikken op hun telefoon hoe de rijen zijn. Zo weet u of wie de gewone rij kiest langer wacht.',
  'queue.part-go': 'Naar wachttijden meten',
  'queue.cards': 'Wachtrijkaarten printen',
  'queue.cards-lead':
    'Op een kaart staan een nummer en een QR-code, en niets over mensen. Print ze één keer, op stevig papier, en gebruik ze steeds opnieuw. Geef elke rij een eigen stapel.',
  'queue.cards-from': 'Van nummer',
  'queue.cards-to': 'Tot en met nummer',
  'queue.cards-wrong':
    'Vul twee nummers in van 1 tot en met {last}, het laagste eerst. Er passen {most} kaarten in één bestand.',
  'queue.cards-count':
    '{count, plural, one {# kaart} other {# kaarten}} op {sheets, plural, one {# vel} other {# vellen}} A4.',
  'queue.cards-get': 'Download de kaarten (pdf)',
} as const;
