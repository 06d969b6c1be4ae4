/** The end of an event, in Dutch. */
export const NL_ENDING = {
  'ending.title': 'Het evenement afsluiten',
  'ending.title-ended': 'Dit evenement is afgesloten',
  'ending.is-over':
    'Het evenement is voorbij. Sluit het af: dan worden de sleutels vernietigd en is elke pas waardeloos.',
  'ending.not-over':
    'Na het evenement sluit u het af. Dan worden de sleutels vernietigd. Het kan ook eerder, als dat moet.',
  'ending.begin': 'Sluit dit evenement af',
  'ending.what': 'Dit gebeurt er, meteen:',
  'ending.what-passes': 'Alle passen worden ingetrokken. Aan de poort gaat niemand er meer mee naar binnen.',
  'ending.what-keys':
    'De sleutels van dit evenement worden overschreven en verwijderd. Elke pas is dan ruis.',
  'ending.what-contacts': 'Namen, adressen, mails en versleutelde templates worden gewist.',
  'ending.what-gates': 'De poorten krijgen het bericht, wissen hun sleutel en bevestigen dat.',
  'ending.what-stays': 'Het grootboek blijft: het bewijs van toestemming, zonder namen.',
  'ending.undelivered':
    '{count, plural, one {Eén bericht over wie binnenging is} other {# berichten over wie binnenging zijn}} nog niet doorgegeven aan uw ticketsysteem of webhook. Tenzij probeert het nog één keer. Lukt dat niet, dan gebeurt het ook niet meer.',
  'ending.dropped':
    '{count, plural, one {Eén bericht over wie binnenging is} other {# berichten over wie binnenging zijn}} niet meer doorgegeven aan uw ticketsysteem of webhook. Elke toelating en elke toelating die is teruggedraaid telt, per systeem.',
  'ending.no-way-back': 'Dit kan niet ongedaan worden gemaakt, door niemand.',
  'ending.name': 'Naam van deze inzet',
  'ending.name-hint': 'Typ over: “{name}”',
  'ending.name-missing': 'Typ de naam van de inzet.',
  'ending.early': 'Het evenement is nog niet voorbij',
  'ending.early-hint': 'Typ over als u dit weet en wilt: “{words}”',
  'ending.reason': 'Reden',
  'ending.reason-hint': 'Bijvoorbeeld: het evenement is voorbij. Noem geen personen.',
  'ending.reason-missing': 'Schrijf kort waarom.',
  'ending.confirm': 'Sluit af en vernietig de sleutels',
  'ending.leave': 'Laat het open',
  'ending.done': 'Afgesloten op {when}. De sleutels zijn vernietigd op {keys}.',
  'ending.erased-passes': 'Passen die niets meer waard zijn',
  'ending.erased-contacts': 'Contactgegevens gewist',
  'ending.erased-mails': 'Mails gewist',
  'ending.erased-ciphertexts': 'Versleutelde templates gewist',
  'ending.gates-open':
    '{count, plural, one {Van # poort is} other {Van # poorten is}} niet bekend of de sleutel weg is. Zet een poort die nog aanstaat even op het netwerk.',
  'ending.gates': 'De poorten',
  'ending.backups': 'Back-ups van de sleutels',
  'ending.backups-lead':
    'De software kan back-ups niet wissen. Wie een oude back-up van de sleutelmap heeft, kan passen van toen lezen. Wat u hier verklaart, komt met uw naam op het certificaat.',
  'ending.backups-destroyed': 'Ik verklaar: alle back-ups zijn vernietigd',
  'ending.backups-none-made': 'Ik verklaar: er zijn geen back-ups gemaakt',
  'ending.certificate': 'Certificaat van vernietiging, nummer {number}',
  'ending.certificate-lead': 'Ondertekend door deze server. Er komt een nieuw nummer als er iets bij komt.',
  'ending.pdf': 'Certificaat om te lezen (PDF)',
  'ending.cose': 'Certificaat om te controleren (.cose)',
  'ending.key': 'Sleutel om het mee te controleren',
} as const;
