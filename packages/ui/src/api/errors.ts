import { defineErrors } from '@tenzij/kernel';

/** What goes wrong between a page and its server. */
export const UI_ERRORS = defineErrors({
  'ui.offline': {
    nl: {
      what: 'Er is geen verbinding.',
      means: 'Wij kunnen de server nu niet bereiken. Er is niets verloren.',
      do: 'Controleer uw internet en probeer het opnieuw.',
    },
    en: {
      what: 'There is no connection.',
      means: 'We cannot reach the server now. Nothing is lost.',
      do: 'Check your internet connection and try again.',
    },
  },
  'ui.server-failed': {
    nl: {
      what: 'De server geeft een fout.',
      means: 'Het ligt aan ons, niet aan u.',
      do: 'Probeer het over een minuut opnieuw.',
    },
    en: {
      what: 'The server reports a fault.',
      means: 'It is our fault, not yours.',
      do: 'Try again in a minute.',
    },
  },
  'ui.unexpected-answer': {
    nl: {
      what: 'Wij begrijpen het antwoord van de server niet.',
      means: 'Deze pagina en de server zijn misschien niet van dezelfde versie.',
      do: 'Laad de pagina opnieuw.',
    },
    en: {
      what: "We do not understand the server's answer.",
      means: 'This page and the server may not be of the same version.',
      do: 'Reload the page.',
    },
  },
});
