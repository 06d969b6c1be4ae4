import type { Block } from '@tenzij/dossier';
import { linesIn } from './columns.ts';

/** Every block with the headings right above it. */
export function grouped(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  let headings: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') headings.push(block);
    else {
      groups.push([...headings, block]);
      headings = [];
    }
  }
  return headings.length > 0 ? [...groups, headings] : groups;
}

/** Whether a group takes so many lines at most; tables and listings always go on over the end of a page. */
export function isWithin(group: readonly Block[], most: number, valueWidth: number): boolean {
  return group.reduce((sum, block) => sum + lines(block, valueWidth), 0) <= most;
}

function lines(block: Block, valueWidth: number): number {
  switch (block.kind) {
    case 'heading':
      // A heading's letters are larger, and it has room above and below.
      return 2 + 2 * linesIn([block.text], 100);
    case 'paragraph':
    case 'remark':
      return 1 + linesIn(block.text, 100);
    case 'terms':
      return block.items.reduce((sum, { term, text }) => {
        return sum + Math.max(linesIn([term], 100 - valueWidth), linesIn(text, valueWidth)) + 0.5;
      }, 1);
    default:
      return Number.POSITIVE_INFINITY;
  }
}
