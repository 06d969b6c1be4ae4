import type { EpochSeconds } from '@tenzij/kernel';

/** A phone that is less off than this counts as right: gates allow for more. */
const TOLERATED_SECONDS = 10;

/**
 * How many seconds a phone's clock runs ahead of the server's, by one of its answers; negative when it is behind,
 * 0 when it is about right. `null`: this answer can't tell, because it names no time or took too long.
 */
export function clockAhead(
  /** The answer's `Date` header: whole seconds, cut off. */
  date: string | null,
  /** By the phone's own clock. */
  { sent, received }: { readonly sent: EpochSeconds; readonly received: EpochSeconds },
): number | null {
  const server = date === null ? Number.NaN : Date.parse(date) / 1000;
  const underway = received - sent;
  if (!Number.isFinite(server) || underway < 0 || underway > TOLERATED_SECONDS) return null;
  const ahead = (sent + received) / 2 - (server + 0.5);
  return Math.abs(ahead) <= TOLERATED_SECONDS ? 0 : ahead;
}
