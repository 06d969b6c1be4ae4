import { describe, expect, it } from 'vitest';
import { readRow } from './read-row.ts';

/** An address of so many characters. */
const address = (length: number) => `noor@${'a'.repeat(60)}.${'b'.repeat(length - 74)}.example`;
const ROW = { reference: 'A-1', name: 'Noor Bakker', email: 'noor@voorbeeld.example', language: 'nl' };

describe('a row', () => {
  it.each([
    [{ reference: 'A-1' }, { reference: 'A-1', name: null, email: null, language: null }],
    [
      { ...ROW, reference: ' A-1 ', language: 'EN ' },
      { ...ROW, language: 'en' },
    ],
    [
      { ...ROW, name: '', email: null, language: '  ' },
      { ...ROW, name: null, email: null, language: null },
    ],
    [
      { ...ROW, name: 'Zoe\u0308  de\tGroot' },
      { ...ROW, name: 'Zoë de Groot' },
    ],
    [
      { ...ROW, name: 'Siobhán O’Neill-Jansen (gast)', reference: '2027/ä#12:3_4.5' },
      { ...ROW, name: 'Siobhán O’Neill-Jansen (gast)', reference: '2027/ä#12:3_4.5' },
    ],
    [
      { ...ROW, name: '山田 太郎' },
      { ...ROW, name: '山田 太郎' },
    ],
    // As Excel and Word give them: marks of direction and of where a line may end.
    [
      {
        ...ROW,
        reference: '\u200fA-1\u200b',
        name: '\u202bعلی\u200cرضا\u202c',
        email: ` ${ROW.email}\u200b`,
      },
      { ...ROW, name: 'علی\u200cرضا' },
    ],
    [
      { ...ROW, name: 'Gal·la Puig “Gal” +1 #2' },
      { ...ROW, name: 'Gal·la Puig “Gal” +1 #2' },
    ],
    [
      { ...ROW, email: address(254) },
      { ...ROW, email: address(254) },
    ],
  ])('is read: %j', (row, ticket) => {
    expect(readRow(row)).toEqual(ticket);
  });

  it.each([
    [null, 'row', 'row-invalid'],
    ['A-1', 'row', 'row-invalid'],
    [['A-1'], 'row', 'row-invalid'],
    [{ ...ROW, photo: 'AAAA' }, 'row', 'row-invalid'],
    [{}, 'reference', 'reference-missing'],
    [{ ...ROW, reference: ' ' }, 'reference', 'reference-missing'],
    [{ ...ROW, reference: 1001 }, 'reference', 'reference-invalid'],
    [{ ...ROW, reference: 'A 1' }, 'reference', 'reference-invalid'],
    [{ ...ROW, reference: 'a'.repeat(65) }, 'reference', 'reference-invalid'],
    [{ ...ROW, reference: '=1+1' }, 'reference', 'reference-invalid'],
    [{ ...ROW, name: 7 }, 'name', 'name-invalid'],
    [{ ...ROW, name: 'ab '.repeat(34) }, 'name', 'name-invalid'],
    // No bytes of a file as text, also not cut in pieces.
    [{ ...ROW, name: 'A'.repeat(41) }, 'name', 'name-invalid'],
    [{ ...ROW, name: 'iVBORw0KGgo+AAAANSUhEUg==' }, 'name', 'name-invalid'],
    [{ ...ROW, name: '<b>Noor</b>' }, 'name', 'name-invalid'],
    [{ ...ROW, email: 'noor' }, 'email', 'email-invalid'],
    [{ ...ROW, email: 'noor@voorbeeld.example\nBcc: x@y.example' }, 'email', 'email-invalid'],
    [{ ...ROW, email: address(255) }, 'email', 'email-invalid'],
    [{ ...ROW, name: '=cmd|calc' }, 'name', 'name-invalid'],
    [{ ...ROW, language: 'de' }, 'language', 'language-invalid'],
    [{ ...ROW, language: true }, 'language', 'language-invalid'],
  ])('is refused: %j', (row, field, code) => {
    expect(readRow(row)).toEqual({ field, code: `ticket.${code}` });
  });
});
