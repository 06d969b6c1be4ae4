import type { EpochSeconds, Language } from '@tenzij/kernel';

/** The time of day where the gate stands, `18:31`, or with seconds. */
export function timeText(at: EpochSeconds, language: Language, seconds = false): string {
  const second = seconds ? { second: '2-digit' as const } : {};
  const form = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...second } as const;
  return new Intl.DateTimeFormat(language, form).format(new Date(at * 1000));
}
