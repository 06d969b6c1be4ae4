import { defineErrors } from '@tenzij/kernel';

/** What goes wrong with replacing an event's key. */
export const EVENT_KEY_REPLACED_ERRORS = defineErrors({
  'eventkey.changed-meanwhile': {
    nl: {
      what: 'De sleutel is intussen al vernieuwd.',
      means: 'Iemand was u voor, of uw eerste druk op de knop is toch aangekomen. Er is nu niets veranderd.',
      do: 'Kijk wat er nu staat, en vernieuw alleen als dat nog nodig is.',
    },
    en: {
      what: 'The key was replaced already.',
      means: 'Somebody was first, or your first press arrived after all. Nothing was changed now.',
      do: 'Look at what it says now, and replace it only when that is still needed.',
    },
  },
  'eventkey.event-over': {
    nl: {
      what: 'Het evenement is voorbij.',
      means: 'De sleutel wordt niet meer vernieuwd.',
      do: 'Sluit het evenement af: dan worden alle sleutels vernietigd.',
    },
    en: {
      what: 'The event is over.',
      means: 'The key is not replaced any more.',
      do: 'End the event: that destroys all its keys.',
    },
  },
  'visit.key-replaced': {
    nl: {
      what: 'De sleutel van dit evenement is vernieuwd.',
      means: 'Een pas op papier met de oude sleutel gaat straks niet meer open. Er is niets gemaakt.',
      do: 'Open uw link opnieuw en maak de pas nog een keer.',
    },
    en: {
      what: 'The key of this event was replaced.',
      means: 'A pass on paper with the old key would soon open nothing. Nothing was made.',
      do: 'Open your link again and make the pass once more.',
    },
  },
});
