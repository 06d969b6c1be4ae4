import { defineErrors } from '@tenzij/kernel';

/** What a desk can't do. */
export const DESK_ERRORS = defineErrors({
  'desk.ticket-unknown': {
    nl: {
      what: 'Dit ticket is er niet, of niet meer.',
      means: 'Er is niets gewijzigd.',
      do: 'Zoek het ticket opnieuw, op nummer of naam.',
    },
    en: {
      what: 'This ticket is not there, or not any more.',
      means: 'Nothing was changed.',
      do: 'Search the ticket again, by number or name.',
    },
  },
  'desk.no-address': {
    nl: {
      what: 'Bij dit ticket staat geen e-mailadres.',
      means: 'Wij kunnen de link niet sturen.',
      do: 'Geef een gewone pas op papier, of open de kiosk.',
    },
    en: {
      what: 'This ticket has no e-mail address.',
      means: 'We cannot send the link.',
      do: 'Give a regular pass on paper, or open the kiosk.',
    },
  },
  'desk.mail-off': {
    nl: {
      what: 'Deze server kan geen mail sturen.',
      means: 'De link is niet verstuurd.',
      do: 'Geef een gewone pas op papier, of open de kiosk.',
    },
    en: {
      what: 'This server cannot send mail.',
      means: 'The link was not sent.',
      do: 'Give a regular pass on paper, or open the kiosk.',
    },
  },
});
