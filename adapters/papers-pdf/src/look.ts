import type { CustomTableLayout, StyleDictionary } from 'pdfmake/interfaces.js';

export const COLOUR = {
  ink: '#1a1e22',
  muted: '#4c545c',
  line: '#d3d4cf',
  accent: '#0a5964',
  amber: '#5f3700',
  amberGround: '#ffedcc',
  raised: '#f3f4f1',
};

/** Millimetres as the points that PDF counts in. */
export const mm = (length: number) => (length * 72) / 25.4;

/** The sizes in points: one set for papers in general, one for those that have to fit a number of pages. */
export interface Look {
  readonly size: number;
  readonly small: number;
  readonly lineHeight: number;
  /** Between blocks. */
  readonly gap: number;
  readonly headings: Readonly<Record<2 | 3 | 4, { size: number; before: number; after: number }>>;
  readonly title: number;
  /** How wide the values of terms are, in percent; their names have the rest. */
  readonly values: number;
  /** Groups of blocks up to so many lines aren't broken over pages. */
  readonly whole: number;
  /** How far down a page, 0 to 1, there is no room left for a heading, the head of a table and a row of it. */
  readonly foot: number;
  readonly margin: { readonly side: number; readonly top: number; readonly bottom: number };
}

export const LOOK: Look = {
  size: 10,
  small: 8.5,
  lineHeight: 1.3,
  gap: 9,
  title: 22,
  values: 74,
  whole: 24,
  foot: 0.85,
  headings: {
    2: { size: 15, before: 20, after: 8 },
    3: { size: 12, before: 14, after: 5 },
    4: { size: 10, before: 11, after: 3 },
  },
  margin: { side: mm(21), top: mm(24), bottom: mm(22) },
};

export const COMPACT: Look = {
  size: 8.6,
  small: 7.6,
  lineHeight: 1.18,
  gap: 4,
  title: 14,
  values: 82,
  whole: 0,
  foot: 0.93,
  headings: {
    2: { size: 11, before: 7, after: 3 },
    3: { size: 9.5, before: 5, after: 2 },
    4: { size: 8.6, before: 4, after: 1 },
  },
  margin: { side: mm(18), top: mm(18), bottom: mm(15) },
};

export function stylesOf(look: Look): StyleDictionary {
  return {
    title: { fontSize: look.title, bold: true, lineHeight: 1.15 },
    subtitle: { fontSize: look.size + 1, color: COLOUR.muted },
    caption: { color: COLOUR.muted, fontSize: look.small },
    head: { bold: true, color: COLOUR.muted, fontSize: look.small },
    cell: { fontSize: look.small + 0.5 },
    term: { color: COLOUR.muted },
    code: { fontSize: look.small },
    link: { color: COLOUR.accent, decoration: 'underline' },
  };
}

/** Thin lines between rows, a stronger one under the head, none beside columns. */
export const ROWS: CustomTableLayout = {
  hLineWidth: (row, { table: { headerRows } }) => {
    if (headerRows === 1 && row === 0) return 0;
    return headerRows === 1 && row === 1 ? 0.9 : 0.4;
  },
  hLineColor: (row, { table: { headerRows } }) => (headerRows === 1 && row === 1 ? COLOUR.ink : COLOUR.line),
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : 5),
  paddingRight: () => 5,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

/** A box with a bar at its left. */
export function bar(colour: string, fill: string): CustomTableLayout {
  return {
    hLineWidth: () => 0,
    vLineWidth: (column) => (column === 0 ? 3 : 0),
    vLineColor: () => colour,
    fillColor: () => fill,
    paddingLeft: () => 9,
    paddingRight: () => 9,
    paddingTop: () => 6,
    paddingBottom: () => 6,
  };
}
