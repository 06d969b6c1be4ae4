import { describe, expect, it } from 'vitest';
import { entryOf, fieldsOf } from './entry-form.ts';

describe('the entry rule as it is filled in', () => {
  it('comes back as it was set', () => {
    for (const entry of [
      { kind: 'once' },
      { kind: 'again', afterSeconds: 0 },
      { kind: 'again', afterSeconds: 900 },
    ] as const)
      expect(entryOf(fieldsOf(entry))).toEqual(entry);
  });

  it.each([null, '', 'tien', '1.5', 1441, -1])('is none with %j minutes', (minutes) => {
    expect(entryOf({ kind: 'again', minutes })).toBeNull();
    // What isn't asked isn't in the way.
    expect(entryOf({ kind: 'once', minutes })).toEqual({ kind: 'once' });
  });
});
