import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attackRates, nonResponse, sayShare, share } from './attacks.ts';

const TRIAL = {
  bonaFide: { scores: [0.2, 0.5, 0.9, 0.95], noResponse: 1 },
  attacks: {
    print: { scores: [0.1, 0.5, 0.6], noResponse: 0 },
    screen: { scores: [0.1, 0.2, 0.3, 0.9], noResponse: 4 },
    mask: { scores: [], noResponse: 0 },
  },
};

describe('the rates', () => {
  it('are those counted by hand; a score at the threshold is bona fide', () => {
    const rates = attackRates(TRIAL, 0.5);
    expect(rates.bpcer).toMatchObject({ value: 1 / 4, errors: 1, n: 4 });
    expect(rates.apcer.print).toMatchObject({ value: 2 / 3, errors: 2, n: 3 });
    expect(rates.apcer.screen).toMatchObject({ value: 1 / 4 });
    expect(rates.worst).toBe('print');
  });

  it('leave those without a response out, and give them apart', () => {
    const rates = nonResponse(TRIAL);
    expect(rates.bpnrr).toMatchObject({ value: 1 / 5 });
    expect(rates.apnrr.screen).toMatchObject({ value: 4 / 8 });
    expect(rates.apnrr.print).toMatchObject({ value: 0 });
  });

  it('of nothing are not computed', () => {
    const none = { value: null, ci: null, reason: 'no-presentations' };
    expect(attackRates(TRIAL, 0.5).apcer.mask).toEqual(none);
    expect(attackRates({ bonaFide: { scores: [], noResponse: 3 }, attacks: {} }, 0.5)).toEqual({
      threshold: 0.5,
      bpcer: none,
      apcer: {},
      worst: null,
    });
    expect(sayShare(share(0, 0)).en).toBe('Not computed: nothing measured.');
  });

  it('move one way with the threshold', () => {
    const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(scores, scores, place, place, (bonaFide, attack, a, b) => {
        const trial = {
          bonaFide: { scores: bonaFide, noResponse: 0 },
          attacks: { print: { scores: attack, noResponse: 0 } },
        };
        const [low, high] = [attackRates(trial, Math.min(a, b)), attackRates(trial, Math.max(a, b))];
        expect(high.bpcer.value ?? -1).toBeGreaterThanOrEqual(low.bpcer.value ?? 2);
        expect(high.apcer.print?.value ?? 2).toBeLessThanOrEqual(low.apcer.print?.value ?? -1);
      }),
    );
  });
});

describe('the interval', () => {
  it("is Wilson's, by his formula worked out by hand", () => {
    expect(share(0, 10).ci?.[0]).toBe(0);
    expect(share(0, 10).ci?.[1]).toBeCloseTo(3.841459 / 13.841459, 5);
    expect(share(5, 10).ci?.[0]).toBeCloseTo(0.236593, 5);
    expect(share(5, 10).ci?.[1]).toBeCloseTo(0.763407, 5);
  });

  it('holds the value, stays in 0..1 and is the mirror image of the other outcome', () => {
    const counts = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([errors, n]) => {
        const [low, high] = share(errors, n).ci ?? [2, -1];
        const [otherLow, otherHigh] = share(n - errors, n).ci ?? [2, -1];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(errors / n);
        expect(high).toBeGreaterThanOrEqual(errors / n);
        expect(high).toBeLessThanOrEqual(1);
        expect(otherLow).toBeCloseTo(1 - high, 9);
        expect(otherHigh).toBeCloseTo(1 - low, 9);
      }),
    );
  });

  it('says when there is too little to go by', () => {
    expect(sayShare(share(1, 8))).toEqual({
      nl: '1 van 8; waarschijnlijk tussen 2,2 % en 47,1 %. Dit is te weinig om er meer van te zeggen.',
      en: '1 of 8; probably between 2.2 % and 47.1 %. This is too few to say more.',
    });
    expect(sayShare(share(40, 400)).en).not.toContain('too few');
    expect(share(0, 300)).toMatchObject({ remark: { code: 'rule-of-3', count: 300 } });
  });
});
