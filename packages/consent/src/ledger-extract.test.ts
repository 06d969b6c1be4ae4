import { describe, expect, it } from 'vitest';
import { appendEntry, type LedgerEntry } from './ledger.ts';
import { extractEntry, verifyExtract } from './ledger-extract.ts';

const ENTRIES: LedgerEntry[] = [];
for (const subject of [null, 'ticket-1', 'ticket-2', null, 'ticket-1', null]) {
  const body = { what: `${subject}` };
  const at = 1_800_000_000 + ENTRIES.length;
  ENTRIES.push(appendEntry(ENTRIES.at(-1) ?? null, { at, kind: 'consent-given', subject, body }));
}
const EXTRACT = ENTRIES.map(extractEntry);

describe('an extract of a ledger', () => {
  it('is whole, and says nothing of any visitor', () => {
    expect(verifyExtract(EXTRACT)).toEqual({ verifies: true, length: 6, head: ENTRIES[5]?.sha256 });
    expect(JSON.stringify(EXTRACT)).not.toContain('ticket');
    expect(Object.keys(EXTRACT[1] ?? {})).toEqual(['sequence', 'previous', 'sha256']);
  });

  it.each([
    ['an entry is changed', 4, (one: object) => ({ ...one, at: 1 })],
    ['a link is changed', 2, (one: object) => ({ ...one, sha256: 'ab'.repeat(32) })],
    ['a link has no hash', 3, (one: object) => ({ ...one, sha256: 'x' })],
    ['a number is skipped', 5, (one: object) => ({ ...one, sequence: 6 })],
  ])('breaks where %s', (_what, sequence, change) => {
    const changed = EXTRACT.map((one, index) => (index + 1 === sequence ? change(one) : one));
    const brokenAt = sequence === 2 ? 3 : sequence;
    expect(verifyExtract(changed as typeof EXTRACT)).toEqual({ verifies: false, brokenAt });
  });

  it('breaks where an entry is taken out', () => {
    expect(verifyExtract(EXTRACT.filter((_one, index) => index !== 2))).toEqual({
      verifies: false,
      brokenAt: 3,
    });
  });
});
