import type { DeskAnswers } from '@tenzij/contracts';
import type { Language } from '@tenzij/kernel';

interface WayTexts {
  readonly yes: string;
  readonly no: string;
  readonly age: string;
  readonly adult: string;
  readonly guardian: string;
}

interface ScriptTexts extends Readonly<Record<DeskAnswers['way'], WayTexts>> {
  readonly opening: (event: string) => string;
  readonly more: string;
  readonly closing: string;
}

/** In the visitor's language, whatever the language of the page is. */
export const SCRIPT: Readonly<Record<Language, ScriptTexts>> = {
  nl: {
    opening: (event) =>
      `Bij ${event} kunt u door een poort die uw gezicht vergelijkt met uw eigen pas. Dat hoeft niet. Met de gewone pas komt u net zo goed binnen.`,
    more: 'Lees meer',
    closing: 'U kunt uw antwoord later altijd veranderen, op uw telefoon of hier aan de balie.',
    oral: {
      yes: 'Zei ja',
      no: 'Zei nee',
      age: 'Wat zei deze persoon over leeftijd?',
      adult: 'Is 16 jaar of ouder',
      guardian: 'Een ouder of voogd is erbij en antwoordde',
    },
    assisted: {
      yes: 'Ja, gebruik mijn gezicht hiervoor',
      no: 'Nee, dat wil ik niet',
      age: 'Hoe oud bent u?',
      adult: 'Ik ben 16 jaar of ouder',
      guardian: 'Ik ben de ouder of voogd en antwoord voor mijn kind',
    },
  },
  en: {
    opening: (event) =>
      `At ${event} you can use a gate that compares your face with your own pass. You don’t have to. With the regular pass you get in just as well.`,
    more: 'Read more',
    closing: 'You can change your answer later at any time, on your phone or here at the desk.',
    oral: {
      yes: 'Said yes',
      no: 'Said no',
      age: 'What did this person say of their age?',
      adult: 'Is 16 or over',
      guardian: 'A parent or guardian is here and answered',
    },
    assisted: {
      yes: 'Yes, use my face for this',
      no: 'No, I don’t want that',
      age: 'How old are you?',
      adult: 'I am 16 or over',
      guardian: 'I am the parent or guardian and answer for my child',
    },
  },
};
