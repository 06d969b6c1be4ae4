import { orThrow } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, compareProposals } from './index.ts';
import { someFacts } from './test/facts.ts';
import { factsOf, LIBRARY } from './test/law.ts';

const DATE = '2026-11-22';
const compare = (name: string, asOf = DATE) => orThrow(compareProposals(factsOf(name), LIBRARY, asOf));

describe('with the proposal and without', () => {
  it('gives both verdicts, and the condition that decides', () => {
    expect(compare('g14-power-plant-no-places')).toMatchObject({
      proposals: [{ id: 'uavg-29/proposal-36264', validFrom: '2021-12-06' }],
      applied: { verdict: 'NO_UNKNOWN' },
      leftOut: { verdict: 'UNLESS_PUBLIC_INTEREST' },
      decides: true,
      differences: [{ id: 'P8', applied: 'unknown', leftOut: 'absent' }],
    });
  });

  it('says so when the proposal decides nothing', () => {
    expect(compare('g14-power-plant')).toMatchObject({
      decides: false,
      differences: [{ id: 'P8', applied: 'yes', leftOut: 'absent' }],
    });
    expect(compare('specimen-festival')).toMatchObject({
      decides: false,
      differences: [{ id: 'P8', applied: 'not-asked', leftOut: 'absent' }],
    });
  });

  it('has nothing to compare before the proposal', () => {
    const before = compare('g14-power-plant-no-places', '2021-12-05');
    expect(before).toMatchObject({ proposals: [], decides: false, differences: [] });
    expect(compareProposals(factsOf('g18-police'), LIBRARY, '2017-01-01').ok).toBe(false);
  });

  it('says of any facts what assessing them both ways says', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { applied, leftOut, decides } = orThrow(compareProposals(facts, LIBRARY, DATE));
        const strict = orThrow(assess(facts, LIBRARY, DATE));
        const lenient = orThrow(assess(facts, LIBRARY, DATE, { proposals: 'left-out' }));
        expect([applied.verdict, leftOut.verdict]).toEqual([strict.verdict, lenient.verdict]);
        expect(strict.proposalDifference?.verdict).toBe(decides ? leftOut.verdict : undefined);
        expect(lenient).not.toHaveProperty('proposalDifference');
      }),
      { numRuns: 100 },
    );
  });
});
