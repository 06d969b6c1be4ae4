import type { EntryRule } from '@tenzij/contracts';

/** The entry rule as it is filled in. `minutes`: what is typed, as long as it is no whole number. */
export interface EntryFieldValues {
  readonly kind: EntryRule['kind'];
  readonly minutes: number | string | null;
}

const MAX_MINUTES = 24 * 60;
/** Time to go to a car and back. */
const SUGGESTED_MINUTES = 15;

export function fieldsOf(entry: EntryRule): EntryFieldValues {
  const minutes = entry.kind === 'again' ? Math.round(entry.afterSeconds / 60) : SUGGESTED_MINUTES;
  return { kind: entry.kind, minutes };
}

/** The rule; `null` while the minutes are none, or more than a day. */
export function entryOf({ kind, minutes }: EntryFieldValues): EntryRule | null {
  if (kind === 'once') return { kind };
  const isWhole = typeof minutes === 'number' && minutes >= 0 && minutes <= MAX_MINUTES;
  return isWhole ? { kind, afterSeconds: minutes * 60 } : null;
}
