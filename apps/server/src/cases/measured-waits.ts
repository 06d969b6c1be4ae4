import type { DpiaMeasured, DpiaMeasuredWait } from '@tenzij/dossier';
import type { EpochSeconds } from '@tenzij/kernel';
import type { EventWaiting } from '@tenzij/lanes/live';
import type { CaseRow, Database } from '@tenzij/store-sql';
import { eventWaits } from '../queues/event-waits.ts';

/** What people waited at an event that is over; `null` before that, and of one that was never cleared. */
export async function measuredWaits(
  db: Database,
  { organisation, id, clearance, ended, event }: CaseRow,
  now: EpochSeconds,
): Promise<DpiaMeasured | null> {
  if (!clearance || (!ended && now < event.ends)) return null;
  const { waiting } = await eventWaits(db, { organisation, deployment: id }, event);
  return { face: waitOf(waiting?.face), regular: waitOf(waiting?.regular) };
}

/** In whole seconds, the interval outwards. */
function waitOf(tails: EventWaiting['face'] | undefined): DpiaMeasuredWait {
  if (!tails?.known) return null;
  const { method, p90 } = tails;
  const high = p90.high === null ? null : Math.ceil(p90.high);
  return { p90: Math.round(p90.value), interval: [Math.floor(p90.low), high], method };
}
