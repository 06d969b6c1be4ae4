import { orThrow } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { compareDates, datesOfChange, type NormLibrary } from './index.ts';
import { LIBRARY } from './test/law.ts';

const changes = (from: string, to: string, library: NormLibrary = LIBRARY) =>
  orThrow(compareDates(library, from, to)).norms.filter(({ change }) => change !== 'same');

describe('norms by date', () => {
  it('name what begins between two dates, and what ends the other way round', () => {
    expect(changes('2021-12-05', '2026-11-22')).toMatchObject([
      {
        id: 'tenzij-register',
        change: 'begins',
        proposal: false,
        added: ['R1'],
        to: { validFrom: '2026-01-01' },
      },
      { id: 'uavg-29/proposal-36264', change: 'begins', proposal: true, added: ['P8'] },
    ]);
    expect(changes('2026-11-22', '2021-12-05').map(({ change, removed }) => [change, removed])).toEqual([
      ['ends', ['R1']],
      ['ends', ['P8']],
    ]);
    expect(changes('2022-01-01', '2025-01-01')).toEqual([]);
  });

  it('leave proposals out when asked', () => {
    const { norms } = orThrow(compareDates(LIBRARY, '2021-12-05', '2022-01-01', 'left-out'));
    expect(norms.every(({ change, proposal }) => change === 'same' && !proposal)).toBe(true);
  });

  it('name the conditions that a later version changes', () => {
    const norms = LIBRARY.norms.flatMap((norm) => {
      if (norm.id !== 'avg-choice') return [norm];
      const conditions = norm.conditions.map((one) => (one.id === 'V1' ? { ...one, kind: 'gate' } : one));
      return [norm, { ...norm, conditions, validFrom: '2027-01-01', sha256: 'later' }];
    });
    const library = { ...LIBRARY, norms };
    expect(changes('2026-12-31', '2027-01-01', library)).toMatchObject([
      {
        id: 'avg-choice',
        change: 'replaced',
        added: [],
        removed: [],
        changed: ['V1'],
        to: { sha256: 'later' },
      },
    ]);
    expect(datesOfChange(library)).toEqual(['2018-05-25', '2021-12-06', '2026-01-01', '2027-01-01']);
  });

  it('change the day after a norm ends', () => {
    const norms = LIBRARY.norms.map((norm) => ({ ...norm, validTo: '2027-12-31' }));
    expect(datesOfChange({ ...LIBRARY, norms })).toContain('2028-01-01');
  });

  it('are refused for a date without norms, whichever of the two it is', () => {
    for (const [from, to] of [
      ['2017-01-01', '2026-01-01'],
      ['2026-01-01', '2017-01-01'],
    ] as const)
      expect(compareDates(LIBRARY, from, to)).toMatchObject({ problem: { code: 'norms.none-at-date' } });
  });
});
