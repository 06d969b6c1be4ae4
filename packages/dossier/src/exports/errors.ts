import { defineErrors } from '@tenzij/kernel';

const NOTHING_CHANGED = {
  nl: 'Er is niets overgenomen en niets veranderd.',
  en: 'Nothing was taken over and nothing was changed.',
};

export const EXPORT_ERRORS = defineErrors({
  'dpia.import-too-large': {
    nl: {
      what: 'Het bestand is groter dan {max} tekens.',
      means: NOTHING_CHANGED.nl,
      do: 'Haal afbeeldingen uit het formulier en exporteer het opnieuw.',
    },
    en: {
      what: 'The file is larger than {max} characters.',
      means: NOTHING_CHANGED.en,
      do: 'Take pictures out of the form and export it again.',
    },
  },
  'dpia.import-unreadable': {
    nl: {
      what: 'Het bestand is geen leesbare JSON.',
      means: NOTHING_CHANGED.nl,
      do: 'Kies het JSON-bestand dat het DPIA-formulier heeft opgeslagen.',
    },
    en: {
      what: 'The file is not readable JSON.',
      means: NOTHING_CHANGED.en,
      do: 'Choose the JSON file that the DPIA form saved.',
    },
  },
  'dpia.import-not-a-form': {
    nl: {
      what: 'Het bestand is niet van het DPIA-formulier van de overheid (veld: {field}).',
      means: NOTHING_CHANGED.nl,
      do: 'Kies het JSON-bestand dat het DPIA-formulier heeft opgeslagen.',
    },
    en: {
      what: 'The file is not from the Dutch government’s DPIA form (field: {field}).',
      means: NOTHING_CHANGED.en,
      do: 'Choose the JSON file that the DPIA form saved.',
    },
  },
  'dpia.import-other-form': {
    nl: {
      what: 'Het bestand is van een ander formulier ({urn}).',
      means: 'Alleen de model-DPIA 3.0 (urn:nl:dpia:3.0) kan worden ingelezen. Er is niets veranderd.',
      do: 'Kies een export van het DPIA-formulier, geen pre-scan of ander formulier.',
    },
    en: {
      what: 'The file is of another form ({urn}).',
      means: 'Only the Dutch model DPIA 3.0 (urn:nl:dpia:3.0) can be read. Nothing was changed.',
      do: 'Choose an export of the DPIA form, not of a pre-scan or another form.',
    },
  },
});
