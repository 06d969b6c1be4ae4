import { ok } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStatusList, isRevoked, MAX_STATUS_LIST_SIZE, setRevoked } from './status-list.ts';

describe('a status list', () => {
  it('has the bits of the example of Token Status List, §4.1', () => {
    expect(createStatusList(16, [0, 3, 4, 5, 7, 8, 9, 13, 15]).bits).toEqual(new Uint8Array([0xb9, 0xa3]));
  });

  it('says of each pass whether it is revoked', () => {
    const sizes = fc.integer({ min: 1, max: 300 });
    const lists = sizes.chain((size) => fc.tuple(fc.constant(size), fc.uniqueArray(fc.nat(size - 1))));
    fc.assert(
      fc.property(lists, ([size, revoked]) => {
        const list = createStatusList(size, revoked);
        const said = Array.from({ length: size }, (_, index) => isRevoked(list, index));
        expect(said).toEqual(Array.from({ length: size }, (_, index) => ok(revoked.includes(index))));
      }),
    );
  });

  it('is a new list after a revocation', () => {
    const before = createStatusList(8);
    const after = setRevoked(setRevoked(before, 3), 3);
    expect(isRevoked(before, 3)).toEqual(ok(false));
    expect(isRevoked(after, 3)).toEqual(ok(true));
  });

  it.each([8, -1, 0.5, Number.NaN, 2 ** 32, Number.POSITIVE_INFINITY])(
    'invariant 5: refuses to say anything of entry %d of 8',
    (index) => {
      const list = createStatusList(8);
      expect(isRevoked(list, index)).toMatchObject({ problem: { code: 'pass.status-index-unknown' } });
      expect(() => setRevoked(list, index)).toThrow('pass.status-index-unknown');
    },
  );

  it.each([0, -8, 1.5, MAX_STATUS_LIST_SIZE + 1])('has no %d entries', (size) => {
    expect(() => createStatusList(size)).toThrow('pass.status-too-large');
  });
});
