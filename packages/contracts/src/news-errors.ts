import { defineErrors } from '@tenzij/kernel';

/** What goes wrong when a gate says what happened there. */
export const GATE_NEWS_ERRORS = defineErrors({
  'gate.override-lane': {
    nl: {
      what: 'Bij een poort met gezicht kan een medewerker niemand zelf binnenlaten.',
      means: 'Dat kan alleen bij een gewone poort. Er is niets vastgelegd.',
      do: 'Stuur de bezoeker naar voren in de rij van de gewone poort. Laat de bezoeker daar binnen.',
    },
    en: {
      what: 'Crew cannot admit anybody by hand at a face lane.',
      means: 'That is for regular lanes only. Nothing was recorded.',
      do: 'Send the visitor to the front of the regular lane, and let them in there.',
    },
  },
});
