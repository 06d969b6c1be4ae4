import { defineErrors } from '@tenzij/kernel';
import { NEW_PASS, REFRESH_LIST } from './advice.ts';

/** The list of revoked passes. */
export const STATUS_ERRORS = defineErrors({
  'pass.status-malformed': {
    nl: {
      what: 'De lijst met ingetrokken passen is niet leesbaar.',
      means: 'Wij weten niet welke passen zijn ingetrokken.',
      do: REFRESH_LIST.nl,
    },
    en: {
      what: 'The list of revoked passes cannot be read.',
      means: 'We do not know which passes are revoked.',
      do: REFRESH_LIST.en,
    },
  },
  'pass.status-too-large': {
    nl: {
      what: 'De lijst met ingetrokken passen is te groot.',
      means: 'Er passen {max} passen in.',
      do: REFRESH_LIST.nl,
    },
    en: {
      what: 'The list of revoked passes is too large.',
      means: 'It has room for {max} passes.',
      do: REFRESH_LIST.en,
    },
  },
  'pass.status-other-list': {
    nl: {
      what: 'De lijst met ingetrokken passen is van een andere inzet.',
      means: 'Hij zegt niets over passen van deze inzet.',
      do: REFRESH_LIST.nl,
    },
    en: {
      what: 'The list of revoked passes is for another deployment.',
      means: "It says nothing of this deployment's passes.",
      do: REFRESH_LIST.en,
    },
  },
  'pass.status-expired': {
    nl: {
      what: 'De lijst met ingetrokken passen is verlopen.',
      means: 'Er kunnen passen zijn ingetrokken die er nog niet op staan.',
      do: REFRESH_LIST.nl,
    },
    en: {
      what: 'The list of revoked passes has expired.',
      means: 'Passes may have been revoked that are not on it yet.',
      do: REFRESH_LIST.en,
    },
  },
  'pass.status-too-old': {
    nl: {
      what: 'De lijst met ingetrokken passen is te oud.',
      means: 'Hij mag {maxAgeSeconds} seconden oud zijn.',
      do: REFRESH_LIST.nl,
    },
    en: {
      what: 'The list of revoked passes is too old.',
      means: 'It may be {maxAgeSeconds} seconds old.',
      do: REFRESH_LIST.en,
    },
  },
  'pass.status-from-the-future': {
    nl: {
      what: 'De lijst met ingetrokken passen is later gemaakt dan het nu is.',
      means: 'De klok van het poortapparaat of van de server loopt niet goed.',
      do: 'Zet de klok van het poortapparaat goed. Gebruik tot dan de gewone poort.',
    },
    en: {
      what: 'The list of revoked passes was made later than it is now.',
      means: "The gate's or the server's clock is wrong.",
      do: "Set the gate's clock. Use the regular lane until then.",
    },
  },
  'pass.status-index-unknown': {
    nl: {
      what: 'De toegangspas staat niet op de lijst met passen.',
      means: 'Wij weten niet of de pas is ingetrokken.',
      do: NEW_PASS.nl,
    },
    en: {
      what: 'The pass is not on the list of passes.',
      means: 'We do not know whether it has been revoked.',
      do: NEW_PASS.en,
    },
  },
});
