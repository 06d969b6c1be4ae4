import { defineErrors } from '@tenzij/kernel';

const KEEP_OLD = {
  nl: 'De sleutel van eerst blijft gelden. Vraag de organisator wat er is.',
  en: 'The key of before goes on. Ask the organiser what is going on.',
};

/** A gate key that took the place of another, and the statement about it. */
export const EVENT_KEY_ERRORS = defineErrors({
  'pass.key-statement-malformed': {
    nl: {
      what: 'De verklaring over de nieuwe sleutel is niet goed.',
      means: 'Er ontbreekt iets, of er staat iets in dat wij niet kennen.',
      do: KEEP_OLD.nl,
    },
    en: {
      what: 'The statement about the new key is not right.',
      means: 'Something is missing, or it holds something we do not know.',
      do: KEEP_OLD.en,
    },
  },
  'pass.key-statement-other-deployment': {
    nl: {
      what: 'De verklaring over de nieuwe sleutel is van een andere inzet.',
      means: 'Zij geldt hier niet.',
      do: KEEP_OLD.nl,
    },
    en: {
      what: 'The statement about the new key is of another deployment.',
      means: 'It does not hold here.',
      do: KEEP_OLD.en,
    },
  },
  'pass.gate-key-not-vouched': {
    nl: {
      what: 'Niemand staat in voor deze sleutel.',
      means: 'De vrijgave noemt een andere sleutel, en er is geen verklaring die deze noemt.',
      do: KEEP_OLD.nl,
    },
    en: {
      what: 'Nobody vouches for this key.',
      means: 'The clearance names another key, and there is no statement that names this one.',
      do: KEEP_OLD.en,
    },
  },
});
