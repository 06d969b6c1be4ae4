import { EmailAddress } from '@tenzij/contracts';
import { type Language, tidyText } from '@tenzij/kernel';
import type { Columns, Field } from './columns.ts';
import type { Sheet, TableRow } from './table.ts';

/** A visitor as their row says, ready to be sent. */
export interface Visitor {
  readonly row: TableRow;
  readonly reference: string;
  readonly name: string | null;
  readonly email: string | null;
  /** `null`: as it was, and Dutch for somebody new. */
  readonly language: Language | null;
}

/** Why a row is not taken, before it is sent. */
export type RowFault =
  | { readonly why: 'no-reference' | 'bad-address' }
  /** `line`: where the row is that has the same reference. */
  | { readonly why: 'double'; readonly line: number };

interface FaultyRow {
  readonly row: TableRow;
  readonly fault: RowFault;
}

export interface CheckedRows {
  readonly visitors: readonly Visitor[];
  readonly faulty: readonly FaultyRow[];
  /** Of the visitors: how many can't be sent a mail, and whose language was none of ours. */
  readonly withoutAddress: number;
  readonly otherLanguages: number;
}

/**
 * Each row as a visitor, or with what is wrong with it. The first of two rows with one reference is taken.
 * A language that isn't one of ours is no reason to leave somebody out: they get `otherwise`. What a reference
 * may be made of and how long a name may be, the server says of each row.
 */
export function checkRows(sheet: Sheet, columns: Columns, otherwise: Language | null): CheckedRows {
  const visitors: Visitor[] = [];
  const faulty: FaultyRow[] = [];
  const lines = new Map<string, number>();
  let otherLanguages = 0;
  for (const row of sheet.rows) {
    const cell = (field: Field) => cellOf(row, columns[field]);
    const reference = cell('reference');
    const name = [cell('name'), cell('infix'), cell('surname')].filter(Boolean).join(' ');
    const email = cell('email');
    const known = languageOf(cell('language'));
    const fault = faultOf(reference, email, lines);
    if (fault) {
      faulty.push({ row, fault });
      continue;
    }
    lines.set(reference, row.line);
    if (known === 'other') otherLanguages++;
    visitors.push({
      row,
      reference,
      name: name || null,
      email: email || null,
      language: known === 'other' || known === null ? otherwise : known,
    });
  }
  const withoutAddress = visitors.filter(({ email }) => email === null).length;
  return { visitors, faulty, withoutAddress, otherLanguages };
}

function faultOf(reference: string, email: string, lines: ReadonlyMap<string, number>): RowFault | null {
  if (reference === '') return { why: 'no-reference' };
  const line = lines.get(reference);
  if (line !== undefined) return { why: 'double', line };
  return email === '' || isAddress(email) ? null : { why: 'bad-address' };
}

/** As the server sees it. */
function isAddress(email: string): boolean {
  return EmailAddress.safeParse(email).success;
}

/** As the server reads it too. An apostrophe that keeps a spreadsheet from calculating is none of the text. */
function cellOf({ cells }: TableRow, column: number | null): string {
  return column === null ? '' : tidyText(cells[column] ?? '').replace(/^'(?=[=+\-@])/, '');
}

const LANGUAGE_NAMES: Readonly<Record<Language, readonly string[]>> = {
  nl: ['nl', 'nld', 'dut', 'nederlands', 'dutch', 'vlaams', 'flemish'],
  en: ['en', 'eng', 'engels', 'english'],
};

/** `null` for nothing, `other` for what isn't one of our languages. Regions don't matter: `nl-BE`, `en_US`. */
export function languageOf(text: string): Language | 'other' | null {
  const name =
    text
      .trim()
      .toLowerCase()
      .split(/[-_ (]/)[0] ?? '';
  if (name === '') return null;
  if (LANGUAGE_NAMES.nl.includes(name)) return 'nl';
  return LANGUAGE_NAMES.en.includes(name) ? 'en' : 'other';
}
