import { describe, expect, it } from 'vitest';
import { checkRows, languageOf } from './check-rows.ts';
import { guessColumns } from './columns.ts';
import { readCsv } from './csv.ts';
import { reportCsv } from './report.ts';
import { sheetOf } from './table.ts';

const sheet = (text: string) => {
  const read = readCsv(text);
  if (!read.ok) throw new Error(read.problem.code);
  return sheetOf(read.value, true);
};
const check = (text: string, otherwise: 'en' | null = null) =>
  checkRows(sheet(text), guessColumns(sheet(text)), otherwise);

describe('checkRows', () => {
  it('makes visitors of rows: without spaces, the name in one piece, what lacks as nothing', () => {
    const { visitors, faulty } = check(
      'nr;voornaam;tussenvoegsel;achternaam;email;taal\n T1 ; Piet ;van  der;Dam; p@example.org;NL\nT2;;;;;\n',
    );
    expect(faulty).toEqual([]);
    expect(visitors).toMatchObject([
      { reference: 'T1', name: 'Piet van der Dam', email: 'p@example.org', language: 'nl' },
      { reference: 'T2', name: null, email: null, language: null },
    ]);
  });

  it('leaves out rows without a reference, doubles of a row that is taken and what is no address', () => {
    const { visitors, faulty } = check(
      'nr;email\n;a@example.org\nT1;a@example.org\nT2;a at example.org\nT1;b@example.org\nT2;b@example.org\n',
    );
    expect(faulty.map(({ row, fault }) => [row.line, fault])).toEqual([
      [2, { why: 'no-reference' }],
      [4, { why: 'bad-address' }],
      [5, { why: 'double', line: 3 }],
    ]);
    // The row that isn't taken keeps its reference from nobody.
    expect(visitors.map(({ row }) => row.line)).toEqual([3, 6]);
  });

  it('leaves nobody out for their language, and counts who gets another', () => {
    const text = 'nr;taal\n1;Deutsch\n2;\n3;en-US\n4;nl';
    expect(check(text).visitors.map(({ language }) => language)).toEqual([null, null, 'en', 'nl']);
    expect(check(text, 'en').visitors.map(({ language }) => language)).toEqual(['en', 'en', 'en', 'nl']);
    expect(check(text)).toMatchObject({ otherLanguages: 1, withoutAddress: 4 });
  });
});

describe('a cell', () => {
  /** An address of so many characters. */
  const address = (length: number) => `noor@${'a'.repeat(60)}.${'b'.repeat(length - 74)}.example`;

  it('is an address up to the length that the server takes', () => {
    expect([address(254).length, check(`nr;email\n1;${address(254)}`).faulty]).toEqual([254, []]);
    expect(check(`nr;email\n1;${address(255)}`).faulty).toMatchObject([{ fault: { why: 'bad-address' } }]);
  });

  it('is read without what nobody sees, as the server reads it', () => {
    const { visitors, faulty } = check(
      'nr;naam;email\n\u200fT1;\u202bنور\u202c;a@example.org\u200b\nT1\u200b;;\n',
    );
    expect(visitors).toMatchObject([{ reference: 'T1', name: 'نور', email: 'a@example.org' }]);
    expect(faulty).toMatchObject([{ fault: { why: 'double', line: 2 } }]);
  });
});

describe('languageOf', () => {
  it.each([
    ['nl', 'nl'],
    ['nl-informal', 'nl'],
    ['Dutch (Belgium)', 'nl'],
    ['EN_us', 'en'],
    ['Engels', 'en'],
    ['de', 'other'],
    ['  ', null],
  ])('takes %j for %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('reportCsv', () => {
  it('runs nothing in a spreadsheet, and is read back as what was there', () => {
    const text = 'nr;naam;email\n-7;=cmd(1);+a at example.org\n';
    const left = check(text).faulty.map(({ row }) => ({ row, reason: 'Geen adres' }));
    const report = reportCsv(sheet(text), left, ';', names);
    expect(report).toContain("'-7;'=cmd(1);'+a at example.org;2;");
    const repaired = sheet(report.replace('a at ', 'a@'));
    expect(checkRows(repaired, guessColumns(repaired), null).visitors).toMatchObject([
      { reference: '-7', name: '=cmd(1)', email: '+a@example.org' },
    ]);
  });

  const names = { line: 'Regel', reason: 'Reden', column: (number: number) => `Kolom ${number}` };

  it('gives each row as it was, with its line and the reason, and can be read in again', () => {
    const text = 'nr;email;\n"T;2";a at example.org\n';
    const taken = sheet(text);
    const { faulty } = check(text);
    const report = reportCsv(
      taken,
      faulty.map(({ row }) => ({ row, reason: 'Geen adres; herstel' })),
      ';',
      names,
    );
    expect(report).toBe(
      '\ufeffnr;email;Kolom 3;Regel;Reden\r\n"T;2";a at example.org;;2;"Geen adres; herstel"\r\n',
    );
    const repaired = sheet(report.replace('a at ', 'a@'));
    expect(checkRows(repaired, guessColumns(repaired), null).visitors).toMatchObject([
      { reference: 'T;2', email: 'a@example.org' },
    ]);
  });
});
