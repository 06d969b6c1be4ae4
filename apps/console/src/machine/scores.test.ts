import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarser, type ScoreBin, scoreBins, shareBelow } from './scores.ts';

const histograms = (genuine: number[], impostor: number[]) => ({
  histograms: { low: 0, high: 1, genuine: { counts: genuine }, impostor: { counts: impostor } },
});
const missing = { value: null, ci: null, reason: { code: 'evaluation.no-genuine', params: {} } } as const;
const binsOf = (genuine: number[], impostor: number[]) =>
  scoreBins(histograms(genuine, impostor)) as readonly ScoreBin[];

describe('scoreBins', () => {
  it('gives each kind as shares of its own', () => {
    const bins = binsOf([0, 2, 8], [30, 10, 0]);
    expect(bins.map(({ genuine }) => genuine)).toEqual([0, 0.2, 0.8]);
    expect(bins.map(({ impostor }) => impostor)).toEqual([0.75, 0.25, 0]);
    expect([bins[0]?.from, bins[2]?.to]).toEqual([0, 1]);
  });

  it('invariant 11: is null when a kind was not measured, never a row of zeros', () => {
    expect(scoreBins({ histograms: missing })).toBeNull();
    expect(
      scoreBins({ histograms: { low: 0, high: 1, genuine: missing, impostor: { counts: [1] } } }),
    ).toBeNull();
    expect(scoreBins(histograms([0, 0], [1, 2]))).toBeNull();
    expect(scoreBins(histograms([1], [1, 2]))).toBeNull();
  });
});

describe('shareBelow', () => {
  it('counts what lies lower, by hand', () => {
    const bins = binsOf([1, 1, 2], [4, 0, 0]);
    expect(shareBelow(bins, 'genuine', -0.5)).toBe(0);
    expect(shareBelow(bins, 'genuine', 2 / 3)).toBeCloseTo(0.5);
    expect(shareBelow(bins, 'genuine', 1 / 6)).toBeCloseTo(0.125);
    expect(shareBelow(bins, 'impostor', 0.5)).toBe(1);
  });

  it('never falls as the score rises, and stays in 0..1', () => {
    const counts = fc.array(fc.nat(50), { minLength: 3, maxLength: 9 }).filter((list) => list.some(Boolean));
    const score = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(counts, score, score, (genuine, a, b) => {
        const bins = binsOf(genuine, genuine);
        const [low, high] = [a, b]
          .sort((one, other) => one - other)
          .map((s) => shareBelow(bins, 'genuine', s));
        expect(low as number).toBeLessThanOrEqual((high as number) + 1e-12);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('coarser', () => {
  it('joins bins and loses nothing', () => {
    const rows = coarser(binsOf([1, 2, 3, 4, 5], [5, 4, 3, 2, 1]), 2);
    expect(rows).toHaveLength(2);
    expect(rows.reduce((sum, { genuine }) => sum + genuine, 0)).toBeCloseTo(1);
    expect([rows[0]?.from, rows[1]?.to]).toEqual([0, 1]);
  });
});
