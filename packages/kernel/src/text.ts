/**
 * Whether a text says something that a person can read: at least one letter or digit, of any script. Blanks,
 * signs that take no room on paper (such as U+200B) and punctuation alone are no text. U+115F, U+1160, U+3164
 * and U+FFA0 are letters to Unicode, and blank to whoever looks.
 */
export function hasText(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replaceAll(/[\u115f\u1160\u3164\uffa0]/g, ''));
}
