import type { ComputedReport } from '@tenzij/contracts';
import { describe, expect, it } from 'vitest';
import { expectationsAt, oneIn, rateKey } from './expectations.ts';

const none = { value: null, ci: null, reason: { code: 'evaluation.too-few-impostor', params: {} } } as const;
const report = {
  thresholds: {
    '1e-2': { value: 0.3, ci: [0.29, 0.31] },
    '1e-3': { value: 0.4, ci: [0.38, 0.42] },
    '1e-4': none,
    '5e-4': { value: 0.41, ci: [0.4, 0.42] },
  },
  fnmrAt: {
    '1e-2': { value: 0.0053, ci: [0.003, 0.0081] },
    '1e-3': { value: 0.0234, ci: [0.0181, 0.0292] },
    '1e-4': none,
    '5e-4': none,
  },
} as unknown as ComputedReport;

describe('expectationsAt', () => {
  it('counts people, by hand', () => {
    expect(expectationsAt(report, '1e-3')).toEqual({
      threshold: 0.4,
      referred: 23,
      referredLow: 18,
      referredHigh: 29,
      strangers: 10,
    });
    expect(expectationsAt(report, '1e-2')).toMatchObject({ referred: 5.3, referredLow: 3, strangers: 100 });
  });

  it.each(['1e-4', '5e-4', '1e-6'])('invariant 11: expects nothing of %s, which is not measured', (fmr) => {
    expect(expectationsAt(report, fmr)).toBeNull();
  });
});

it('finds the rate that was signed for, however it is written', () => {
  expect(rateKey(report, 0.001)).toBe('1e-3');
  expect(rateKey(report, 0.002)).toBeUndefined();
  expect([oneIn('1e-4'), oneIn('5e-4')]).toEqual([10_000, 2000]);
});
