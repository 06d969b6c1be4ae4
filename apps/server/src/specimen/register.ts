import type { RegisterChoice } from '@tenzij/contracts';

/** What the public register says of the specimen, which it lists as invented. */
export const REGISTER: RegisterChoice = {
  listed: true,
  summary: {
    nl: 'Een verzonnen festival, om te laten zien hoe Tenzij werkt. Bezoekers die dat willen, laten bij de poort hun gezicht vergelijken met de pas op hun eigen telefoon.',
    en: 'An invented festival, to show how Tenzij works. Visitors who want to have their face compared at the gate with the pass on their own phone.',
  },
  retention: {
    nl: 'De template staat alleen op de telefoon van de bezoeker. Het bewijs van toestemming blijft vijf jaar bewaard.',
    en: 'The template is on the visitor’s phone only. The proof of consent is kept for five years.',
  },
  objection: {
    nl: 'Neem de gewone pas en de gewone rij, of schrijf naar het contactadres.',
    en: 'Take the regular pass and the regular lane, or write to the contact address.',
  },
};
