import { asText } from '@tenzij/kernel';
import { writeCsv } from './csv.ts';
import type { Delimiter, Sheet, TableRow } from './table.ts';

/** A row that wasn't taken, with the reason in words. */
export interface LeftRow {
  readonly row: TableRow;
  readonly reason: string;
}

/**
 * The rows that weren't taken as a file of its own: each as it was, with behind it the line it was on and why.
 * What a spreadsheet would
 * calculate gets an apostrophe. Repaired, it can be chosen again as it is. Marked as UTF-8, because Excel reads it wrongly otherwise.
 */
export function reportCsv(
  sheet: Sheet,
  left: readonly LeftRow[],
  delimiter: Delimiter,
  names: { readonly line: string; readonly reason: string; readonly column: (number: number) => string },
): string {
  const width = sheet.headings.length;
  const headings = sheet.headings.map((heading, index) => asText(heading) || names.column(index + 1));
  const rows = left.map(({ row, reason }) => [
    ...Array.from({ length: width }, (_, column) => asText(row.cells[column] ?? '')),
    String(row.line),
    reason,
  ]);
  return `\ufeff${writeCsv([[...headings, names.line, names.reason], ...rows], delimiter)}`;
}
