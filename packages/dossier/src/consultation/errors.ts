import { defineErrors } from '@tenzij/kernel';

const NOT_SAVED = { nl: 'Het verslag is niet bewaard.', en: 'The record was not saved.' };

export const CONSULTATION_ERRORS = defineErrors({
  'consultation.dates-reversed': {
    nl: {
      what: 'Een datum ligt vóór wat eraan voorafging (veld: {field}).',
      means: NOT_SAVED.nl,
      do: 'Controleer de datums van verzending, ontvangst en uitkomst.',
    },
    en: {
      what: 'A date is before what came first (field: {field}).',
      means: NOT_SAVED.en,
      do: 'Check the dates of sending, receipt and outcome.',
    },
  },
  'consultation.outcome-undated': {
    nl: {
      what: 'De datum van de uitkomst ontbreekt.',
      means: NOT_SAVED.nl,
      do: 'Vul in op welke dag u de uitkomst kreeg.',
    },
    en: {
      what: 'The date of the outcome is missing.',
      means: NOT_SAVED.en,
      do: 'Fill in on which day you got the outcome.',
    },
  },
  'consultation.version-unknown': {
    nl: {
      what: 'Er is geen vastgestelde DPIA met versie {version}.',
      means: NOT_SAVED.nl,
      do: 'Kies een versie die is vastgesteld.',
    },
    en: {
      what: 'There is no finished DPIA with version {version}.',
      means: NOT_SAVED.en,
      do: 'Choose a version that was finished.',
    },
  },
  'consultation.answer-kept': {
    nl: {
      what: 'De toezichthouder schreef dat de verwerking inbreuk zou maken op de AVG.',
      means:
        'Dat antwoord blijft staan tot er een ander schriftelijk antwoord is. Het verslag is niet bewaard.',
      do: 'Laat de uitkomst staan tot u een nieuwe brief hebt.',
    },
    en: {
      what: 'The supervisory authority wrote that the processing would infringe the GDPR.',
      means: 'That answer stands until there is another one in writing. The record was not saved.',
      do: 'Leave the outcome as it is until you have a new letter.',
    },
  },
  'consultation.letter-missing': {
    nl: {
      what: 'De brief van de toezichthouder ontbreekt.',
      means: 'Alleen een schriftelijk advies telt. Zwijgen is nooit goedkeuring.',
      do: 'Noem de brief met datum en kenmerk.',
    },
    en: {
      what: 'The letter of the supervisory authority is missing.',
      means: 'Only written advice counts. Silence is never approval.',
      do: 'Name the letter with its date and reference.',
    },
  },
});
