import { defineErrors } from '@tenzij/kernel';
import { NEW_PASS } from './advice.ts';

/** Passes whose template is sealed on the server. */
export const SEALED_ERRORS = defineErrors({
  'pass.other-storage': {
    nl: {
      what: 'Deze pas bewaart het gezicht anders dan de vrijgave zegt.',
      means: 'Het gezicht zit in de pas zelf waar het op de server hoort te staan, of andersom.',
      do: NEW_PASS.nl,
    },
    en: {
      what: 'This pass keeps the face in another way than the clearance says.',
      means: 'The face is in the pass itself where it should be on the server, or the other way round.',
      do: NEW_PASS.en,
    },
  },
  'pass.sealed-missing': {
    nl: {
      what: 'De poort heeft het versleutelde gezicht bij deze pas niet.',
      means: 'De pas is heel nieuw, of het gezicht is gewist.',
      do: 'Ga naar de gewone poort. Met een netwerk haalt de poort nieuwe passen binnen enkele seconden op.',
    },
    en: {
      what: 'The gate does not have the encrypted face of this pass.',
      means: 'The pass is very new, or the face was erased.',
      do: 'Go to the regular lane. With a network the gate fetches new passes within seconds.',
    },
  },
  'pass.sealed-cannot-open': {
    nl: {
      what: 'De sleutel in deze pas opent het versleutelde gezicht niet.',
      means: 'De sleutel of het versleutelde gezicht hoort niet bij deze pas.',
      do: NEW_PASS.nl,
    },
    en: {
      what: 'The key in this pass does not open the encrypted face.',
      means: 'The key or the encrypted face does not belong to this pass.',
      do: NEW_PASS.en,
    },
  },
  'pass.sealed-malformed': {
    nl: {
      what: 'Het versleutelde gezicht bij deze pas is niet goed gemaakt.',
      means: 'De inhoud heeft niet de afgesproken vorm.',
      do: NEW_PASS.nl,
    },
    en: {
      what: 'The encrypted face of this pass was not made well.',
      means: 'Its content does not have the agreed form.',
      do: NEW_PASS.en,
    },
  },
});
