import type { EpochSeconds } from '@tenzij/kernel';
import type { PublicEntry } from './entry.ts';

/** What is going on now or still to come first, by when it begins; then what is over, the latest first. */
export function byDate(now: EpochSeconds): (a: PublicEntry, b: PublicEntry) => number {
  return (a, b) => {
    const [aOver, bOver] = [a.event.ends <= now, b.event.ends <= now];
    if (aOver !== bOver) return aOver ? 1 : -1;
    const order = aOver ? b.event.ends - a.event.ends : a.event.starts - b.event.starts;
    return order || a.deployment.id.localeCompare(b.deployment.id, 'en');
  };
}
