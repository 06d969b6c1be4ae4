import type { EpochSeconds } from '@tenzij/kernel';

const LENGTH = 'YYYY-MM-DDTHH:MM'.length;

/** A moment as a browser's field for date and time holds it: in the time zone of this computer. */
export function toLocalField(at: EpochSeconds): string {
  const offset = new Date(at * 1000).getTimezoneOffset() * 60;
  return new Date((at - offset) * 1000).toISOString().slice(0, LENGTH);
}

/** The moment in such a field; `null` when there is none. */
export function fromLocalField(field: string): EpochSeconds | null {
  const at = Date.parse(field);
  return Number.isNaN(at) ? null : Math.floor(at / 1000);
}

/** The time zone that these fields are in, such as `Europe/Amsterdam`. */
export function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
