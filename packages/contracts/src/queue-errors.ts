import { defineErrors } from '@tenzij/kernel';

/** What goes wrong when waiting times are measured. */
export const QUEUE_ERRORS = defineErrors({
  'queue.event-ended': {
    nl: {
      what: 'Dit evenement is afgesloten.',
      means: 'Wachttijden worden niet meer gemeten. Er is niets vastgelegd.',
      do: 'U kunt stoppen met tellen.',
    },
    en: {
      what: 'This event was ended.',
      means: 'Waiting times are no longer measured. Nothing was recorded.',
      do: 'You can stop counting.',
    },
  },
  'queue.clock-ahead': {
    nl: {
      what: 'De klok van dit apparaat loopt {seconds} seconden voor.',
      means: 'Zo kan niet gemeten worden hoe lang mensen wachten. Er is niets vastgelegd.',
      do: 'Zet de datum en tijd van dit apparaat op automatisch. Probeer het daarna opnieuw.',
    },
    en: {
      what: 'The clock of this device is {seconds} seconds ahead.',
      means: 'How long people wait can’t be measured like this. Nothing was recorded.',
      do: 'Set the date and time of this device to automatic, then try again.',
    },
  },
  'queue.clock-behind': {
    nl: {
      what: 'De klok van dit apparaat loopt {seconds} seconden achter.',
      means: 'Zo kan niet gemeten worden hoe lang mensen wachten. Er is niets vastgelegd.',
      do: 'Zet de datum en tijd van dit apparaat op automatisch. Probeer het daarna opnieuw.',
    },
    en: {
      what: 'The clock of this device is {seconds} seconds behind.',
      means: 'How long people wait can’t be measured like this. Nothing was recorded.',
      do: 'Set the date and time of this device to automatic, then try again.',
    },
  },
  'queue.too-old': {
    nl: {
      what: 'Dit is meer dan een week geleden gezien.',
      means: 'Of de klok van dit apparaat staat verkeerd. Er is niets vastgelegd.',
      do: 'Zet de datum en tijd van dit apparaat op automatisch. Wat zo oud is, kunt u weggooien.',
    },
    en: {
      what: 'This was seen more than a week ago.',
      means: 'Or the clock of this device is wrong. Nothing was recorded.',
      do: 'Set the date and time of this device to automatic. What is this old can be thrown away.',
    },
  },
});
