import type { Time } from './ports.ts';

const LIST_MS = 2000;
const COUNTS_MS = 10_000;
const BUNDLE_MS = 60_000;

/** What the gate does in the background while it has a network. None of it throws. */
export interface SyncSteps {
  pollList(): Promise<'online' | 'offline'>;
  pushCounts(): Promise<void>;
  refreshBundle(): Promise<void>;
  /** The clearance that the newest list names, when it isn't the one held here; else `null`. */
  otherClearance(): string | null;
}

/**
 * Runs the steps at their pace until stopped. A network that comes back refreshes at once, and so does a
 * clearance that was not heard of before.
 */
export async function keepInSync(steps: SyncSteps, time: Time, stopped: () => boolean): Promise<void> {
  let online = true;
  let heardOf: string | null = null;
  let nextCounts = 0;
  let nextBundle = time.now() * 1000 + BUNDLE_MS;
  while (!stopped()) {
    const before = online;
    online = (await steps.pollList()) === 'online';
    const now = time.now() * 1000;
    if (online && now >= nextCounts) {
      nextCounts = now + COUNTS_MS;
      await steps.pushCounts();
    }
    const other = steps.otherClearance();
    const unheard = other !== null && other !== heardOf;
    heardOf = other ?? heardOf;
    if (online && !stopped() && (!before || unheard || now >= nextBundle)) {
      nextBundle = now + BUNDLE_MS;
      await steps.refreshBundle();
    }
    await time.wait(LIST_MS);
  }
}
