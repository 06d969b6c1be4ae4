import { defineErrors } from '@tenzij/kernel';

const KEPT = { nl: 'Uw tekst is niet toegevoegd.', en: 'Your text was not added.' };

export const REVIEW_ERRORS = defineErrors({
  'review.only-dpo': {
    nl: {
      what: 'Alleen de functionaris gegevensbescherming (FG) kan dit.',
      means: KEPT.nl,
      do: 'Schrijf een opmerking, of beantwoord een bezwaar.',
    },
    en: {
      what: 'Only the data protection officer (DPO) can do this.',
      means: KEPT.en,
      do: 'Write a comment, or answer an objection.',
    },
  },
  'review.only-organiser': {
    nl: {
      what: 'Alleen de organisator beantwoordt bezwaren.',
      means: KEPT.nl,
      do: 'Schrijf een opmerking, of trek het bezwaar in.',
    },
    en: {
      what: 'Only the organiser answers objections.',
      means: KEPT.en,
      do: 'Write a comment, or withdraw the objection.',
    },
  },
  'review.opinion-missing': {
    nl: {
      what: 'Bij een advies over het geheel hoort een keuze: doorgaan, doorgaan mits, of niet doorgaan.',
      means: KEPT.nl,
      do: 'Kies een van de drie.',
    },
    en: {
      what: 'Advice on the whole needs a choice: proceed, proceed if, or do not proceed.',
      means: KEPT.en,
      do: 'Choose one of the three.',
    },
  },
  'review.opinion-misplaced': {
    nl: {
      what: 'Alleen een advies over het geheel zegt of de inzet kan doorgaan.',
      means: KEPT.nl,
      do: 'Geef de keuze bij het advies over het geheel.',
    },
    en: {
      what: 'Only advice on the whole says whether the deployment can proceed.',
      means: KEPT.en,
      do: 'Give the choice with the advice on the whole.',
    },
  },
  'review.public-misplaced': {
    nl: {
      what: 'Alleen bij een advies over het geheel hoort een tekst voor het openbare register.',
      means: KEPT.nl,
      do: 'Geef die tekst bij het advies over het geheel.',
    },
    en: {
      what: 'Only advice on the whole comes with a text for the public register.',
      means: KEPT.en,
      do: 'Give that text with the advice on the whole.',
    },
  },
  'review.no-dpia': {
    nl: {
      what: 'Er is nog geen vastgestelde DPIA.',
      means: 'Een advies over het geheel gaat altijd over een vastgestelde versie.',
      do: 'Wacht tot de organisator de DPIA vaststelt. Opmerkingen kunnen al wel.',
    },
    en: {
      what: 'There is no finished DPIA yet.',
      means: 'Advice on the whole is always about a finished version.',
      do: 'Wait until the organiser finishes the DPIA. Comments are possible already.',
    },
  },
  'review.other-version': {
    nl: {
      what: 'Er is een andere versie van de DPIA (versie {version}).',
      means: 'Uw advies ging over een versie die niet meer geldt. Het is niet toegevoegd.',
      do: 'Lees de nieuwe versie en geef uw advies daarover.',
    },
    en: {
      what: 'There is another version of the DPIA (version {version}).',
      means: 'Your advice was about a version that no longer counts. It was not added.',
      do: 'Read the new version and give your advice on it.',
    },
  },
  'review.reply-missing': {
    nl: {
      what: 'Het bericht waarop dit een antwoord is, is er niet.',
      means: KEPT.nl,
      do: 'Kies het bericht waarop u antwoordt.',
    },
    en: {
      what: 'The entry that this answers is not there.',
      means: KEPT.en,
      do: 'Choose the entry that you answer.',
    },
  },
  'review.reply-misplaced': {
    nl: {
      what: 'Dit bericht hoort niet bij wat u ermee wilt doen.',
      means: 'Alleen een bezwaar kan worden ingetrokken, en een antwoord staat bij hetzelfde onderwerp.',
      do: 'Kies het bezwaar of het bericht zelf.',
    },
    en: {
      what: 'This entry does not go with what you want to do.',
      means: 'Only an objection can be withdrawn, and an answer is about the same subject.',
      do: 'Choose the objection or the entry itself.',
    },
  },
  'review.already-withdrawn': {
    nl: { what: 'Dit bezwaar is al ingetrokken.', means: KEPT.nl, do: 'U hoeft niets te doen.' },
    en: { what: 'This objection was withdrawn already.', means: KEPT.en, do: 'You need not do anything.' },
  },
});
