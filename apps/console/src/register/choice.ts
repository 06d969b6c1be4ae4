import type { RegisterChoice } from '@tenzij/contracts';
import type { Language } from '@tenzij/kernel';

/** What the organiser says themselves in the register, in both languages; the most characters of each. */
export const SAID = { summary: 600, retention: 400, objection: 400 } as const;
export type SaidPart = keyof typeof SAID;
export const SAID_PARTS = Object.keys(SAID) as readonly SaidPart[];

const EMPTY = { nl: '', en: '' };

/** Off until somebody switches it on. */
export const EMPTY_CHOICE: RegisterChoice = {
  listed: false,
  summary: EMPTY,
  retention: EMPTY,
  objection: EMPTY,
};

export function withSaid(
  choice: RegisterChoice,
  part: SaidPart,
  language: Language,
  text: string,
): RegisterChoice {
  return { ...choice, [part]: { ...choice[part], [language]: text } };
}

/** How many of the texts are not written: the register says so of each. */
export function unsaid(choice: RegisterChoice): number {
  return SAID_PARTS.flatMap((part) => [choice[part].nl, choice[part].en]).filter((text) => text.trim() === '')
    .length;
}
