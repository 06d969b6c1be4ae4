import { checkMessages } from '@tenzij/ui';
import { expect, it } from 'vitest';
import { IMPORT_ERRORS, MAX_IMPORT_BYTES, readImportFile } from './import-file.ts';

const file = (text: string, size = text.length) => ({ size, text: async () => text });

it('reads a file of JSON, whatever it is about', async () => {
  expect(await readImportFile(file('{"metadata":{}}'))).toEqual({ ok: true, form: { metadata: {} } });
});

it.each([
  ['empty', file(''), 'console.import-empty'],
  ['no JSON', file('%PDF-1.7'), 'console.import-no-json'],
  ['too large', file('{}', MAX_IMPORT_BYTES + 1), 'console.import-too-large'],
])('sends no file that is %s', async (_, chosen, code) => {
  const read = await readImportFile(chosen);
  expect(read.ok ? null : read.problem.code).toBe(code);
});

it('does not even open a file that is too large', async () => {
  const text = () => Promise.reject(new Error('opened'));
  expect((await readImportFile({ size: MAX_IMPORT_BYTES + 1, text })).ok).toBe(false);
});

it('says what is wrong in both languages', () => {
  for (const { nl, en } of Object.values(IMPORT_ERRORS)) {
    expect(checkMessages({ nl: { ...nl }, en: { ...en } })).toEqual([]);
  }
});
