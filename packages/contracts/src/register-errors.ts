import { defineErrors } from '@tenzij/kernel';

const NOT_TAKEN = {
  nl: 'Er is niets overgenomen.',
  en: 'Nothing was taken over.',
};

/** What is refused when an entry of another server is added to the register. */
export const REGISTER_LIST_ERRORS = defineErrors({
  'register.older': {
    nl: {
      what: 'Er staat al een nieuwere vermelding van deze inzet.',
      means: NOT_TAKEN.nl,
      do: 'Haal de vermelding opnieuw op als u de nieuwste wilt.',
    },
    en: {
      what: 'A newer entry of this deployment is there already.',
      means: NOT_TAKEN.en,
      do: 'Get the entry again if you want the newest.',
    },
  },
  'register.own-entry': {
    nl: {
      what: 'Deze vermelding is van deze server zelf.',
      means:
        'Eigen inzetten komen in het register door de keuze van hun organisator. Er is niets overgenomen.',
      do: 'Zet bij de inzet het openbare register aan.',
    },
    en: {
      what: 'This entry is of this very server.',
      means: 'Its own deployments are listed when their organiser chooses so. Nothing was taken over.',
      do: 'Switch on the public register at the deployment.',
    },
  },
  'register.issued-later': {
    nl: {
      what: 'Deze vermelding is volgens haar datum nog niet gemaakt.',
      means: `De klok van een van beide servers loopt niet gelijk. ${NOT_TAKEN.nl}`,
      do: 'Controleer de klok van deze server en vraag de andere server hetzelfde.',
    },
    en: {
      what: 'By its date this entry has not been made yet.',
      means: `The clock of one of the two servers is wrong. ${NOT_TAKEN.en}`,
      do: 'Check this server’s clock and ask the other server to do the same.',
    },
  },
  'register.full': {
    nl: {
      what: 'U hebt al {limit} vermeldingen van andere servers.',
      means: NOT_TAKEN.nl,
      do: 'Haal eerst vermeldingen weg die voorbij zijn.',
    },
    en: {
      what: 'You have {limit} entries of other servers already.',
      means: NOT_TAKEN.en,
      do: 'First take off entries that are over.',
    },
  },
});
