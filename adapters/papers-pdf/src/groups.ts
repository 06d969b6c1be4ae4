import type { Block } from '@tenzij/dossier';
import { plain } from './columns.ts';

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

/** Whether no block of a group has more characters; tables and listings always go on over the end of a page. */
export function isWithin(group: readonly Block[], most: number): boolean {
  return group.every((block) => length(block) <= most);
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
