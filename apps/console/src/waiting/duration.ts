import { minutesAndSeconds } from '../exact-duration.ts';
import type { ConsoleText } from '../use-console.ts';

/** From so many seconds on, seconds are more than anybody can do something with. */
const ONLY_MINUTES = 600;

/** A wait as people say it, rounded to what matters: 45 seconds, 3 minutes and 20 seconds, 14 minutes. */
export function durationText(seconds: number, t: ConsoleText): string {
  const { minutes, rest } = partsOf(Math.abs(seconds));
  if (minutes === 0) return t('waiting.seconds', { count: rest });
  return minutesAndSeconds(t, minutes, rest);
}

function partsOf(seconds: number): { readonly minutes: number; readonly rest: number } {
  if (seconds >= ONLY_MINUTES) return { minutes: Math.round(seconds / 60), rest: 0 };
  const step = seconds < 60 ? 5 : 10;
  // What isn't nothing is never said to be.
  const rounded = seconds > 0 && seconds < step ? Math.ceil(seconds) : Math.round(seconds / step) * step;
  return { minutes: Math.floor(rounded / 60), rest: rounded % 60 };
}

/** A wait as one large number with its unit, rounded as in words: its interval stands below it. */
export function largeOf(seconds: number): { readonly count: number; readonly unit: 'seconds' | 'minutes' } {
  const { minutes: whole, rest } = partsOf(seconds);
  if (whole === 0) return { count: rest, unit: 'seconds' };
  const minutes = seconds / 60;
  return { count: minutes < 10 ? Math.round(minutes * 2) / 2 : Math.round(minutes), unit: 'minutes' };
}
