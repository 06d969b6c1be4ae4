import { describe, expect, it } from 'vitest';
import { all, type Truth } from './truth.ts';

const VALUES: readonly Truth[] = ['yes', 'no', 'unknown'];

describe('strong Kleene logic', () => {
  it('gives a conjunction its truth table', () => {
    const table = VALUES.map((a) => VALUES.map((b) => all([a, b])));
    expect(table).toEqual([
      ['yes', 'no', 'unknown'],
      ['no', 'no', 'no'],
      ['unknown', 'no', 'unknown'],
    ]);
    expect(all([])).toBe('yes');
  });

  it('invariant 5: a conjunction with an unknown in it is never yes', () => {
    for (const a of VALUES) for (const b of VALUES) expect(all([a, 'unknown', b])).not.toBe('yes');
  });
});
