import type { IsoDate } from '@tenzij/kernel';

const DAY_MS = 86_400_000;

function atMidnight(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(atMidnight(date) + days * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: IsoDate, until: IsoDate): number {
  return Math.round((atMidnight(until) - atMidnight(from)) / DAY_MS);
}

/** The same day of the next month, or its last day where that month is shorter. */
export function addMonth(date: IsoDate): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10);
}
