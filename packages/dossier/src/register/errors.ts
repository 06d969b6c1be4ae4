import { defineErrors } from '@tenzij/kernel';

const REFUSED = {
  nl: 'De vermelding is niet te vertrouwen en wordt niet getoond.',
  en: 'The entry cannot be relied on and is not shown.',
};
const ASK_AGAIN = {
  nl: 'Haal de vermelding opnieuw op bij de server waar zij vandaan komt.',
  en: 'Get the entry again from the server it comes from.',
};

/** What is refused of entries in the public register. */
export const REGISTER_ERRORS = defineErrors({
  'register.too-large': {
    nl: {
      what: 'Deze vermelding is groter dan {kilobytes} kB.',
      means: 'Zo groot is een vermelding nooit. Er is niets overgenomen.',
      do: ASK_AGAIN.nl,
    },
    en: {
      what: 'This entry is larger than {kilobytes} kB.',
      means: 'No entry is that large. Nothing was taken over.',
      do: ASK_AGAIN.en,
    },
  },
  'register.left-out': {
    nl: {
      what: 'De vermelding van deze inzet kan niet worden gemaakt. Zij staat niet in het register.',
      means: 'De andere inzetten staan er wel in.',
      do: 'Maak teksten in het plan en in de vermelding korter, of vraag de beheerder van de server.',
    },
    en: {
      what: 'The entry of this deployment can’t be made. It isn’t in the register.',
      means: 'The other deployments are in it.',
      do: 'Shorten texts in the plan and in the entry, or ask whoever runs the server.',
    },
  },
  'register.not-an-entry': {
    nl: {
      what: 'Dit is geen ondertekende vermelding van een openbaar register.',
      means: 'Het is iets anders, of er ontbreekt een deel. Er is niets overgenomen.',
      do: 'Kies het bestand dat de andere server bij de vermelding geeft (.cose).',
    },
    en: {
      what: 'This is not a signed entry of a public register.',
      means: 'It is something else, or a part is missing. Nothing was taken over.',
      do: 'Choose the file that the other server gives with its entry (.cose).',
    },
  },
  'register.other-key': {
    nl: {
      what: 'De vermelding is met een andere sleutel ondertekend.',
      means: REFUSED.nl,
      do: 'Vraag de organisator van de andere server naar de sleutel van zijn register.',
    },
    en: {
      what: 'The entry was signed with another key.',
      means: REFUSED.en,
      do: 'Ask the other server’s organiser for the key of their register.',
    },
  },
  'register.signature-invalid': {
    nl: {
      what: 'De handtekening onder de vermelding klopt niet.',
      means: `Er is na het ondertekenen iets veranderd. ${REFUSED.nl}`,
      do: ASK_AGAIN.nl,
    },
    en: {
      what: 'The signature under the entry is not right.',
      means: `Something was changed after it was signed. ${REFUSED.en}`,
      do: ASK_AGAIN.en,
    },
  },
  'register.content-invalid': {
    nl: {
      what: 'De vermelding is onvolledig of van een andere soort (veld: {field}).',
      means: REFUSED.nl,
      do: 'Controleer of beide servers dezelfde versie van Tenzij gebruiken.',
    },
    en: {
      what: 'The entry is incomplete or of another kind (field: {field}).',
      means: REFUSED.en,
      do: 'Check that both servers use the same version of Tenzij.',
    },
  },
});
