import { equalBytes, orThrow, utf8 } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip } from './read-zip.ts';
import { type ArchiveFile, crc32, writeZip } from './zip-format.ts';

const FILES: readonly ArchiveFile[] = [
  { path: 'b/two.txt', bytes: utf8('twee') },
  { path: 'a.txt', bytes: utf8('een') },
  { path: 'empty', bytes: new Uint8Array() },
];
const ZIP = writeZip(FILES);

function codeOf(bytes: Uint8Array): string {
  const read = readZip(bytes);
  return read.ok ? 'ok' : read.problem.code;
}

describe('an archive', () => {
  it('gives its files back, sorted, whatever their order was', () => {
    const path = fc.stringMatching(/^[a-z0-9]{1,8}(\/[a-z0-9]{1,8}){0,2}$/);
    const file = fc.record({ path, bytes: fc.uint8Array({ maxLength: 60 }) });
    const files = fc.uniqueArray(file, { selector: (one) => one.path, minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(files, (given) => {
        const zip = writeZip(given);
        expect(equalBytes(writeZip([...given].reverse()), zip)).toBe(true);
        const read = orThrow(readZip(zip));
        expect(read.map((one) => one.path)).toEqual(given.map((one) => one.path).sort());
        for (const one of given)
          expect(read.find((other) => other.path === one.path)?.bytes).toEqual(one.bytes);
      }),
    );
  });

  it('is refused when any byte of it is another, each one tried with every bit', () => {
    for (let at = 0; at < ZIP.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = ZIP.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(codeOf(changed), `byte ${at}, bit ${bit}`).not.toBe('ok');
      }
    }
  });

  it('is refused at any length but its own', () => {
    for (let length = 0; length < ZIP.length; length++)
      expect(codeOf(ZIP.subarray(0, length))).not.toBe('ok');
    expect(codeOf(Uint8Array.from([...ZIP, 0]))).toBe('dossier.bytes-changed');
  });

  it.each(['../x', '/x', 'a/../x', 'a//x', '.x', 'a/.x', 'C:\\x', 'a\\x', 'é', '', 'a/', 'x'.repeat(201)])(
    'is refused with a file named %j',
    (path) => {
      expect(codeOf(writeZip([{ path, bytes: utf8('x') }]))).toBe('dossier.path-unsafe');
    },
  );

  it('is refused with a name twice, or with too many files', () => {
    const [file] = FILES;
    expect(codeOf(writeZip([file as ArchiveFile, file as ArchiveFile]))).toBe('dossier.file-twice');
    const many = Array.from({ length: 2001 }, (_, index) => ({ path: `f${index}`, bytes: utf8('') }));
    expect(codeOf(writeZip(many))).toBe('dossier.too-many-files');
  });

  it('is refused when it is compressed, which it could expand by', () => {
    const deflated = ZIP.slice();
    deflated[8] = 8;
    expect(codeOf(deflated)).toBe('dossier.repacked');
  });

  it('has the CRC-32 that every ZIP has', () => {
    expect(crc32(utf8('123456789'))).toBe(0xcbf43926);
  });
});
