/** Seconds since 1970-01-01T00:00:00Z, whole or with a fraction. Domain functions get it as `now`. */
export type EpochSeconds = number;

/** Where a `now` comes from: apps pass one in, domain packages never read one. */
export type Clock = () => EpochSeconds;

/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;

/** Whether a text is a calendar date that exists (not 2026-02-30). */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

export function toIsoDate(at: EpochSeconds): IsoDate {
  return new Date(at * 1000).toISOString().slice(0, 10);
}

/** RFC 3339 in UTC, to the second. */
export function toIsoInstant(at: EpochSeconds): string {
  return `${new Date(at * 1000).toISOString().slice(0, 19)}Z`;
}
