import type { Block } from '@tenzij/dossier';
import { plain } from './columns.ts';

/** Blocks of together so many characters take half a page at most. */
const HALF_PAGE = 1_400;

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

/** Whether a group can stay on one page as a whole; tables and listings go on over the end of one. */
export function isShort(group: readonly Block[]): boolean {
  return group.every((block) => length(block) <= HALF_PAGE);
}

function length(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return block.text.length;
    case 'paragraph':
    case 'remark':
      return plain(block.text).length;
    case 'terms':
      return block.items.reduce(
        (sum, { term, text }) => sum + Math.max(60, term.length + plain(text).length),
        0,
      );
    default:
      return Number.POSITIVE_INFINITY;
  }
}
