import type { EpochSeconds, Language } from '@tenzij/kernel';

/** Our languages as the tags that decide how dates and numbers are written. */
const TAGS: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

const DATE: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

/** Where the events are: everybody reads the time on the clock at the gate, on screens as on papers. */
const TIME_ZONE = 'Europe/Amsterdam';

/** How moments are written for one reader: their language, and the time zone of the events. */
export interface Dates {
  /** From one RFC 3339 instant to another; the day once when both are on it; the time zone named. */
  period(from: string, until: string): string;
  /** One RFC 3339 instant, with the time zone named. */
  moment(instant: string): string;
  /** A calendar date, `YYYY-MM-DD`; anything else as it is. */
  day(date: string): string;
  /** The time of day to the second. */
  clock(at: EpochSeconds): string;
  /** The time of day of an RFC 3339 instant, to the minute. */
  time(instant: string): string;
}

export function datesFor(language: Language, timeZone: string = TIME_ZONE): Dates {
  const tag = TAGS[language];
  const full = new Intl.DateTimeFormat(tag, { ...DATE, ...TIME, timeZoneName: 'short', timeZone });
  const day = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const time = new Intl.DateTimeFormat(tag, { ...TIME, timeZone });
  const clock = new Intl.DateTimeFormat(tag, { ...TIME, second: '2-digit', timeZone });
  return {
    period: (from, until) => full.formatRange(new Date(from), new Date(until)),
    moment: (instant) => full.format(new Date(instant)),
    day: (date) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? day.format(new Date(`${date}T00:00:00Z`)) : date),
    time: (instant) => time.format(new Date(instant)),
    clock: (at) => clock.format(new Date(at * 1000)),
  };
}

/** The start of a hash, enough to tell two apart at a glance. */
export function shortHash(hex: string): string {
  return `${hex.slice(0, 12)}…`;
}
