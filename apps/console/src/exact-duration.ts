import type { ConsoleText } from './use-console.ts';

/** A time to the second, as somebody signed for it or the ledger has it: minutes only where they are whole. */
export function exactDuration(t: ConsoleText, seconds: number): string {
  const isMinutes = seconds !== 0 && seconds % 60 === 0;
  return isMinutes ? t('waiting.minutes', { count: seconds / 60 }) : t('waiting.seconds', { count: seconds });
}
