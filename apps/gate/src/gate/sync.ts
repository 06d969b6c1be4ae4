import type { Time } from './ports.ts';

const LIST_MS = 2000;
const COUNTS_MS = 10_000;
const BUNDLE_MS = 60_000;

/** What the gate does in the background while it has a network. None of it throws. */
export interface SyncSteps {
  pollList(): Promise<'online' | 'offline'>;
  pushCounts(): Promise<void>;
  refreshBundle(): Promise<void>;
}

/** Runs the steps at their pace until stopped; a network that comes back refreshes at once. */
export async function keepInSync(steps: SyncSteps, time: Time, stopped: () => boolean): Promise<void> {
  let online = true;
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
    if (online && !stopped() && (!before || now >= nextBundle)) {
      nextBundle = now + BUNDLE_MS;
      await steps.refreshBundle();
    }
    await time.wait(LIST_MS);
  }
}
