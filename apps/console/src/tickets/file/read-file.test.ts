import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, readTextFile } from './read-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (content: Uint8Array<ArrayBuffer>, size = content.length) => ({
  size,
  arrayBuffer: async () => content.buffer,
});
const NAMES = 'naam;plaats\nZoë Çelik;Curaçao\n';

describe('readTextFile', () => {
  it.each([
    ['UTF-8', bytes(NAMES)],
    ['UTF-8', bytes(`\ufeff${NAMES}`)],
    ['Windows-1252', Uint8Array.from(NAMES, (character) => character.charCodeAt(0))],
    ['UTF-16', new Uint8Array(Uint16Array.from(`\ufeff${NAMES}`, (c) => c.charCodeAt(0)).buffer)],
  ] as const)('reads %s as what was written', async (encoding, content) => {
    expect(await readTextFile(file(content))).toEqual({ ok: true, value: { text: NAMES, encoding } });
  });

  it.each([
    ['an empty file', new Uint8Array(0), 'console.tickets-empty'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'console.tickets-workbook'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'console.tickets-workbook'],
    ['a PDF', bytes('%PDF-1.7\n'), 'console.tickets-no-text'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'console.tickets-no-text'],
  ])('does not take %s for a list', async (_, content, code) => {
    const read = await readTextFile(file(content));
    expect(read.ok ? null : read.problem.code).toBe(code);
  });

  it('does not even open a file that is too large', async () => {
    const arrayBuffer = () => Promise.reject(new Error('opened'));
    const read = await readTextFile({ size: MAX_FILE_BYTES + 1, arrayBuffer });
    expect(read).toMatchObject({ ok: false, problem: { code: 'console.tickets-too-large' } });
  });
});
