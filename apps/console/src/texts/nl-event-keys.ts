/** The section about the key of an event, in Dutch. */
export const NL_EVENT_KEYS = {
  'eventkey.title': 'De sleutel van dit evenement',
  'eventkey.lead':
    'Elke pas zit achter een slot dat alleen uw poorten openen. Is een poort kwijt of gestolen? Trek haar eerst in, en vernieuw dan deze sleutel. Wie haar heeft, kan daarna niets meer met nieuwe passen.',
  'eventkey.current': 'Sleutel',
  'eventkey.first': 'De eerste. Hij is nog niet vernieuwd.',
  'eventkey.since': 'Nummer {number}, sinds {when}',
  'eventkey.old': 'Oude sleutel, nummer {number}',
  'eventkey.until': 'Poorten openen passen hiermee tot {when}',
  'eventkey.gates': 'Poorten met deze sleutel',
  'eventkey.no-gates': 'Nog geen poort heeft een sleutel.',
  'eventkey.gates-with': '{count} van {all}',
  'eventkey.live': '{count, plural, one {pas op een telefoon} other {passen op telefoons}}',
  'eventkey.paper': '{count, plural, one {pas} other {passen}} op papier of als plaatje',
  'eventkey.old-paper': '{count, plural, one {daarvan moet} other {daarvan moeten}} opnieuw worden gemaakt',
  'eventkey.replace': 'Vernieuw de sleutel…',
  'eventkey.means': 'Dan gebeurt dit:',
  'eventkey.means-lost':
    'Een poort die u eerst hebt ingetrokken, krijgt de nieuwe sleutel niet. Een poort die u niet intrekt, krijgt hem wel.',
  'eventkey.means-gates':
    '{count, plural, =0 {Geen poort heeft nu een sleutel.} one {Uw poort krijgt de nieuwe sleutel vanzelf, binnen een minuut. Zij moet daarvoor netwerk hebben.} other {Uw # poorten krijgen de nieuwe sleutel vanzelf, binnen een minuut. Zij moeten daarvoor netwerk hebben.}}',
  'eventkey.means-live':
    '{count, plural, =0 {Er is nog geen pas op een telefoon.} one {De pas op een telefoon gaat vanzelf mee, zodra hij open is en er internet is.} other {De # passen op telefoons gaan vanzelf mee, zodra ze open zijn en er internet is.}}',
  'eventkey.means-paper':
    '{count, plural, =0 {Er is geen pas op papier of als plaatje.} one {De ene pas op papier of als plaatje moet opnieuw worden gemaakt, door de bezoeker of aan de balie.} other {De # passen op papier of als plaatje moeten opnieuw worden gemaakt, door bezoekers of aan de balie.}}',
  'eventkey.stop': 'Wanneer gaan oude passen niet meer open?',
  'eventkey.stop-now': 'Meteen',
  'eventkey.stop-now-means':
    'Kies dit als iemand de verloren poort misbruikt. Wie nog een oude pas heeft, gaat naar de gewone rij of de balie.',
  'eventkey.stop-after': 'Na een paar uur',
  'eventkey.stop-after-means': 'Zo is er tijd om papier te vervangen.',
  'eventkey.stop-event-end': 'Aan het einde van het evenement',
  'eventkey.stop-event-end-means':
    'Niemand merkt er iets van. Wie de verloren poort heeft, kan een oude pas die hij ziet tot dan lezen.',
  'eventkey.hours': 'Na hoeveel uur?',
  'eventkey.hours-hint': 'Van 1 tot {max}, en nooit later dan het einde van het evenement.',
  'eventkey.hours-unit': 'uur',
  'eventkey.hours-wrong': 'Vul een heel getal in, van 1 tot {max}.',
  'eventkey.confirm': 'Ja, vernieuw de sleutel',
  'eventkey.leave': 'Houd deze sleutel',
  'eventkey.list':
    '{count, plural, one {# pas op papier moet opnieuw} other {# passen op papier moeten opnieuw}}',
  'eventkey.list-lead':
    'Bezoekers zien dit ook op hun eigen telefoon. Wie geen telefoon heeft, krijgt aan de balie nieuw papier. Een ticket gaat van deze lijst als dat gedaan is.',
  'eventkey.list-no-reference': 'Ticket zonder nummer',
  'eventkey.list-made': 'Gemaakt: {when}.',
  'eventkey.list-until': 'Gaat nog open tot {when}.',
  'eventkey.list-stopped': 'Gaat niet meer open.',
  'eventkey.list-more': 'Toon meer',
  'eventkey.list-desk': 'Naar de balie',
  'eventkey.list-file': 'Download de lijst (CSV)',
} as const;
