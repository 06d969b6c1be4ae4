export type CsvCell = string | number | boolean;

/** What a spreadsheet would run as a formula gets an apostrophe before it, and is shown as text. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** A cell of somebody else's words as a spreadsheet takes it for text. */
export function asText(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Rows as CSV (RFC 4180): a comma between cells, a line of its own for each row. */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: CsvCell): string {
  const plain = String(value);
  const text = typeof value === 'string' ? asText(plain) : plain;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
