import { defineErrors } from '@tenzij/kernel';

const NOT_RELIABLE = {
  nl: 'Het certificaat is niet te vertrouwen.',
  en: 'The certificate cannot be relied on.',
};
const ASK_AGAIN = {
  nl: 'Vraag de organisator om het bestand opnieuw (.cose).',
  en: 'Ask the organiser for the file again (.cose).',
};

/** What is refused of certificates of destruction and of notes that an event was ended. */
export const ENDING_ERRORS = defineErrors({
  'destruction.not-a-certificate': {
    nl: {
      what: 'Dit is geen certificaat van vernietiging.',
      means: 'Het is iets anders, of er ontbreekt een deel.',
      do: ASK_AGAIN.nl,
    },
    en: {
      what: 'This is not a certificate of destruction.',
      means: 'It is something else, or a part is missing.',
      do: ASK_AGAIN.en,
    },
  },
  'destruction.other-key': {
    nl: {
      what: 'Het certificaat is met een andere sleutel ondertekend.',
      means: NOT_RELIABLE.nl,
      do: 'Vraag de organisator naar de sleutel van het register van zijn server.',
    },
    en: {
      what: 'The certificate was signed with another key.',
      means: NOT_RELIABLE.en,
      do: 'Ask the organiser for the key of their server’s register.',
    },
  },
  'destruction.signature-invalid': {
    nl: {
      what: 'De handtekening onder het certificaat klopt niet.',
      means: `Er is na het ondertekenen iets veranderd. ${NOT_RELIABLE.nl}`,
      do: ASK_AGAIN.nl,
    },
    en: {
      what: 'The signature under the certificate is not right.',
      means: `Something was changed after it was signed. ${NOT_RELIABLE.en}`,
      do: ASK_AGAIN.en,
    },
  },
  'destruction.content-invalid': {
    nl: {
      what: 'Het certificaat is onvolledig of van een andere soort (veld: {field}).',
      means: NOT_RELIABLE.nl,
      do: 'Controleer of u dezelfde versie van Tenzij gebruikt als de server.',
    },
    en: {
      what: 'The certificate is incomplete or of another kind (field: {field}).',
      means: NOT_RELIABLE.en,
      do: 'Check that you use the same version of Tenzij as the server.',
    },
  },
  'destruction.note-invalid': {
    nl: {
      what: 'Het bericht dat dit evenement is afgesloten, is niet echt.',
      means: 'Het is niet ondertekend met de sleutel van dit evenement. Er is niets gewist.',
      do: 'Laat bezoekers door de gewone rij en vraag de organisator wat er is.',
    },
    en: {
      what: 'The note that this event was ended is not genuine.',
      means: 'It was not signed with the key of this event. Nothing was erased.',
      do: 'Let visitors through the regular lane and ask the organiser what is going on.',
    },
  },
  'gate.revocation-invalid': {
    nl: {
      what: 'Het bericht dat deze poort is ingetrokken, is niet echt.',
      means:
        'Het is niet ondertekend met de sleutel van dit evenement, of gaat over een andere poort. Er is niets gewist.',
      do: 'Bel de organisator en vraag of deze poort open mag.',
    },
    en: {
      what: 'The note that this gate was withdrawn is not genuine.',
      means: 'It was not signed with the key of this event, or is about another gate. Nothing was erased.',
      do: 'Call the organiser and ask whether this gate may open.',
    },
  },
});
