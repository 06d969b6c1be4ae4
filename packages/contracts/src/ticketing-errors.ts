import { defineErrors } from '@tenzij/kernel';

const LATER = {
  nl: 'U hoeft niets te doen. Tenzij probeert het zelf opnieuw.',
  en: 'You need not do anything. Tenzij tries again by itself.',
};
const NOTHING_LOST = {
  nl: 'Er gaat niets verloren: wat bij de poorten gebeurt, wordt later doorgegeven.',
  en: 'Nothing is lost: what happens at the gates is passed on later.',
};
const NEW_CODE = {
  nl: 'Maak in pretix bij "Apparaten" een nieuw apparaat en gebruik de QR-code die u daar krijgt.',
  en: 'Make a new device in pretix under "Devices" and use the QR code that you get there.',
};

/** Connections with ticketing systems. */
export const TICKETING_ERRORS = defineErrors({
  'pretix.pairing-unreadable': {
    nl: { what: 'Dit is geen koppelcode van pretix.', means: 'Er is niets gekoppeld.', do: NEW_CODE.nl },
    en: { what: 'This is no pairing code of pretix.', means: 'Nothing was connected.', do: NEW_CODE.en },
  },
  'pretix.pairing-newer': {
    nl: {
      what: 'Deze koppelcode is van een nieuwere soort dan Tenzij kent.',
      means: 'Er is niets gekoppeld.',
      do: 'Werk Tenzij bij en probeer het daarna opnieuw.',
    },
    en: {
      what: 'This pairing code is of a newer kind than Tenzij knows.',
      means: 'Nothing was connected.',
      do: 'Update Tenzij, then try again.',
    },
  },
  'pretix.pairing-used': {
    nl: {
      what: 'Deze koppelcode is al gebruikt of bestaat niet meer.',
      means: 'Een koppelcode werkt één keer. Er is niets gekoppeld.',
      do: NEW_CODE.nl,
    },
    en: {
      what: 'This pairing code was used already, or is no more.',
      means: 'A pairing code works once. Nothing was connected.',
      do: NEW_CODE.en,
    },
  },
  'pretix.address-unsafe': {
    nl: {
      what: 'Dit adres mogen wij niet gebruiken.',
      means: 'Het moet met https:// beginnen en op internet staan. Er is niets gekoppeld.',
      do: 'Kijk het adres na. Staat uw pretix op uw eigen netwerk? Laat de beheerder het toelaten (TENZIJ_TICKETING_WITHIN).',
    },
    en: {
      what: 'We may not use this address.',
      means: 'It has to begin with https:// and be on the internet. Nothing was connected.',
      do: 'Check the address. Is your pretix on your own network? Have the administrator allow it (TENZIJ_TICKETING_WITHIN).',
    },
  },
  'pretix.unreachable': {
    nl: { what: 'pretix is nu niet bereikbaar.', means: NOTHING_LOST.nl, do: LATER.nl },
    en: { what: 'pretix can’t be reached now.', means: NOTHING_LOST.en, do: LATER.en },
  },
  'pretix.busy': {
    nl: { what: 'pretix vraagt ons even te wachten.', means: NOTHING_LOST.nl, do: LATER.nl },
    en: { what: 'pretix asks us to wait a while.', means: NOTHING_LOST.en, do: LATER.en },
  },
  'pretix.failing': {
    nl: { what: 'pretix heeft zelf een storing ({status}).', means: NOTHING_LOST.nl, do: LATER.nl },
    en: { what: 'pretix itself has a failure ({status}).', means: NOTHING_LOST.en, do: LATER.en },
  },
  'pretix.moved': {
    nl: {
      what: 'pretix zegt dat het op een ander adres staat.',
      means: 'Wij sturen onze sleutel niet naar een adres dat u niet gaf.',
      do: 'Ontkoppel pretix en koppel het opnieuw op het nieuwe adres.',
    },
    en: {
      what: 'pretix says that it is at another address.',
      means: 'We don’t send our key to an address that you didn’t give.',
      do: 'Disconnect pretix and connect it anew at its new address.',
    },
  },
  'pretix.key-refused': {
    nl: {
      what: 'pretix neemt onze sleutel niet meer aan.',
      means: 'Het apparaat is daar ingetrokken of verwijderd. Tickets worden niet meer bijgewerkt.',
      do: 'Ontkoppel pretix hier en koppel het opnieuw met een nieuw apparaat.',
    },
    en: {
      what: 'pretix takes our key no more.',
      means: 'The device was revoked or removed there. Tickets are no longer kept up to date.',
      do: 'Disconnect pretix here and connect it again with a new device.',
    },
  },
  'pretix.no-access': {
    nl: {
      what: 'Onze sleutel mag hier in pretix niet bij.',
      means: 'Het apparaat heeft dit evenement niet, of mag geen bestellingen lezen.',
      do: 'Geef het apparaat in pretix dit evenement en het beveiligingsprofiel "Volledig apparaat".',
    },
    en: {
      what: 'Our key does not reach this in pretix.',
      means: 'The device does not have this event, or may not read orders.',
      do: 'Give the device this event and the security profile "Full device access" in pretix.',
    },
  },
  'pretix.not-found': {
    nl: {
      what: 'pretix kent dit niet meer.',
      means: 'Het evenement of de inchecklijst is daar weg.',
      do: 'Kies hier opnieuw een evenement en een inchecklijst.',
    },
    en: {
      what: 'pretix does not know this any more.',
      means: 'The event or the check-in list is gone there.',
      do: 'Choose an event and a check-in list here again.',
    },
  },
  'pretix.refused': {
    nl: {
      what: 'pretix weigert wat wij vragen ({status}).',
      means: 'Er is daar niets gewijzigd.',
      do: 'Controleer in pretix of de inchecklijst nog bestaat, en kies hem hier opnieuw.',
    },
    en: {
      what: 'pretix refuses what we ask ({status}).',
      means: 'Nothing was changed there.',
      do: 'Check in pretix that the check-in list still exists, and choose it here again.',
    },
  },
  'pretix.answer-unreadable': {
    nl: {
      what: 'Wij begrijpen het antwoord van pretix niet.',
      means: 'Het adres is niet van pretix, of dat is een nieuwere versie. Er is niets gewijzigd.',
      do: 'Controleer het adres. Werk Tenzij bij als pretix pas is bijgewerkt.',
    },
    en: {
      what: 'We do not understand the answer of pretix.',
      means: 'The address is not pretix’, or that is a newer version. Nothing was changed.',
      do: 'Check the address. Update Tenzij when pretix was updated lately.',
    },
  },
  'ticketing.connected-already': {
    nl: {
      what: 'Er is al zo’n koppeling.',
      means: 'Een inzet heeft er één van elke soort. Er is niets gewijzigd.',
      do: 'Ontkoppel die eerst.',
    },
    en: {
      what: 'There is such a connection already.',
      means: 'A deployment has one of each kind. Nothing was changed.',
      do: 'Disconnect it first.',
    },
  },
  'ticketing.not-connected': {
    nl: {
      what: 'Er is geen ticketsysteem gekoppeld.',
      means: 'Er is niets gewijzigd.',
      do: 'Koppel er eerst een.',
    },
    en: {
      what: 'No ticketing system is connected.',
      means: 'Nothing was changed.',
      do: 'Connect one first.',
    },
  },
  'ticketing.answer-unknown': {
    nl: {
      what: 'Dit antwoord staat hier niet meer.',
      means: 'Iemand heeft het al afgehandeld. Er is niets gewijzigd.',
      do: 'Bekijk de lijst opnieuw.',
    },
    en: {
      what: 'This answer is no longer here.',
      means: 'Somebody dealt with it already. Nothing was changed.',
      do: 'Look at the list again.',
    },
  },
  'ticketing.hook-unknown': {
    nl: {
      what: 'Dit adres bestaat niet.',
      means: 'Er is niets gebeurd.',
      do: 'Gebruik het adres dat in het beheer staat.',
    },
    en: {
      what: 'There is no such address.',
      means: 'Nothing happened.',
      do: 'Use the address that the console shows.',
    },
  },
  'visit.ticket-withdrawn': {
    nl: {
      what: 'Dit ticket geldt niet meer.',
      means: 'De organisator of de verkoper heeft het ingetrokken. Een pas die u had, werkt niet meer.',
      do: 'Vraag het na bij de organisator, of bij wie u het ticket kocht.',
    },
    en: {
      what: 'This ticket is valid no more.',
      means: 'The organiser or the seller took it back. A pass that you had works no more.',
      do: 'Ask the organiser, or whoever you bought the ticket from.',
    },
  },
});
