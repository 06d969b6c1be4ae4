import type { EpochSeconds } from '@tenzij/kernel';

/** Time until a moment, in the one or two units that matter to a reader; `null` once it has passed. */
export type TimeLeft =
  | { readonly unit: 'days'; readonly days: number; readonly hours: number }
  | { readonly unit: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly unit: 'minutes'; readonly minutes: number };

/** Rounded down to whole minutes, so that nobody is promised more time than there is. */
export function timeLeft(until: EpochSeconds, now: EpochSeconds): TimeLeft | null {
  if (!(until > now)) return null;
  const minutes = Math.floor((until - now) / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return { unit: 'days', days, hours: hours % 24 };
  if (hours > 0) return { unit: 'hours', hours, minutes: minutes % 60 };
  return { unit: 'minutes', minutes };
}
