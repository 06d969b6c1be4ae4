import { describe, expect, it } from 'vitest';
import { fromLocalField, toLocalField } from '../local-time.ts';
import { EMPTY_OPENING, requestOf, wrongWith } from './opening.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z') / 1000;
const GOOD = {
  name: 'Hoofdingang',
  kind: 'event',
  eventName: 'Voorbeeldfestival',
  place: 'Groningen',
  starts: '2026-12-01T13:00',
  ends: '2026-12-01T22:00',
} as const;

describe('the form for a new deployment', () => {
  it('names every field that is empty', () => {
    expect(Object.keys(wrongWith(EMPTY_OPENING, NOW)).sort()).toEqual(
      ['name', 'kind', 'eventName', 'place', 'starts', 'ends'].sort(),
    );
    expect(wrongWith({ ...GOOD, name: '   ' }, NOW)).toEqual({ name: 'new.name-missing' });
  });

  it('takes a form that is whole, also for what has begun and is not over', () => {
    expect(wrongWith(GOOD, NOW)).toEqual({});
    expect(wrongWith({ ...GOOD, starts: '2026-11-01T13:00' }, NOW)).toEqual({});
  });

  it('refuses what is over, and an end before the start', () => {
    expect(wrongWith({ ...GOOD, starts: '2025-12-01T13:00', ends: '2025-12-01T22:00' }, NOW)).toEqual({
      ends: 'new.ends-past',
    });
    expect(wrongWith({ ...GOOD, ends: '2026-12-01T13:00' }, NOW)).toEqual({ ends: 'new.ends-before-start' });
  });

  it('sends the moments that the fields mean in this time zone', () => {
    expect(requestOf(EMPTY_OPENING, NOW)).toBeNull();
    const sent = requestOf(GOOD, NOW);
    if (!sent || 'preset' in sent) throw new Error('not a deployment of one’s own');
    expect(Date.parse(sent.event.starts)).toBe(new Date(2026, 11, 1, 13, 0).getTime());
    expect(toLocalField(Date.parse(sent.event.ends) / 1000)).toBe(GOOD.ends);
  });
});

describe('a field for date and time', () => {
  it('reads what it writes, on either side of a change of the clock', () => {
    for (const field of ['2026-07-01T09:30', '2026-12-31T23:59']) {
      expect(toLocalField(fromLocalField(field) ?? 0)).toBe(field);
    }
    expect(fromLocalField('')).toBeNull();
  });
});
