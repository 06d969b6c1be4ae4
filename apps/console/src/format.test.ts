import { describe, expect, it } from 'vitest';
import { datesFor, shortHash } from './format.ts';

const ZONE = 'Europe/Amsterdam';
const nl = datesFor('nl', ZONE);
const en = datesFor('en', ZONE);
/** Intl writes ranges with thin spaces in some versions. */
const plain = (text: string) => text.replaceAll(/[\u2009\u202f\u00a0]/g, ' ').replaceAll(/ ?– ?/g, '–');

describe('datesFor', () => {
  it('writes a period on one day with the day once and the time zone', () => {
    expect(plain(nl.period('2026-11-21T13:00:00Z', '2026-11-21T22:00:00Z'))).toBe(
      'zaterdag 21 november 2026, 14:00–23:00 CET',
    );
    expect(plain(en.period('2026-11-21T13:00:00Z', '2026-11-21T22:00:00Z'))).toBe(
      'Saturday, 21 November 2026, 14:00–23:00 CET',
    );
  });

  it('writes both days of a longer period', () => {
    const text = plain(nl.period('2026-11-21T13:00:00Z', '2026-11-23T22:00:00Z'));
    expect(text).toContain('zaterdag 21 november 2026');
    expect(text).toContain('maandag 23 november 2026');
  });

  it('writes a moment in the reader’s time zone, which may be on another day', () => {
    expect(nl.moment('2026-06-30T22:30:00Z')).toBe('woensdag 1 juli 2026 om 00:30 CEST');
  });

  it('writes a calendar date as that date in every time zone', () => {
    expect(datesFor('nl', 'Pacific/Honolulu').day('2026-01-01')).toBe('1 januari 2026');
    expect(en.day('2026-01-01')).toBe('1 January 2026');
  });

  it('leaves what is no date as it is', () => {
    expect(nl.day('onbekend')).toBe('onbekend');
  });

  it('writes the time of day to the second', () => {
    expect(nl.clock(Date.UTC(2026, 10, 21, 13, 4, 5) / 1000)).toBe('14:04:05');
  });
});

describe('shortHash', () => {
  it('keeps the start and says that there is more', () => {
    expect(shortHash('0123456789abcdef'.repeat(4))).toBe('0123456789ab…');
  });
});
