import { expect, it } from 'vitest';
import { isProse } from './prose.ts';

/** Bytes of a file: no two lines of their base64 are alike. */
const BYTES = Buffer.from(Array.from({ length: 900 }, (_, at) => (at * at * 31 + at * 7) % 256));
const cut = (text: string, at: number) => text.match(new RegExp(`.{1,${at}}`, 'g')) ?? [];
const hashes = Array.from({ length: 30 }, (_, at) => at.toString(16).padStart(64, 'a'));
const links = Array.from(
  { length: 30 },
  (_, at) => `https://example.org/verslagen/2026/wachttijden-bij-de-poort-${at}`,
);
const signs = (sign: string) => Array.from({ length: 30 }, () => sign.repeat(60));

it.each([
  ['base64 in lines of 76', cut(BYTES.toString('base64'), 76).join('\n')],
  ['base64url in lines of 64, indented', cut(BYTES.toString('base64url'), 64).join('\r\n   ')],
  ['hexadecimal in lines of 60', cut(BYTES.toString('hex'), 60).join(' ')],
  ['base64 between sentences', `Zie hier.\n${cut(BYTES.toString('base64'), 40).join('\n')}\nTot zover.`],
  ['one long word', BYTES.toString('hex')],
])('%s is not prose', (_name, text) => {
  expect(isProse({ answers: [{ text }] })).toBe(false);
});

it.each([
  ['a list of hashes', hashes.join('\n')],
  ['a list of links', links.join('\n')],
  ['seven words that look like bytes', cut(BYTES.toString('base64'), 76).slice(0, 7).join('\n')],
  ['long text', 'De poort ging open, en de bezoekers liepen door. '.repeat(300)],
  ['lines across a page', signs('-').join('\n')],
  ['lines of another kind', signs('=').join('\n')],
])('%s is', (_name, text) => {
  expect(isProse({ answers: [{ text }] })).toBe(true);
});
