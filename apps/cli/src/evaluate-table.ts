import { createHash } from 'node:crypto';
import type { Problem } from '@tenzij/kernel';
import { CsvError, parse } from 'csv-parse/sync';
import { asText, readBinaryFile } from './files.ts';
import { Refusal, refusal } from './refusal.ts';

/** Pairs of millions of images are still smaller. */
const LARGEST_MB = 500;
/** Of very many bad rows the first say enough. */
const MOST_PROBLEMS = 20;

export interface Row {
  readonly line: number;
  readonly values: readonly string[];
}

export interface Table {
  readonly file: string;
  /** Without the header; at least one. */
  readonly rows: readonly Row[];
  /** SHA-256 (hex) of the file. */
  readonly sha256: string;
}

/**
 * A CSV file whose first row is this header, with as many values in each other row; between values are commas,
 * or semicolons as Excel writes them in the Netherlands.
 */
export async function readTable(file: string, header: readonly string[]): Promise<Table> {
  const bytes = await readBinaryFile(file, LARGEST_MB);
  const text = asText(file, bytes);
  if (text.trim() === '') throw refusal('cli.csv-empty', { file, names: header.join(',') });
  const [first, ...rows] = parseRows(file, text);
  const names = header.join(',');
  if (first?.values.join(',') !== names) throw refusal('cli.csv-header', { file, line: 1, names });
  if (rows.length === 0) throw refusal('cli.csv-empty', { file, names });
  checkRows(rows, (row) =>
    row.values.length === header.length
      ? undefined
      : {
          code: 'cli.csv-columns',
          params: { file, line: row.line, have: row.values.length, needed: header.length },
        },
  );
  return { file, rows, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Refuses when rows are wrong, naming each, up to twenty. */
export function checkRows<T>(rows: Iterable<T>, problemWith: (row: T) => Problem | undefined): void {
  const problems: Problem[] = [];
  for (const row of rows) {
    const problem = problemWith(row);
    if (problem) problems.push(problem);
    if (problems.length === MOST_PROBLEMS) break;
  }
  if (problems.length > 0) throw new Refusal(problems);
}

function parseRows(file: string, text: string): Row[] {
  try {
    const records = parse(text, {
      delimiter: /^[^\n,]*;/.test(text) ? ';' : ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, values: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refusal('cli.not-csv', { file, line: Number(error.lines ?? 1) });
  }
}
