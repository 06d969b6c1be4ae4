/** The longest run of characters without a space that a text may have: links and hashes fit, pictures don't. */
const LONGEST_WORD = 1200;

/** Whether all text in a document is something that people write. What a file's bytes become as text isn't. */
export function isProse(value: unknown): boolean {
  if (typeof value === 'string')
    return !/data:image/i.test(value) && value.split(/\s/).every(({ length }) => length <= LONGEST_WORD);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isProse);
}
