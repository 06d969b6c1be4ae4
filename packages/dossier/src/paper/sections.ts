import type { Block, Paper } from './paper.ts';

/** More chapters than this get a list of contents. */
const CHAPTERS_WITHOUT_CONTENTS = 6;

export type Heading = Extract<Block, { kind: 'heading' }> & { readonly id: string };
export type NumberedBlock = Exclude<Block, { kind: 'heading' }> | Heading;

/** The blocks, in which every heading has an id: its own, or one from its place. */
export function withIds(blocks: readonly Block[]): readonly NumberedBlock[] {
  return blocks.map((block, index) =>
    block.kind === 'heading' ? { ...block, id: block.id ?? `section-${index + 1}` } : block,
  );
}

/** The chapters to list at the start; none for a paper that is short enough to do without. */
export function contentsOf({ blocks }: Pick<Paper, 'blocks'>): readonly Heading[] {
  const chapters = withIds(blocks).filter(
    (block): block is Heading => block.kind === 'heading' && block.level === 2,
  );
  return chapters.length > CHAPTERS_WITHOUT_CONTENTS ? chapters : [];
}
