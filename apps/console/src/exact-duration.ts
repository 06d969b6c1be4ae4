import type { ConsoleText } from './use-console.ts';

/** A time to the second, as somebody signed for it or the ledger has it: 45 seconds, 12 minutes and 13 seconds. */
export function exactDuration(t: ConsoleText, seconds: number): string {
  // A gap can be negative, and then it is short.
  if (seconds < 60) return t('waiting.seconds', { count: seconds });
  return minutesAndSeconds(t, Math.floor(seconds / 60), seconds % 60);
}

/** 2 minutes; 3 minutes and 20 seconds. */
export function minutesAndSeconds(t: ConsoleText, minutes: number, seconds: number): string {
  const whole = t('waiting.minutes', { count: minutes });
  return seconds === 0
    ? whole
    : t('waiting.and', { first: whole, second: t('waiting.seconds', { count: seconds }) });
}
