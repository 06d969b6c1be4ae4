import { describe, expect, it } from 'vitest';
import { passages, ticketsWithoutPass } from './counts.ts';

describe('passages', () => {
  it('gives the part that was referred', () => {
    expect(passages({ admitted: 30, referred: 10, gates: 2 })).toEqual({ total: 40, referredShare: 0.25 });
  });

  it('gives no part of nobody', () => {
    expect(passages({ admitted: 0, referred: 0, gates: 2 })).toEqual({ total: 0, referredShare: null });
  });
});

describe('ticketsWithoutPass', () => {
  it('is what is left', () => {
    const visitors = { tickets: 100, facePasses: 40, regularPasses: 50, withdrawn: 3 };
    expect(ticketsWithoutPass(visitors)).toBe(10);
  });

  it('is not computed where the figures do not add up', () => {
    const visitors = { tickets: 10, facePasses: 8, regularPasses: 5, withdrawn: 0 };
    expect(ticketsWithoutPass(visitors)).toBeNull();
  });
});
