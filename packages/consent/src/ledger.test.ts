import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendEntry, type LedgerDraft, type LedgerEntry, verifyLedger } from './ledger.ts';

const draft: fc.Arbitrary<LedgerDraft> = fc.record({
  at: fc.integer({ min: 1, max: 4_000_000_000 }),
  kind: fc.constantFrom('consent-given', 'consent-refused', 'consent-withdrawn', 'erased'),
  subject: fc.option(fc.string(), { nil: null }),
  body: fc.dictionary(
    fc.string().filter((key) => key !== '__proto__'),
    fc.oneof(fc.string(), fc.integer(), fc.boolean()),
  ),
});
const drafts = fc.array(draft, { minLength: 1, maxLength: 12 });

function chain(items: readonly LedgerDraft[]): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const item of items) entries.push(appendEntry(entries.at(-1) ?? null, item));
  return entries;
}

describe('the ledger', () => {
  it('verifies when nothing was touched', () => {
    fc.assert(
      fc.property(drafts, (items) => {
        const entries = chain(items);
        expect(verifyLedger(entries)).toEqual({
          verifies: true,
          length: entries.length,
          head: entries.at(-1)?.sha256,
        });
      }),
    );
  });

  it('survives being written as JSON and read again', () => {
    fc.assert(
      fc.property(drafts, (items) => {
        expect(verifyLedger(JSON.parse(JSON.stringify(chain(items)))).verifies).toBe(true);
      }),
    );
  });

  it('guard consent-ledger: breaks at the entry that was changed', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (items, pick) => {
        const entries = chain(items);
        const index = pick % entries.length;
        const changed = entries.map((entry, i) => (i === index ? { ...entry, at: entry.at + 1 } : entry));
        expect(verifyLedger(changed)).toEqual({ verifies: false, brokenAt: index + 1 });
      }),
    );
  });

  it('guard consent-ledger: breaks where an entry was taken out or two were swapped', () => {
    const entries = chain([1, 2, 3].map((at) => ({ at, kind: 'erased', subject: null, body: {} })));
    const [first, second, third] = entries as [LedgerEntry, LedgerEntry, LedgerEntry];
    expect(verifyLedger([first, third])).toEqual({ verifies: false, brokenAt: 2 });
    expect(verifyLedger([second, first, third])).toEqual({ verifies: false, brokenAt: 1 });
  });

  it('shows a cut tail against a head known from elsewhere', () => {
    const entries = chain([1, 2, 3].map((at) => ({ at, kind: 'erased', subject: null, body: {} })));
    const head = entries.at(-1)?.sha256 ?? '';
    expect(verifyLedger(entries.slice(0, 2), head)).toEqual({ verifies: false, brokenAt: 3 });
    expect(verifyLedger(entries, head).verifies).toBe(true);
  });
});
