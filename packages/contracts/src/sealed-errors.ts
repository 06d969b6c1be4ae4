import { defineErrors } from '@tenzij/kernel';

const AGAIN = {
  nl: 'Open uw link opnieuw en maak de pas nog een keer. Of neem de gewone pas.',
  en: 'Open your link again and make the pass once more. Or take the regular pass.',
};

/** Passes whose template is, or should be, sealed on the server. */
export const SEALED_PASS_ERRORS = defineErrors({
  'visit.storage-differs': {
    nl: {
      what: 'De pas bewaart uw gezicht anders dan is vrijgegeven.',
      means: 'Er is niets bewaard. De vrijgave zegt waar uw gezicht mag staan ({storage}).',
      do: AGAIN.nl,
    },
    en: {
      what: 'The pass keeps your face in another way than was cleared.',
      means: 'Nothing was kept. The clearance says where your face may be ({storage}).',
      do: AGAIN.en,
    },
  },
  'visit.sealed-not-kept': {
    nl: {
      what: 'Wij konden uw versleutelde gezicht niet bewaren.',
      means: 'Het is al gewist, of het kenmerk ervan is al gebruikt. Er is niets veranderd.',
      do: AGAIN.nl,
    },
    en: {
      what: 'We could not keep your encrypted face.',
      means: 'It was erased already, or its locator was used before. Nothing was changed.',
      do: AGAIN.en,
    },
  },
});
