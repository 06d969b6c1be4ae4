import { describe, expect, it } from 'vitest';
import { guessColumns } from './columns.ts';
import { hasHeadings, sheetOf } from './table.ts';

const table = (...rows: string[]) => ({
  delimiter: ',' as const,
  rows: rows.map((row, index) => ({ line: index + 1, cells: row.split(',') })),
});
const guess = (...rows: string[]) => guessColumns(sheetOf(table(...rows), true));
const NONE = { reference: null, name: null, infix: null, surname: null, email: null, language: null };

describe('guessColumns', () => {
  it('knows a Dutch list with its name in three parts', () => {
    expect(
      guess(
        'Bestelnummer,Ticketnummer,Voornaam,Tussenvoegsel,Achternaam,E-mailadres,Taal',
        '9,1,Piet,van,Dam,p@example.org,nl',
      ),
    ).toEqual({ reference: 1, name: 2, infix: 3, surname: 4, email: 5, language: 6 });
  });

  it('knows an export of positions as pretix makes it, and prefers the attendee to whoever ordered', () => {
    const headings =
      'Order code,Position ID,Status,Email,Attendee name,Attendee email,Pseudonymization ID,Order locale';
    expect(guess(headings, 'ABC,1,paid,o@example.org,Ann Bos,a@example.org,XY12,nl-informal')).toEqual({
      ...NONE,
      reference: 6,
      name: 4,
      email: 5,
      language: 7,
    });
    // When attendees weren't asked for an address, that column is empty.
    expect(guess(headings, 'ABC,1,paid,o@example.org,Ann Bos,,XY12,nl').email).toBe(3);
  });

  it('knows an export of attendees as Eventbrite makes it', () => {
    expect(
      guess(
        'Order #,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Barcode #',
        '1,A,B,a@example.org,1,x,22,33',
      ),
    ).toEqual({ ...NONE, reference: 6, name: 1, surname: 2, email: 3 });
  });

  it('joins no surname to a whole name', () => {
    expect(guess('id,Naam,Achternaam', '1,Piet Bos,Bos')).toMatchObject({ name: 1, surname: null });
  });

  it('finds addresses without a heading, and nothing where there is nothing', () => {
    expect(guess('a,b', 'x,p@example.org', 'y,')).toEqual(NONE);
    expect(guess('a,b', 'x,p@example.org', 'y,q@example.org')).toEqual({ ...NONE, email: 1 });
  });
});

describe('hasHeadings', () => {
  it.each([
    ['nummer,naam', true],
    ['T1,Piet,p@example.org', false],
    ['1,2', false],
  ])('%s', (first, expected) => {
    expect(hasHeadings(table(first))).toBe(expected);
  });
});

it('numbers no row twice: with headings the rows begin below them', () => {
  const sheet = sheetOf(table('a,b', '1,2,3'), true);
  expect(sheet).toEqual({ headings: ['a', 'b', ''], rows: [{ line: 2, cells: ['1', '2', '3'] }] });
  expect(sheetOf(table('1,2'), false)).toEqual({
    headings: ['', ''],
    rows: [{ line: 1, cells: ['1', '2'] }],
  });
});
