/** The longest run of characters without a space that a text may have: links and hashes fit, pictures don't. */
const LONGEST_WORD = 1200;
/** Words of this length and more that look like bytes, and how many of them in a row make it a file. */
const ENCODED = /^(?=.*[0-9a-z])[\w+/=-]{40,}$/i;
const LONGEST_RUN = 7;
/** Hexadecimal hashes from SHA-1 to SHA-512. Lists of them are evidence. */
const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;

/**
 * Whether all text in a document is something that people write. What a file's bytes become as text isn't:
 * a data URL, a word without end, or base64 or hexadecimal cut into lines. It stops what is pasted by accident
 * or convenience. Somebody who means to can still get bytes in: in shorter pieces, with a word between each few
 * of them, spread over documents, or as hexadecimal in lines as long as a hash.
 */
export function isProse(value: unknown): boolean {
  if (typeof value === 'string')
    return !/data:image/i.test(value) && !hasLongWord(value) && !hasEncodedRun(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isProse);
}

function hasLongWord(text: string): boolean {
  return text.split(/\s/).some(({ length }) => length > LONGEST_WORD);
}

/** Whether so many words in a row look like bytes, hashes apart, that a file was cut into lines. */
export function hasEncodedRun(text: string): boolean {
  let run = 0;
  for (const word of text.split(/\s+/)) {
    run = ENCODED.test(word) && !HASH.test(word) ? run + 1 : 0;
    if (run > LONGEST_RUN) return true;
  }
  return false;
}
