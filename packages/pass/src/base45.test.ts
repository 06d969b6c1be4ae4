import { ok, orThrow, utf8 } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase45, encodeBase45 } from './base45.ts';

const refused = { ok: false, problem: { code: 'pass.not-base45', params: {} } };

describe('base45', () => {
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
    ['', ''],
  ])('writes and reads the example "%s" of RFC 9285', (plain, text) => {
    expect(encodeBase45(utf8(plain))).toBe(text);
    expect(decodeBase45(text)).toEqual(ok(utf8(plain)));
  });

  it.each([
    ['one character', 'A'],
    ['one character too many', 'BB8A'],
    ['three characters over 65535', 'GGX'],
    ['two characters over 255', 'V5'],
    ['the highest three characters', ':::'],
    ['lower case', 'bb8'],
    ['a character outside the alphabet', 'BB_'],
    ['a line break', 'BB8\n'],
    ['a letter with an accent', 'BÉ8'],
  ])('refuses %s', (_, text) => {
    expect(decodeBase45(text)).toEqual(refused);
  });

  it('reads the largest values', () => {
    expect(decodeBase45('FGW')).toEqual(ok(new Uint8Array([0xff, 0xff])));
    expect(decodeBase45('U5')).toEqual(ok(new Uint8Array([0xff])));
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        (bytes) => orThrow(decodeBase45(encodeBase45(bytes))).join() === bytes.join(),
      ),
    );
  });

  it('takes only the one text that it would write itself', () => {
    const alphabet = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:az_');
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 9 }), (text) => {
        const decoded = decodeBase45(text);
        return decoded.ok ? encodeBase45(decoded.value) === text : decoded.problem.code === 'pass.not-base45';
      }),
    );
  });
});
