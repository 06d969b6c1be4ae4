import { defineErrors } from '@tenzij/kernel';

/** Why a mail wasn't sent. Never with an address, or with the mail server's own words, which hold them. */
export const MAIL_ERRORS = defineErrors({
  'mail.not-configured': {
    nl: {
      what: 'Deze server kan geen e-mail sturen.',
      means: 'Er is geen mailserver ingesteld. Er is niets verstuurd.',
      do: 'Verstuur de links zelf, of laat de beheerder TENZIJ_SMTP_URL en TENZIJ_MAIL_FROM instellen.',
    },
    en: {
      what: 'This server cannot send e-mail.',
      means: 'No mail server is set. Nothing was sent.',
      do: 'Send the links yourself, or let the administrator set TENZIJ_SMTP_URL and TENZIJ_MAIL_FROM.',
    },
  },
  'mail.not-shown': {
    nl: {
      what: 'De pagina voor bezoekers is er nog niet.',
      means: 'Zij komt er bij de eerste vrijgave. Links zouden nu nergens heen gaan.',
      do: 'Verstuur de links na de vrijgave.',
    },
    en: {
      what: 'The page for visitors is not there yet.',
      means: 'It comes with the first clearance. Links would lead nowhere now.',
      do: 'Send the links after the clearance.',
    },
  },
  'mail.event-over': {
    nl: {
      what: 'Het evenement is voorbij.',
      means: 'Er gaat geen e-mail meer uit en er komen geen tickets meer bij.',
      do: 'U hoeft niets te doen.',
    },
    en: {
      what: 'The event is over.',
      means: 'No more mail goes out and no more tickets come in.',
      do: 'You need not do anything.',
    },
  },
  'mail.no-address': {
    nl: {
      what: 'Er is geen e-mailadres meer bij dit ticket.',
      means: 'Het adres werd gewist voordat de e-mail uitging.',
      do: 'U hoeft niets te doen.',
    },
    en: {
      what: 'There is no e-mail address with this ticket any more.',
      means: 'The address was erased before the mail went out.',
      do: 'You need not do anything.',
    },
  },
  'mail.unreachable': {
    nl: {
      what: 'De mailserver is niet te bereiken.',
      means: 'Er kwam geen verbinding. Wij proberen het later nog een paar keer.',
      do: 'Laat de beheerder naam en poort in TENZIJ_SMTP_URL controleren.',
    },
    en: {
      what: 'The mail server cannot be reached.',
      means: 'There was no connection. We try a few more times later.',
      do: 'Let the administrator check the name and port in TENZIJ_SMTP_URL.',
    },
  },
  'mail.not-secure': {
    nl: {
      what: 'De mailserver biedt geen veilige verbinding.',
      means:
        'Er is geen versleuteling, of het certificaat klopt niet. Zo versturen wij geen adressen en links.',
      do: 'Laat de beheerder het certificaat controleren, of een mailserver met TLS kiezen.',
    },
    en: {
      what: 'The mail server offers no secure connection.',
      means: 'There is no encryption, or the certificate is wrong. We send no addresses and links that way.',
      do: 'Let the administrator check the certificate, or choose a mail server with TLS.',
    },
  },
  'mail.sign-in-refused': {
    nl: {
      what: 'De mailserver laat ons niet binnen.',
      means: 'Gebruiker of wachtwoord klopt niet.',
      do: 'Laat de beheerder gebruiker en wachtwoord in TENZIJ_SMTP_URL controleren.',
    },
    en: {
      what: 'The mail server does not let us in.',
      means: 'The user or the password is wrong.',
      do: 'Let the administrator check the user and password in TENZIJ_SMTP_URL.',
    },
  },
  'mail.no-answer': {
    nl: {
      what: 'De mailserver gaf geen antwoord of verbrak de verbinding.',
      means:
        'Wij weten niet zeker of de e-mail weg is. Wij proberen het opnieuw; zij kan dan twee keer aankomen.',
      do: 'Blijft dit zo, laat de beheerder dan de mailserver nakijken.',
    },
    en: {
      what: 'The mail server gave no answer, or broke the connection.',
      means: 'We do not know for sure whether the mail went. We try again; it may then arrive twice.',
      do: 'If this goes on, let the administrator check the mail server.',
    },
  },
  'mail.busy': {
    nl: {
      what: 'De mailserver neemt de e-mail nu niet aan.',
      means: 'Dat is tijdelijk. Wij proberen het later nog een paar keer.',
      do: 'Wacht af.',
    },
    en: {
      what: 'The mail server does not take the mail now.',
      means: 'That is temporary. We try a few more times later.',
      do: 'Wait and see.',
    },
  },
  'mail.address-refused': {
    nl: {
      what: 'De mailserver kent dit adres niet, of weigert het.',
      means: 'Wij proberen het niet opnieuw.',
      do: 'Controleer het adres bij dit ticket, of geef de link op een andere manier.',
    },
    en: {
      what: 'The mail server does not know this address, or refuses it.',
      means: 'We do not try again.',
      do: 'Check the address of this ticket, or give the link in another way.',
    },
  },
  'mail.refused': {
    nl: {
      what: 'De mailserver weigert deze e-mail.',
      means: 'Wij proberen het niet opnieuw. Vaak mag de server niet uit naam van dit afzenderadres sturen.',
      do: 'Laat de beheerder TENZIJ_MAIL_FROM en de mailserver controleren.',
    },
    en: {
      what: 'The mail server refuses this mail.',
      means: 'We do not try again. Often the server may not send for this sender address.',
      do: 'Let the administrator check TENZIJ_MAIL_FROM and the mail server.',
    },
  },
});

export type MailErrorCode = keyof typeof MAIL_ERRORS;
