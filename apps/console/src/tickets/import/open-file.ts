import type { ApiRefusal } from '@tenzij/ui';
import { type Columns, guessColumns } from '../file/columns.ts';
import { readCsv } from '../file/csv.ts';
import { type ReadFile, readTextFile } from '../file/read-file.ts';
import { type Delimiter, hasHeadings, type Sheet, sheetOf, type Table } from '../file/table.ts';

/** A file as it was chosen and as it will be taken; in the page's memory, and nowhere else. */
export interface OpenFile extends ReadFile {
  readonly name: string;
  readonly table: Table;
  readonly headings: boolean;
  readonly sheet: Sheet;
  readonly columns: Columns;
}

export type Opened =
  | { readonly is: 'none' }
  | { readonly is: 'reading'; readonly name: string }
  | { readonly is: 'refused'; readonly name: string; readonly problem: ApiRefusal }
  | { readonly is: 'open'; readonly file: OpenFile };

/** A chosen file, read and with its columns guessed. */
export async function openFile(file: File): Promise<Opened> {
  const { name } = file;
  const read = await readTextFile(file);
  if (!read.ok) return { is: 'refused', name, problem: read.problem };
  return divided(name, read.value);
}

/** The same file with something else between its cells: its columns are guessed anew. */
export function divided(name: string, { text, encoding }: ReadFile, delimiter?: Delimiter): Opened {
  const table = readCsv(text, delimiter);
  if (!table.ok) return { is: 'refused', name, problem: table.problem };
  const taken = withHeadings(table.value, hasHeadings(table.value));
  if (taken.sheet.rows.length === 0)
    return { is: 'refused', name, problem: { code: 'console.tickets-no-rows', params: {} } };
  return { is: 'open', file: { name, text, encoding, ...taken } };
}

/** With the first row as the names of the columns, or as a visitor. */
export function withHeadings(table: Table, headings: boolean) {
  const sheet = sheetOf(table, headings);
  return { table, headings, sheet, columns: guessColumns(sheet) };
}
