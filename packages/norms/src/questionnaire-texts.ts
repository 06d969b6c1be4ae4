import type { Bilingual, Stage } from './norm.ts';

export const STAGE_TITLES: Readonly<Record<Stage, Bilingual>> = {
  scope: { nl: 'Past deze toetsing bij u?', en: 'Is this assessment for you?' },
  household: { nl: 'Is het alleen voor uzelf?', en: 'Is it only for yourself?' },
  biometric: { nl: 'Is het biometrie?', en: 'Is it biometrics?' },
  exception: { nl: 'Waarop beroept u zich?', en: 'What do you rely on?' },
  consent: { nl: 'Is het ja echt een ja?', en: 'Is yes really a yes?' },
  information: { nl: 'Wat vertelt u mensen vooraf?', en: 'What do you tell people beforehand?' },
  practice: { nl: 'Is de keuze vrij aan de poort?', en: 'Is the choice free at the gate?' },
  'public-interest': { nl: 'Is het nodig voor iedereen?', en: 'Is it necessary for everyone?' },
  gate: { nl: 'Wat moet af zijn voor de start?', en: 'What must be done before the start?' },
  register: { nl: 'Kan iedereen het zien?', en: 'Can everyone see it?' },
};

/** Why a question needs no answer. Each says which answer settles it and what follows from that. */
export const SKIP_TEXTS = {
  police: {
    nl: 'U antwoordde ja op S0.1. Voor politie en justitie gelden andere wetten. Deze vraag hoeft dan niet.',
    en: 'You answered yes to S0.1. Police and justice have other laws. So this question needs no answer.',
  },
  otherPurpose: {
    nl: 'U antwoordde ja op S0.2. Het doel is iets anders dan herkennen. Daar gaat deze toetsing niet over; de AVG geldt wel.',
    en: 'You answered yes to S0.2. The purpose is not recognition. This assessment is not about that; the GDPR still applies.',
  },
  notPrivate: {
    nl: 'Uit uw antwoord op {id} volgt al dat dit geen privégebruik is. Daarvoor moeten alle voorwaarden gelden.',
    en: 'Your answer to {id} already shows that this is no private use. For that, every condition must hold.',
  },
  private: {
    nl: 'Uit uw antwoorden op H0 tot en met H6 volgt dat dit privégebruik is. De AVG geldt dan niet.',
    en: 'Your answers to H0 through H6 show that this is private use. The GDPR does not apply to that.',
  },
  notBiometric: {
    nl: 'U antwoordde nee op {id}. Dan is het geen biometrisch gegeven en geldt het verbod niet. De rest van de AVG geldt wel.',
    en: 'You answered no to {id}. Then it is not biometric data and the ban does not cover it. The rest of the GDPR does.',
  },
  noException: {
    nl: 'U antwoordde op E0 dat geen uitzondering past. Dan is de uitkomst nee, wat u hier ook antwoordt.',
    en: 'You answered to E0 that no exception fits. Then the verdict is no, whatever you answer here.',
  },
  notChosen: {
    nl: 'U koos bij E0 nog geen uitzondering. Pas daarna is duidelijk of deze vraag een antwoord nodig heeft.',
    en: 'You did not choose an exception at E0 yet. Only then is it clear if this question needs an answer.',
  },
  consentChosen: {
    nl: 'U koos bij E0 voor toestemming. Deze vraag hoort bij de andere uitzondering, zwaarwegend algemeen belang.',
    en: 'You chose consent at E0. This question belongs to the other exception, substantial public interest.',
  },
  interestChosen: {
    nl: 'U koos bij E0 voor zwaarwegend algemeen belang. Deze vraag hoort bij de andere uitzondering, toestemming.',
    en: 'You chose substantial public interest at E0. This question belongs to the other exception, consent.',
  },
  noStaff: {
    nl: 'Deze vraag gaat over personeel. De inzet is niet als inzet voor personeel opgegeven.',
    en: 'This question is about staff. The deployment was not given as one for staff.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
