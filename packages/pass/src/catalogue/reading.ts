import { defineErrors } from '@tenzij/kernel';
import { SHOW_AGAIN } from './advice.ts';

/** Reading, opening and sealing the text of a pass. */
export const READING_ERRORS = defineErrors({
  'pass.not-a-pass': {
    nl: {
      what: 'Dit is geen toegangspas.',
      means: 'De QR-code is van iets anders.',
      do: 'Laat de toegangspas van deze inzet zien.',
    },
    en: {
      what: 'This is not a pass.',
      means: 'The QR code belongs to something else.',
      do: "Show this deployment's pass.",
    },
  },
  'pass.version-unknown': {
    nl: {
      what: 'Deze versie van de toegangspas kennen wij niet.',
      means: 'De pas is van een nieuwere of oudere versie ({version}).',
      do: 'Werk de app bij, of ga naar de gewone poort.',
    },
    en: {
      what: 'We do not know this version of the pass.',
      means: 'The pass is of a newer or older version ({version}).',
      do: 'Update the app, or go to the regular lane.',
    },
  },
  'pass.too-large': {
    nl: {
      what: 'De QR-code is te lang.',
      means: 'Hij heeft {length} tekens; een toegangspas heeft er {expected}.',
      do: SHOW_AGAIN.nl,
    },
    en: {
      what: 'The QR code is too long.',
      means: 'It has {length} characters; a pass has {expected}.',
      do: SHOW_AGAIN.en,
    },
  },
  'pass.truncated': {
    nl: {
      what: 'De QR-code is niet compleet.',
      means: 'Hij heeft {length} tekens; een toegangspas heeft er {expected}.',
      do: SHOW_AGAIN.nl,
    },
    en: {
      what: 'The QR code is not complete.',
      means: 'It has {length} characters; a pass has {expected}.',
      do: SHOW_AGAIN.en,
    },
  },
  'pass.not-base45': {
    nl: { what: 'De QR-code is niet leesbaar.', means: 'Hij is beschadigd.', do: SHOW_AGAIN.nl },
    en: { what: 'The QR code cannot be read.', means: 'It is damaged.', do: SHOW_AGAIN.en },
  },
  'pass.cannot-open': {
    nl: {
      what: 'Wij kunnen de toegangspas niet openen.',
      means: 'Hij is van een andere inzet of van vóór een nieuwe sleutel, of hij is veranderd.',
      do: 'Open de pas opnieuw met internet. Lukt dat niet, of is hij op papier? Ga naar de balie.',
    },
    en: {
      what: 'We cannot open the pass.',
      means: 'It is for another deployment, from before a new key, or it was changed.',
      do: 'Open the pass again with internet. If that fails, or it is on paper, go to the desk.',
    },
  },
  'pass.padding-invalid': {
    nl: {
      what: 'De toegangspas is niet goed gemaakt.',
      means: 'De opvulling klopt niet.',
      do: 'Maak de pas opnieuw, of ga naar de gewone poort.',
    },
    en: {
      what: 'The pass was not made well.',
      means: 'Its padding is wrong.',
      do: 'Make the pass again, or go to the regular lane.',
    },
  },
  'pass.malformed': {
    nl: {
      what: 'De toegangspas is niet goed gemaakt.',
      means: 'De inhoud heeft niet de afgesproken vorm.',
      do: 'Maak de pas opnieuw, of ga naar de gewone poort.',
    },
    en: {
      what: 'The pass was not made well.',
      means: 'Its content does not have the agreed form.',
      do: 'Make the pass again, or go to the regular lane.',
    },
  },
  'pass.content-too-large': {
    nl: {
      what: 'De inhoud past niet in een toegangspas.',
      means: 'Het is {length} bytes; er passen er {max} in.',
      do: 'Gebruik een model met een kortere template, of kortere namen.',
    },
    en: {
      what: 'The content does not fit in a pass.',
      means: 'It is {length} bytes; {max} fit.',
      do: 'Use a model with a shorter template, or shorter ids.',
    },
  },
  'pass.key-invalid': {
    nl: {
      what: 'De sleutel is niet bruikbaar.',
      means: 'Het is geen X25519-sleutel van 32 bytes.',
      do: 'Haal de sleutel van deze inzet opnieuw op.',
    },
    en: {
      what: 'The key cannot be used.',
      means: 'It is not an X25519 key of 32 bytes.',
      do: "Fetch this deployment's key again.",
    },
  },
});
