import { defineErrors } from '@tenzij/kernel';

const NEW_CODE = {
  nl: 'Vraag de organisator om een nieuwe code: in het beheer, bij Poorten.',
  en: 'Ask the organiser for a new code: in the console, under Gates.',
};

/** What is refused of pairing gates and of revoking them. */
export const GATE_PAIRING_ERRORS = defineErrors({
  'gate.code-unknown': {
    nl: {
      what: 'Deze code kennen wij niet.',
      means: 'Er zit een tikfout in, of de code is ingetrokken. Er is niets gekoppeld.',
      do: `Kijk de code na. ${NEW_CODE.nl}`,
    },
    en: {
      what: 'We do not know this code.',
      means: 'It was mistyped, or withdrawn. Nothing was paired.',
      do: `Check the code. ${NEW_CODE.en}`,
    },
  },
  'gate.code-expired': {
    nl: { what: 'Deze code is verlopen.', means: 'Een code werkt een kwartier.', do: NEW_CODE.nl },
    en: { what: 'This code has expired.', means: 'A code works for fifteen minutes.', do: NEW_CODE.en },
  },
  'gate.code-used': {
    nl: {
      what: 'Met deze code is al een ander apparaat gekoppeld.',
      means: 'Een code werkt één keer.',
      do: `${NEW_CODE.nl} Kent u dat andere apparaat niet? Laat de organisator die poort intrekken.`,
    },
    en: {
      what: 'Another device was paired with this code already.',
      means: 'A code works once.',
      do: `${NEW_CODE.en} Do you not know that other device? Have the organiser withdraw that gate.`,
    },
  },
  'gate.not-shown': {
    nl: {
      what: 'Deze inzet is nog niet vrijgegeven.',
      means: 'Er zijn nog geen passen, dus ook niets voor een poort.',
      do: 'Doorloop eerst de stappen tot en met de handtekeningen.',
    },
    en: {
      what: 'This deployment is not cleared yet.',
      means: 'There are no passes yet, so nothing for a gate to do.',
      do: 'Go through the steps first, up to the signatures.',
    },
  },
  'gate.unknown': {
    nl: {
      what: 'Deze poort is hier niet bekend, of al ingetrokken.',
      means: 'Er is niets gewijzigd.',
      do: 'Kies een poort uit de lijst.',
    },
    en: {
      what: 'This gate is not known here, or withdrawn already.',
      means: 'Nothing was changed.',
      do: 'Choose a gate from the list.',
    },
  },
  'gate.last-regular-lane': {
    nl: {
      what: 'Dit is de laatste gewone poort.',
      means: 'Wie geen gezicht wil gebruiken, moet altijd ergens naar binnen kunnen. Er is niets gewijzigd.',
      do: 'Open eerst een andere gewone poort, of wacht tot een poort die u omzette dat heeft gehoord. Maak daarna van deze een poort met gezicht.',
    },
    en: {
      what: 'This is the last regular lane.',
      means: 'Whoever does not want to use their face must always have a way in. Nothing was changed.',
      do: 'Open another regular lane first, or wait until a gate that you turned has heard of it. Then turn this one into a face lane.',
    },
  },
  'gate.no-lane': {
    nl: {
      what: 'Deze poort leest geen passen.',
      means: 'Hij vergelijkt alleen. Daarom kan hij geen andere rij worden. Er is niets gewijzigd.',
      do: 'Kies een poort die passen leest.',
    },
    en: {
      what: 'This gate reads no passes.',
      means: 'It only compares, so it cannot become another lane. Nothing was changed.',
      do: 'Choose a gate that reads passes.',
    },
  },
  'gate.invitation-unknown': {
    nl: {
      what: 'Deze code is al gebruikt, verlopen of ingetrokken.',
      means: 'Er is niets gewijzigd.',
      do: 'Kijk in de lijst hoe het er nu mee staat.',
    },
    en: {
      what: 'This code was used, has expired or was withdrawn already.',
      means: 'Nothing was changed.',
      do: 'See in the list how things stand now.',
    },
  },
  'gate.not-revoked': {
    nl: {
      what: 'Deze poort is niet ingetrokken.',
      means: 'Zij mag open, en wist niets.',
      do: 'Trek haar in het beheer in als zij weg moet, bij Poorten.',
    },
    en: {
      what: 'This gate was not withdrawn.',
      means: 'It may open, and erases nothing.',
      do: 'Withdraw it in the console if it has to go, under Gates.',
    },
  },
});
