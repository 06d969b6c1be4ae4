/** What can stand between two cells of a file. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface TableRow {
  /** Where the row begins in the file, from 1: what an editor shows. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file as rows of cells, nothing left out but lines without a single character in a cell. */
export interface Table {
  readonly delimiter: Delimiter;
  readonly rows: readonly TableRow[];
}

/** A table as it is taken: what its columns are called, and the rows with visitors in them. */
export interface Sheet {
  /** A name for each column; columns without a heading are numbered by whoever shows them. */
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Whether the first row seems to name the columns: it has words in it, and no e-mail address. */
export function hasHeadings({ rows: [first] }: Table): boolean {
  return first?.cells.some((cell) => /\p{L}/u.test(cell)) === true && !first.cells.some(isLikeAddress);
}

/** Takes the first row as the names of the columns, or leaves the columns without. */
export function sheetOf({ rows }: Table, headings: boolean): Sheet {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const first = headings ? rows[0] : undefined;
  return {
    headings: Array.from({ length: width }, (_, column) => first?.cells[column]?.trim() ?? ''),
    rows: headings ? rows.slice(1) : rows,
  };
}

function isLikeAddress(cell: string): boolean {
  return /^\S+@\S+\.\S+$/.test(cell.trim());
}
