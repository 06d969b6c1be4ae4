import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessDelimiter, readCsv, writeCsv } from './csv.ts';
import { DELIMITERS } from './table.ts';

const cellsOf = (text: string) => {
  const read = readCsv(text);
  return read.ok ? read.value.rows.map(({ cells }) => cells) : read.problem.code;
};

/** Cells with everything in them that a CSV can trip over. */
const cell = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom(',', ';', '\t', '"', '\n', '\r', "'", ' ', '\ufeff', 'é', '€', '😀', 'a', '1'),
  }),
);
/** At least two columns, and a first cell: a row without anything in it is no row. */
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(
      fc.tuple(
        fc.constantFrom('T-1', 'x', '0'),
        fc.array(cell, { minLength: width - 1, maxLength: width - 1 }),
      ),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map((rows) => rows.map(([first, rest]) => [first, ...rest]));

describe('readCsv', () => {
  it('reads any table back as it was written, with any delimiter', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...DELIMITERS), fc.boolean(), (rows, delimiter, marked) => {
        const text = (marked ? '\ufeff' : '') + writeCsv(rows, delimiter);
        const read = readCsv(text);
        expect(read.ok && read.value.delimiter).toBe(delimiter);
        expect(read.ok && read.value.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('knows where each row begins, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['nr,naam', '', '1,"Van', 'Dam"', ',', '2,Bos'].join(end);
      const read = readCsv(text);
      expect(read.ok && read.value.rows.map(({ line }) => line)).toEqual([1, 3, 6]);
    }
  });

  it('takes rows of unequal length', () => {
    expect(cellsOf('a;b;c\n1;2\n1;2;3;4')).toEqual([
      ['a', 'b', 'c'],
      ['1', '2'],
      ['1', '2', '3', '4'],
    ]);
  });

  it('says on which line a quote goes wrong, and guesses nothing', () => {
    const unclosed = readCsv('a,b\n1,2\n"3,4\n5,6');
    expect(unclosed).toMatchObject({ ok: false, problem: { code: 'console.tickets-quotes' } });
    const after = { ok: false, problem: { code: 'console.tickets-quotes', params: { line: 3 } } };
    expect(readCsv('a,b\n1,2\n3,"Jan" Bos\n')).toEqual(after);
    expect(readCsv('a,b\n1,2\n3,Jan "Jaap" Bos\n4,"Piet" Bos\n')).toEqual(after);
    expect(readCsv('sep=,\na,b\n3,"Jan" Bos\n')).toEqual(after);
  });

  it('takes quotes in a cell that isn’t quoted as they are', () => {
    expect(cellsOf('a,b\n3,Jan "Jaap" Bos\n4,"Bos, Piet"\n5,6"')).toEqual([
      ['a', 'b'],
      ['3', 'Jan "Jaap" Bos'],
      ['4', 'Bos, Piet'],
      ['5', '6"'],
    ]);
  });

  it('does as Excel’s first line says, and takes it for no row', () => {
    const read = readCsv('\ufeffsep=;\r\nnr;naam, voornaam\r\n1;Bos\r\n');
    expect(read).toMatchObject({ ok: true, value: { delimiter: ';', rows: [{ line: 2 }, { line: 3 }] } });
    expect(read.ok && read.value.rows[0]?.cells).toEqual(['nr', 'naam, voornaam']);
    expect(cellsOf('sep=x,y\n1,2')).toEqual([
      ['sep=x', 'y'],
      ['1', '2'],
    ]);
  });

  it('finds no rows in a file of empty lines', () => {
    expect(cellsOf('\n\r\n , \n""\n')).toBe('console.tickets-no-rows');
  });
});

describe('guessDelimiter', () => {
  it.each([
    ['naam;e-mail\n"Bos, Piet";a@example.org\n', ';'],
    ['naam\te-mail, privé\nPiet\ta@example.org', '\t'],
    ['naam,opmerking\nPiet,"1; 2; 3"\nJan,"4; 5"', ','],
    ['nummer\n1\n2', ','],
    ['nummer|naam\n1|Bos, Piet\n2|Vos\n', '|'],
  ])('reads %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });
});
