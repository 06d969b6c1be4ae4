import type { Text } from '@tenzij/dossier';

/** No column asks for more room than a line of this many characters, however long its texts are. */
const FULL_LINE = 46;
/** No word asks for more, so that a hash doesn't push the sentences beside it together. */
const WORD_WEIGHT = 24;
/** Longer words are broken, so that one hash doesn't take the whole width. */
const LONGEST_WORD = 16;

/**
 * How wide each column of a table is, in percent of the whole: by how much is written in it, and wide enough
 * for its words.
 */
export function columnWidths(head: readonly string[], rows: readonly (readonly Text[])[]): readonly number[] {
  const weights = head.map((title, column) => {
    const cells = rows.map((row) => plain(row[column] ?? []));
    const lengths = cells.map((text) => {
      const words = wordsOf(text).map(({ length }) => Math.min(length + 1, WORD_WEIGHT));
      return Math.min(
        words.reduce((sum, length) => sum + length, 0),
        FULL_LINE * 2,
      );
    });
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    const words = [title, ...cells].flatMap(wordsOf).map(({ length }) => length);
    const word = Math.min(LONGEST_WORD, Math.max(4, ...words));
    return Math.max(word + 1, Math.min(FULL_LINE, mean));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (100 * weight) / total);
}

/** Characters on a line over the whole width; fewer than there are, so that a text is never taken for shorter. */
const FULL_WIDTH = 75;

/** About how many lines a text takes, at most, in so many percent of the width. */
export function linesIn(text: Text, percent: number): number {
  const room = Math.max(1, (FULL_WIDTH * percent) / 100);
  return plain(text)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
}

/** A space that isn't to be broken at joins words. */
function wordsOf(text: string): readonly string[] {
  return text.split(/[ \t\n]+/);
}

/** A text without its marks. */
function plain(text: Text): string {
  return text
    .map((part) => (typeof part === 'string' ? part : 'text' in part ? part.text : Object.values(part)[0]))
    .join('');
}
