import type { EpochSeconds, Language } from '@tenzij/kernel';

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;
/** Where the events are, so that a reader anywhere reads the time on the clock at the gate. */
const TIME_ZONE = 'Europe/Amsterdam';

/** "22 november 2026" */
export function day(at: EpochSeconds, language: Language): string {
  return new Date(at * 1000).toLocaleDateString(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: TIME_ZONE,
  });
}

/** "22 november 2026, 14:00" */
export function moment(at: EpochSeconds, language: Language): string {
  return `${day(at, language)}, ${clock(at, language)}`;
}

/** "22 november 2026, 14:00 CET": with the time zone named, where a reader may be in another. */
export function zonedMoment(at: EpochSeconds, language: Language): string {
  const parts = new Intl.DateTimeFormat(LOCALES[language], {
    timeZoneName: 'short',
    timeZone: TIME_ZONE,
  }).formatToParts(at * 1000);
  return `${moment(at, language)} ${parts.find(({ type }) => type === 'timeZoneName')?.value ?? TIME_ZONE}`;
}

/** From one moment to another; the day once when it is the same. */
export function period(from: EpochSeconds, until: EpochSeconds, language: Language): string {
  const start = moment(from, language);
  const sameDay = day(from, language) === day(until, language);
  const end = sameDay ? clock(until, language) : moment(until, language);
  return language === 'nl' ? `${start} tot ${end}` : `${start} to ${end}`;
}

/** From one day to another, without the time: for a list. */
export function days(from: EpochSeconds, until: EpochSeconds, language: Language): string {
  const [start, end] = [day(from, language), day(until, language)];
  if (start === end) return start;
  return language === 'nl' ? `${start} tot en met ${end}` : `${start} to ${end}`;
}

/** "90 seconden", "2 minuten" */
export function duration(
  seconds: number,
  words: { readonly seconds: readonly string[]; readonly minutes: readonly string[] },
): string {
  const rounded = Math.round(seconds);
  const [count, unit] = rounded % 60 === 0 ? [rounded / 60, words.minutes] : [rounded, words.seconds];
  return `${count} ${count === 1 ? unit[0] : unit[1]}`;
}

/** "14:00" */
export function clock(at: EpochSeconds, language: Language): string {
  return new Date(at * 1000).toLocaleTimeString(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE,
  });
}
