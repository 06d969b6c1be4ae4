import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { DELIMITERS, type Delimiter, type Table, type TableRow } from './table.ts';

/** How much of a file is looked at to find out what stands between its cells. Characters. */
const SAMPLE = 20_000;
const SAMPLE_LINES = 20;

const OPTIONS = { bom: true, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true };

export type CsvProblem = 'console.tickets-quotes' | 'console.tickets-no-rows';

/**
 * A text as a table (RFC 4180, with any of our delimiters and any line ends). Cells stay as they are, rows can
 * differ in length, and rows with nothing in them are left out. A quote that is never closed, or text after a
 * closing one, is a refusal with its line: guessing would shift cells to other people.
 */
export function readCsv(text: string, chosen?: Delimiter): Result<Table, Problem<CsvProblem>> {
  const { list, delimiter: told, line: first } = withoutInstruction(text);
  const delimiter = chosen ?? told ?? guessDelimiter(list);
  try {
    const rows: TableRow[] = [];
    let line = first;
    for (const cells of recordsOf(list, delimiter)) {
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
      line += 1 + lineBreaks(cells);
    }
    return rows.length === 0 ? refuse('console.tickets-no-rows') : ok({ delimiter, rows });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse('console.tickets-quotes', { line: Number(error.lines ?? 1) + first - 1 });
  }
}

/** Excel's own first line, `sep=;`, says what stands between the cells and is none of the list. */
function withoutInstruction(text: string) {
  const [whole = '', sign] = /^\ufeff?sep=(.)(?:\r\n|\n|\r)/i.exec(text) ?? [];
  const delimiter = DELIMITERS.find((one) => one === sign);
  return delimiter ? { list: text.slice(whole.length), delimiter, line: 2 } : { list: text, line: 1 };
}

/**
 * Many a system puts a nickname in quotes and no quotes around the cell: that can be read in one way only. A
 * cell that begins with a quote can't, once anything is wrong with quotes.
 */
function recordsOf(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, { ...OPTIONS, delimiter });
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'INVALID_OPENING_QUOTE') throw error;
    const records = parse(text, { ...OPTIONS, delimiter, relax_quotes: true });
    if (records.some((cells) => cells.some((cell) => cell.startsWith('"')))) throw error;
    return records;
  }
}

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

/** What most evenly divides the first lines, quotes respected; a comma when nothing does. */
export function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE);
  let best: { readonly delimiter: Delimiter; readonly even: number; readonly columns: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const widths = columnCounts(sample, delimiter);
    const columns = widths[0] ?? 1;
    if (columns < 2) continue;
    const even = widths.filter((width) => width === columns).length / widths.length;
    if (!best || even > best.even || (even === best.even && columns > best.columns))
      best = { delimiter, even, columns };
  }
  return best?.delimiter ?? ',';
}

/** How many columns each of the first lines has with this delimiter, without what is in quotes. */
function columnCounts(sample: string, delimiter: Delimiter): number[] {
  const widths: number[] = [];
  let quoted = false;
  let width = 1;
  let empty = true;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) width++;
    else if (character === '\n' || character === '\r') {
      if (!empty) widths.push(width);
      if (widths.length === SAMPLE_LINES) return widths;
      width = 1;
      empty = true;
      continue;
    }
    empty = false;
  }
  // The last line counts when the file ended with it, not when the sample did.
  return empty || sample.length === SAMPLE ? widths : [...widths, width];
}

/** Rows as a text that reads back the same: cells with anything special in them, or at their ends, in quotes. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: Delimiter): string {
  const quote = (cell: string) =>
    /[",;\t|\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => `${row.map(quote).join(delimiter)}\r\n`).join('');
}
