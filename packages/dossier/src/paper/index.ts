export { printedAddress, safeLink } from './link.ts';
export type { Block, Inline, Paper, Text } from './paper.ts';
export { paperHtml } from './paper-html.ts';
export { PAPER_STYLE } from './paper-style.ts';
export { contentsOf, withIds } from './sections.ts';
export { PAPER_WORDS } from './words.ts';
