import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

describe('timeLeft', () => {
  it('uses days and hours, hours and minutes, or minutes', () => {
    expect(timeLeft(2 * 86_400 + 3 * 3600 + 59 * 60, 0)).toEqual({ unit: 'days', days: 2, hours: 3 });
    expect(timeLeft(5 * 3600 + 61, 0)).toEqual({ unit: 'hours', hours: 5, minutes: 1 });
    expect(timeLeft(59, 0)).toEqual({ unit: 'minutes', minutes: 0 });
  });

  it('is over at the very moment and for a moment that is no number', () => {
    expect(timeLeft(100, 100)).toBeNull();
    expect(timeLeft(100, 101)).toBeNull();
    expect(timeLeft(Number.NaN, 0)).toBeNull();
  });

  it('never promises more than is left, nor a whole unit less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (left) => {
        const result = timeLeft(left, 0);
        const { days = 0, hours = 0, minutes = 0 } = { ...result } as Record<string, number>;
        const promised = days * 86_400 + hours * 3600 + minutes * 60;
        expect(promised).toBeLessThanOrEqual(left);
        expect(left - promised).toBeLessThan(result?.unit === 'days' ? 3600 : 60);
      }),
    );
  });
});
