import { expect, it } from 'vitest';
import { openFile } from './open-file.ts';

it('finds no tickets in a file with nothing but the names of its columns', async () => {
  const headings = new File(['Ticketnummer;Naam;E-mailadres\r\n'], 'leeg.csv');
  expect(await openFile(headings)).toMatchObject({
    is: 'refused',
    problem: { code: 'console.tickets-no-rows' },
  });
  const one = new File(['Ticketnummer;Naam\r\nT-1;Noor\r\n'], 'een.csv');
  expect(await openFile(one)).toMatchObject({ is: 'open', file: { columns: { reference: 0, name: 1 } } });
});
