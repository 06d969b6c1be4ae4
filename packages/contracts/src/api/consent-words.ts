import type { Bilingual } from './common.ts';

interface Words {
  /** What saying yes declares, beside the button. */
  readonly sentence: Bilingual;
  /** The buttons. */
  readonly yes: Bilingual;
  readonly no: Bilingual;
}

/**
 * The words by which somebody answers on a page: what is on the screen is what the ledger keeps, and nothing else
 * gets in there.
 */
export const CONSENT_WORDS: Readonly<Record<'visitor' | 'guardian', Words>> = {
  visitor: {
    sentence: {
      nl: 'Ik las wat er gebeurt. Ik geef de organisatie van dit evenement toestemming voor wat ik hierboven aanzette.',
      en: 'I read what happens. I give the organiser of this event permission for what I switched on above.',
    },
    yes: { nl: 'Ja, gebruik mijn gezicht bij de poort', en: 'Yes, use my face at the gate' },
    no: { nl: 'Nee, ik wil de gewone pas', en: 'No, I want the regular pass' },
  },
  guardian: {
    sentence: {
      nl: 'Ik ben ouder of voogd van deze bezoeker en ik geef toestemming voor wat ik hierboven aanzette.',
      en: 'I am a parent or guardian of this visitor and I agree to what I switched on above.',
    },
    yes: { nl: 'Ja, dit mag bij mijn kind', en: 'Yes, my child may do this' },
    no: { nl: 'Nee, neem de gewone pas', en: 'No, take the regular pass' },
  },
};

/** The act by which somebody answers: for a yes what they declared and the button, for a no the button. */
export function consentAct(
  giver: keyof typeof CONSENT_WORDS,
  given: boolean,
  language: keyof Bilingual,
): string {
  const { sentence, yes, no } = CONSENT_WORDS[giver];
  return given ? `${sentence[language]} ${yes[language]}` : no[language];
}
