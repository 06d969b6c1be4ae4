import { defineErrors } from '@tenzij/kernel';

const NOTHING_ERASED = { nl: 'Er is niets gewist.', en: 'Nothing was erased.' };

/** What is refused around the end of an event. */
export const EVENT_END_ERRORS = defineErrors({
  'ending.other-name': {
    nl: {
      what: 'Dit is niet de naam van deze inzet.',
      means: NOTHING_ERASED.nl,
      do: 'Typ de naam precies over.',
    },
    en: {
      what: 'This is not the name of this deployment.',
      means: NOTHING_ERASED.en,
      do: 'Type the name exactly as it is.',
    },
  },
  'ending.not-over': {
    nl: {
      what: 'Het evenement is nog niet voorbij.',
      means: `Bij afsluiten stoppen alle passen meteen, ook bij de poort. ${NOTHING_ERASED.nl}`,
      do: 'Wacht tot het evenement voorbij is, of typ erbij: {words}.',
    },
    en: {
      what: 'The event is not over yet.',
      means: `Ending it stops all passes at once, at the gates too. ${NOTHING_ERASED.en}`,
      do: 'Wait until the event is over, or type as well: {words}.',
    },
  },
  'ending.ended': {
    nl: {
      what: 'Dit evenement is afgesloten.',
      means: 'De sleutels zijn vernietigd. Er kan niets meer worden vrijgegeven of uitgegeven.',
      do: 'Maak voor een volgend evenement een nieuwe inzet.',
    },
    en: {
      what: 'This event was ended.',
      means: 'Its keys were destroyed. Nothing can be cleared or issued any more.',
      do: 'Make a new deployment for a next event.',
    },
  },
  'ending.not-ended': {
    nl: {
      what: 'Dit evenement is nog niet afgesloten.',
      means: 'Er is nog geen certificaat van vernietiging.',
      do: 'Sluit het evenement eerst af.',
    },
    en: {
      what: 'This event was not ended yet.',
      means: 'There is no certificate of destruction yet.',
      do: 'End the event first.',
    },
  },
  'gate.event-ended': {
    nl: {
      what: 'Dit evenement is afgesloten.',
      means: 'De server geeft de sleutel niet meer; hij is vernietigd.',
      do: 'U kunt deze poort uitzetten.',
    },
    en: {
      what: 'This event was ended.',
      means: 'The server no longer gives the key; it was destroyed.',
      do: 'You can switch off this gate.',
    },
  },
});
