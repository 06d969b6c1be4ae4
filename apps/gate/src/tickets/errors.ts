import { defineErrors } from '@tenzij/kernel';

const ASK = {
  nl: 'Help de bezoeker aan de kassa of bij de balie.',
  en: 'Help the visitor at the ticket office or the desk.',
};

/** Why a ticket of another system does not admit here, for the crew. */
export const TICKET_GATE_ERRORS = defineErrors({
  'gate.ticket-lane': {
    nl: {
      what: 'Dit is een ticket, geen pas.',
      means: 'Deze poort kijkt naar gezichten. Tickets worden bij de gewone rij gescand.',
      do: 'Wijs de weg naar de gewone rij.',
    },
    en: {
      what: 'This is a ticket, not a pass.',
      means: 'This gate looks at faces. Tickets are scanned at the regular lane.',
      do: 'Show the way to the regular lane.',
    },
  },
  'gate.tickets-old': {
    nl: {
      what: 'De lijst met tickets is te oud.',
      means: 'Deze poort weet niet of een ticket nog geldt. Passen van Tenzij werken gewoon.',
      do: 'Zorg voor een netwerk. Laat de bezoeker intussen met een pas binnen, of help bij de kassa.',
    },
    en: {
      what: 'The list of tickets is too old.',
      means: 'This gate does not know whether a ticket still holds. Tenzij’s passes work as ever.',
      do: 'See to a network. Meanwhile let the visitor in with a pass, or help at the ticket office.',
    },
  },
  'gate.ticket-unknown': {
    nl: {
      what: 'Dit ticket kennen wij niet.',
      means: 'Het is voor iets anders, of staat nog niet in de lijst.',
      do: ASK.nl,
    },
    en: {
      what: 'We do not know this ticket.',
      means: 'It is for something else, or not on the list yet.',
      do: ASK.en,
    },
  },
  'gate.ticket-not-genuine': {
    nl: {
      what: 'Dit ticket is niet door de verkoper van dit evenement ondertekend.',
      means: 'Het is van een ander evenement, of niet echt.',
      do: ASK.nl,
    },
    en: {
      what: 'The seller of this event did not sign this ticket.',
      means: 'It is of another event, or not genuine.',
      do: ASK.en,
    },
  },
  'gate.ticket-withdrawn': {
    nl: {
      what: 'Dit ticket geldt niet meer.',
      means: 'De verkoper heeft het geannuleerd, geblokkeerd of vervangen.',
      do: ASK.nl,
    },
    en: {
      what: 'This ticket holds no more.',
      means: 'Its seller cancelled, blocked or replaced it.',
      do: ASK.en,
    },
  },
  'gate.ticket-other-product': {
    nl: {
      what: 'Met dit ticket kunt u hier niet naar binnen.',
      means: 'Het is voor iets anders, zoals parkeren, of voor een andere dag.',
      do: ASK.nl,
    },
    en: {
      what: 'This ticket does not lead in here.',
      means: 'It is for something else, such as parking, or for another day.',
      do: ASK.en,
    },
  },
  'gate.ticket-not-yet': {
    nl: { what: 'Dit ticket geldt nog niet.', means: 'De begintijd is nog niet aangebroken.', do: ASK.nl },
    en: { what: 'This ticket does not hold yet.', means: 'Its time has not come.', do: ASK.en },
  },
  'gate.ticket-over': {
    nl: { what: 'De tijd van dit ticket is voorbij.', means: 'Het gold tot een eerder moment.', do: ASK.nl },
    en: { what: 'The time of this ticket is over.', means: 'It held until an earlier moment.', do: ASK.en },
  },
});
