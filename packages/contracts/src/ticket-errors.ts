import { defineErrors } from '@tenzij/kernel';

/** What goes wrong with tickets, their rows in a file, and the keys of ticketing systems. */
export const TICKET_ERRORS = defineErrors({
  'ticket.row-invalid': {
    nl: {
      what: 'Deze rij is geen ticket.',
      means: 'Een rij heeft een ticketnummer en mag een naam, e-mailadres en taal hebben, en verder niets.',
      do: 'Haal andere kolommen of velden weg en bied de rij opnieuw aan.',
    },
    en: {
      what: 'This row is not a ticket.',
      means: 'A row has a ticket number and may have a name, e-mail address and language, and nothing else.',
      do: 'Remove other columns or fields and offer the row again.',
    },
  },
  'ticket.reference-missing': {
    nl: {
      what: 'Deze rij heeft geen ticketnummer.',
      means: 'Zonder nummer weten wij niet welk ticket het is. De rij is niet overgenomen.',
      do: 'Vul het ticketnummer in dat uw kaartverkoop gebruikt.',
    },
    en: {
      what: 'This row has no ticket number.',
      means: 'Without one we do not know which ticket it is. The row was not taken.',
      do: 'Fill in the ticket number that your ticketing uses.',
    },
  },
  'ticket.reference-invalid': {
    nl: {
      what: 'Dit ticketnummer kan niet.',
      means:
        'Een ticketnummer is tekst van 1 tot 64 letters, cijfers en de tekens . _ / # : en -. De rij is niet overgenomen.',
      do: 'Pas het ticketnummer aan en bied de rij opnieuw aan.',
    },
    en: {
      what: 'This ticket number is not possible.',
      means:
        'A ticket number is text of 1 to 64 letters, digits and the signs . _ / # : and -. The row was not taken.',
      do: 'Change the ticket number and offer the row again.',
    },
  },
  'ticket.reference-twice': {
    nl: {
      what: 'Dit ticketnummer staat twee keer in de lijst, met andere gegevens.',
      means: 'Wij weten niet welke rij klopt. De eerste is overgenomen, deze niet.',
      do: 'Geef elk ticket een eigen nummer, of haal de verkeerde rij weg.',
    },
    en: {
      what: 'This ticket number is in the list twice, with other data.',
      means: 'We do not know which row is right. The first one was taken, this one was not.',
      do: 'Give every ticket a number of its own, or remove the wrong row.',
    },
  },
  'ticket.name-invalid': {
    nl: {
      what: 'Deze naam kan niet.',
      means: 'Een naam heeft ten hoogste 100 letters, spaties en leestekens. De rij is niet overgenomen.',
      do: 'Pas de naam aan of laat hem weg.',
    },
    en: {
      what: 'This name is not possible.',
      means: 'A name has at most 100 letters, spaces and punctuation marks. The row was not taken.',
      do: 'Change the name or leave it out.',
    },
  },
  'ticket.email-invalid': {
    nl: {
      what: 'Dit is geen e-mailadres.',
      means: 'Naar dit adres kan geen link worden gestuurd. De rij is niet overgenomen.',
      do: 'Verbeter het adres of laat het weg.',
    },
    en: {
      what: 'This is not an e-mail address.',
      means: 'No link can be sent to it. The row was not taken.',
      do: 'Correct the address or leave it out.',
    },
  },
  'ticket.language-invalid': {
    nl: {
      what: 'Deze taal hebben wij niet.',
      means: 'De taal is nl of en. De rij is niet overgenomen.',
      do: 'Vul nl of en in, of laat de taal weg: dan is het Nederlands.',
    },
    en: {
      what: 'We do not have this language.',
      means: 'The language is nl or en. The row was not taken.',
      do: 'Fill in nl or en, or leave the language out: then it is Dutch.',
    },
  },
  'ticket.contact-erased': {
    nl: {
      what: 'De bezoeker heeft naam en e-mailadres laten wissen.',
      means: 'Wij vullen ze niet opnieuw in. Het ticket zelf blijft geldig.',
      do: 'U hoeft niets te doen. Laat naam en adres van dit ticket weg.',
    },
    en: {
      what: 'The visitor had the name and e-mail address erased.',
      means: 'We do not fill them in again. The ticket itself stays valid.',
      do: 'You need not do anything. Leave out the name and address of this ticket.',
    },
  },
  'ticket.withdrawn': {
    nl: {
      what: 'Dit ticket is ingetrokken.',
      means: 'Wij vullen naam en e-mailadres niet opnieuw in. De rij is niet overgenomen.',
      do: 'U hoeft niets te doen. Mag de bezoeker toch komen? Geef dan een ticket met een ander nummer.',
    },
    en: {
      what: 'This ticket was withdrawn.',
      means: 'We do not fill in the name and e-mail address again. The row was not taken.',
      do: 'You need not do anything. May the visitor come after all? Then give a ticket with another number.',
    },
  },
  'ticket.unknown': {
    nl: {
      what: 'Dit ticket is hier niet bekend.',
      means: 'Er is niets gewijzigd.',
      do: 'Kies een ticket uit de lijst, of lees het eerst in.',
    },
    en: {
      what: 'This ticket is not known here.',
      means: 'Nothing was changed.',
      do: 'Choose a ticket from the list, or import it first.',
    },
  },
  'ticket.in-use': {
    nl: {
      what: 'Dit ticket is al gebruikt en kan niet weg.',
      means:
        'De bezoeker maakte een pas, gaf een antwoord of ging ermee naar binnen. De link moet blijven werken, ook om iets in te trekken.',
      do: 'Laat het ticket staan. Naam en adres wist u aan het eind van het evenement.',
    },
    en: {
      what: 'This ticket was used and cannot be deleted.',
      means:
        'The visitor made a pass, gave an answer or went in with it. The link has to go on working, also to take something back.',
      do: 'Leave the ticket. Name and address are erased at the end of the event.',
    },
  },
  'apikey.unknown': {
    nl: {
      what: 'Deze sleutel is hier niet bekend.',
      means: 'Hij is al ingetrokken, of hoort bij een andere inzet.',
      do: 'Kies een sleutel uit de lijst.',
    },
    en: {
      what: 'This key is not known here.',
      means: 'It was taken back already, or belongs to another deployment.',
      do: 'Choose a key from the list.',
    },
  },
  'apikey.invalid': {
    nl: {
      what: 'Deze API-sleutel werkt niet.',
      means: 'De sleutel ontbreekt, klopt niet of is ingetrokken. Er is niets gewijzigd.',
      do: 'Stuur de sleutel mee als "Authorization: Bearer tzk_…". Vraag de organisator zo nodig om een nieuwe.',
    },
    en: {
      what: 'This API key does not work.',
      means: 'The key is missing, wrong or was taken back. Nothing was changed.',
      do: 'Send the key as "Authorization: Bearer tzk_…". Ask the organiser for a new one if needed.',
    },
  },
});

export type TicketErrorCode = keyof typeof TICKET_ERRORS;
