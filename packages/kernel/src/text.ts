/** The greatest length of an e-mail address, in characters: RFC 5321 allows 256 with its two brackets. */
export const MAX_EMAIL_LENGTH = 254;

/** Signs without a width: they come along from Word, Excel and lists written from right to left. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]/g;

/**
 * Text as it was meant: accents coded one way (NFC), one space where there are more or a line ends, none at the
 * ends, and nothing that can't be seen. What joins letters or keeps them apart (U+200C, U+200D) stays.
 */
export function tidyText(text: string): string {
  return text.normalize('NFC').replaceAll(UNSEEN, '').replaceAll(/\s+/g, ' ').trim();
}

/**
 * Whether a text says something that a person can read: at least one letter or digit, of any script. Blanks,
 * signs that take no room on paper (such as U+200B) and punctuation alone are no text. U+115F, U+1160, U+3164
 * and U+FFA0 are letters to Unicode, and blank to whoever looks.
 */
export function hasText(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replaceAll(/[\u115f\u1160\u3164\uffa0]/g, ''));
}
