import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from './bytes.ts';
import { type CborValue, decodeCbor, encodeCbor, fromCbor, toCbor } from './cbor.ts';

const key = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.string());
const value: fc.Arbitrary<CborValue> = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.string(),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(key, tie('value')), { maxLength: 4, selector: ([name]) => name })
      .map((entries) => new Map(entries)),
  ),
})).value;

describe('canonical CBOR', () => {
  it('decodes to what was encoded, and encodes the same again', () => {
    fc.assert(
      fc.property(value, (item) => {
        const bytes = encodeCbor(item);
        const decoded = decodeCbor(bytes);
        expect(decoded.ok && toHex(encodeCbor(decoded.value))).toBe(toHex(bytes));
      }),
    );
  });

  it('never throws on bytes from elsewhere', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoded = decodeCbor(bytes);
        if (decoded.ok) expect(toHex(encodeCbor(decoded.value))).toBe(toHex(bytes));
        else expect(decoded.problem.code).toBe('kernel.cbor-invalid');
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['nothing', ''],
    ['something after the item', '0000'],
    ['a number in more bytes than it needs', '1801'],
    ['an indefinite length', '9fff'],
    ['undefined', 'f7'],
    ['not a number', 'f97e00'],
    ['infinity', 'f97c00'],
    ['a map with a key twice', 'a201010102'],
    ['a map with its keys out of order', 'a202010101'],
    ['bytes cut short', '4201'],
    ['a tag', 'c001'],
    ['text that is not UTF-8', '61ff'],
  ])('refuses %s', (_what, hex) => {
    expect(decodeCbor(fromHex(hex))).toMatchObject({ ok: false, problem: { code: 'kernel.cbor-invalid' } });
  });

  it('sorts map keys by their encoded bytes (RFC 8949 §4.2.1)', () => {
    const map = new Map<string | number, CborValue>([
      ['aa', 0],
      [100, 0],
      ['b', 0],
      [-1, 0],
      [10, 0],
    ]);
    expect(toHex(encodeCbor(map))).toBe('a50a00186400200061620062616100');
  });

  it('takes plain data there and back', () => {
    const data = { name: 'x', list: [1, { deep: true }], none: null };
    expect(fromCbor(toCbor(data))).toEqual(data);
    expect(() => toCbor(() => 1)).toThrow(TypeError);
  });
});
