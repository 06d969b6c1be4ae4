import { defineErrors } from '@tenzij/kernel';
import { NEW_PASS } from './advice.ts';

/** When and how often a pass is shown. */
export const SHOWING_ERRORS = defineErrors({
  'pass.stale': {
    nl: {
      what: 'Deze QR-code is te oud.',
      means: 'Een code geldt {maxAgeSeconds} seconden. Een schermafdruk werkt dus niet.',
      do: 'Open de toegangspas in de app en laat de nieuwe code zien.',
    },
    en: {
      what: 'This QR code is too old.',
      means: 'A code holds for {maxAgeSeconds} seconds, so a screenshot does not work.',
      do: 'Open the pass in the app and show the new code.',
    },
  },
  'pass.from-the-future': {
    nl: {
      what: 'De klok van de telefoon loopt voor.',
      means: 'De QR-code is later gemaakt dan het nu is.',
      do: 'Zet de klok van de telefoon op automatisch, of ga naar de gewone poort.',
    },
    en: {
      what: "The phone's clock is ahead.",
      means: 'The QR code was made later than it is now.',
      do: "Set the phone's clock to automatic, or go to the regular lane.",
    },
  },
  'pass.static-not-accepted': {
    nl: {
      what: 'Deze poort neemt geen pas op papier of uit een wallet aan.',
      means: 'De pas zelf is goed. Hij werkt bij een andere poort.',
      do: 'Ga naar de gewone poort.',
    },
    en: {
      what: 'This lane does not take passes on paper or in a wallet.',
      means: 'The pass itself is fine. It works in another lane.',
      do: 'Go to the regular lane.',
    },
  },
  'pass.showing-mismatch': {
    nl: {
      what: 'De toegangspas is niet goed gemaakt.',
      means: 'De pas zegt niet goed of hij vast is of telkens nieuw.',
      do: NEW_PASS.nl,
    },
    en: {
      what: 'The pass was not made well.',
      means: 'It is static with a time of showing, or live without one.',
      do: NEW_PASS.en,
    },
  },
  'pass.already-used': {
    nl: {
      what: 'De toegangspas is al gebruikt.',
      means: 'Met deze pas is al iemand naar binnen gegaan.',
      do: 'Vraag de medewerker om hulp.',
    },
    en: {
      what: 'The pass has already been used.',
      means: 'Somebody went in with this pass.',
      do: 'Ask the crew for help.',
    },
  },
});
