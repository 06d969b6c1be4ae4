import { encodeCbor, orThrow, sha256Hex, toCbor } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { assess, parseNorms, type Receipt, verifyReceipt } from './index.ts';
import { factsOf, LAW_FILES, LIBRARY } from './test/law.ts';

function receiptOf(name: string): Receipt {
  return orThrow(assess(factsOf(name), LIBRARY, '2026-11-22')).receipt;
}

/** The receipt with a checksum that fits its content, as someone who forges one would do. */
function resealed({ sha256: _, ...content }: Receipt): Receipt {
  return { ...content, sha256: sha256Hex(encodeCbor(toCbor(content))) };
}

const RECEIPT = receiptOf('specimen-festival');
const { proposals: _proposals, ...OLD } = RECEIPT;

describe('a receipt', () => {
  it('invariant 8: names facts, norm versions, date and verdict, and replays', () => {
    expect(RECEIPT.norms.map(({ id }) => id)).toContain('avg-consent');
    expect(RECEIPT.norms.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
    expect(verifyReceipt(RECEIPT, LIBRARY)).toEqual({ ok: true, value: 'UNLESS_CONSENT' });
  });

  it('invariant 8: says whether proposals were applied, and replays with the same', () => {
    const facts = factsOf('g14-power-plant-no-places');
    const without = orThrow(assess(facts, LIBRARY, '2026-11-22', { proposals: 'left-out' }));
    expect(without.receipt.proposals).toBe('left-out');
    expect(without.receipt.norms.map(({ id }) => id)).not.toContain('uavg-29/proposal-36264');
    expect(verifyReceipt(without.receipt, LIBRARY)).toEqual({ ok: true, value: 'UNLESS_PUBLIC_INTEREST' });
    const strict = receiptOf('g14-power-plant-no-places');
    expect(strict.proposals).toBe('applied');
    expect(verifyReceipt(strict, LIBRARY)).toEqual({ ok: true, value: 'NO_UNKNOWN' });
  });

  it('invariant 8: does not replay once anything in it changed', () => {
    const refused: readonly (readonly [Receipt, string])[] = [
      [{ ...RECEIPT, verdict: 'UNLESS_PUBLIC_INTEREST' }, 'norms.receipt-changed'],
      [{ ...RECEIPT, asOf: '2026-11-23' }, 'norms.receipt-changed'],
      [resealed({ ...receiptOf('g15-terms'), verdict: 'UNLESS_CONSENT' }), 'norms.receipt-verdict-differs'],
      [resealed({ ...RECEIPT, norms: RECEIPT.norms.slice(1) }), 'norms.receipt-norms-differ'],
      [resealed({ ...RECEIPT, norms: [...RECEIPT.norms].reverse() }), 'norms.receipt-changed'],
      [resealed({ ...RECEIPT, proposals: 'left-out' }), 'norms.receipt-norms-differ'],
      [resealed(OLD as Receipt), 'norms.receipt-outdated'],
      [resealed({ ...RECEIPT, asOf: '2017-01-01' }), 'norms.none-at-date'],
      [
        resealed({ ...RECEIPT, facts: { deployment: {}, facts: { C1: {} } } as never }),
        'norms.receipt-facts-unreadable',
      ],
    ];
    for (const [receipt, code] of refused)
      expect(verifyReceipt(receipt, LIBRARY)).toMatchObject({ problem: { code } });
  });

  it('invariant 8: does not replay under other norms', () => {
    const changed = LAW_FILES.map(({ path, text }) => ({
      path,
      text: path.startsWith('law/avg-consent/') ? `${text}# changed\n` : text,
    }));
    const other = parseNorms(changed);
    if (!other.ok) throw new Error('law does not parse');
    expect(verifyReceipt(RECEIPT, other.value)).toMatchObject({
      problem: { code: 'norms.receipt-norms-differ', params: { ids: 'avg-consent' } },
    });
  });
});
