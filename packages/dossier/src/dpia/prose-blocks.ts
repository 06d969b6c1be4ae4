import type { Block } from '../paper/paper.ts';

const BULLET = /^[-*] +/;
const NUMBER = /^\d{1,2}[.)] +/;

/** Text as people type it: an empty line ends a paragraph, and lines that all start alike are a list. */
export function proseBlocks(text: string): readonly Block[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map(block);
}

function block(paragraph: string): Block {
  const lines = paragraph.split(/\r?\n/);
  for (const [mark, ordered] of [
    [BULLET, false],
    [NUMBER, true],
  ] as const) {
    if (lines.every((line) => mark.test(line)))
      return { kind: 'list', ordered, items: lines.map((line) => [line.replace(mark, '')]) };
  }
  return { kind: 'paragraph', text: [lines.join(' ')] };
}
