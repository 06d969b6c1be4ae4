import type { ConsoleText } from './use-console.ts';

/** A time to the second, as somebody signed for it or the ledger has it: 45 seconds, 12 minutes and 13 seconds. */
export function exactDuration(t: ConsoleText, seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  // A gap can be negative, and then it is short.
  if (minutes < 1) return t('waiting.seconds', { count: seconds });
  const whole = t('waiting.minutes', { count: minutes });
  return rest === 0
    ? whole
    : t('waiting.and', { first: whole, second: t('waiting.seconds', { count: rest }) });
}
