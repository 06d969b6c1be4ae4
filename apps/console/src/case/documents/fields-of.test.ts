import { describe, expect, it } from 'vitest';
import { combine, differencesOf, leavesOf, sameValue } from './fields-of.ts';

describe('differencesOf', () => {
  it('names every part that differs by its path, and nothing else', () => {
    const before = { contact: { name: 'A', email: 'a@example.org' }, lanes: null, purposes: [{ id: 'x' }] };
    const after = { contact: { name: 'A', email: 'b@example.org' }, lanes: { face: 2 }, purposes: [] };
    expect(differencesOf(before, after)).toEqual([
      { path: 'contact.email', before: 'a@example.org', after: 'b@example.org' },
      { path: 'lanes.face', before: undefined, after: 2 },
      { path: 'purposes', before: [{ id: 'x' }], after: [] },
    ]);
  });

  it('takes the first version as new from top to bottom', () => {
    expect(differencesOf(undefined, { value: 'yes' })).toEqual([
      { path: 'value', before: undefined, after: 'yes' },
    ]);
  });

  it('takes no order of keys for a change', () => {
    expect(sameValue({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
    expect(sameValue({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });
});

describe('combine', () => {
  const mine = { contact: { name: 'Mine', email: 'mine@example.org' }, places: ['a'] };
  const theirs = { contact: { name: 'Theirs' }, lanes: { face: 3 }, places: ['b'] };

  it('takes the chosen parts of theirs and leaves the rest of mine', () => {
    expect(combine(mine, theirs, new Set(['contact.name', 'lanes.face']))).toEqual({
      contact: { name: 'Theirs', email: 'mine@example.org' },
      lanes: { face: 3 },
      places: ['a'],
    });
  });

  it('takes a part away that theirs does not have', () => {
    expect(combine(mine, theirs, new Set(['contact.email']))).toEqual({
      contact: { name: 'Mine' },
      places: ['a'],
    });
  });

  it('is theirs when every difference is taken from theirs', () => {
    const paths = new Set(differencesOf(theirs, mine).map(({ path }) => path));
    expect(differencesOf(combine(mine, theirs, paths), theirs)).toEqual([]);
  });
});

describe('leavesOf', () => {
  it('takes a list as one part', () => {
    expect(leavesOf({ a: [{ b: 1 }], c: { d: null } })).toEqual([
      { path: 'a', value: [{ b: 1 }] },
      { path: 'c.d', value: null },
    ]);
  });
});
