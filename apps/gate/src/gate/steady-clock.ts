import type { Clock, EpochSeconds } from '@tenzij/kernel';
import type { Store } from './ports.ts';

const KEY = 'newest-time';
/** How much of the newest time a reload may lose. */
const KEEP_EVERY_SECONDS = 30;

/**
 * The gate's time, which never goes back, also over a reload: whoever sets the device's clock back must not
 * make an old status list young again. After such a step it goes on from the newest time it saw.
 */
export interface SteadyClock {
  readonly now: Clock;
  /** The device's own clock, right or wrong. */
  readonly device: Clock;
  /**
   * The server just gave a list it issued at this time, so the device's clock can be believed again: the
   * way back for a gate whose clock once stood too far ahead.
   */
  confirm(issuedAt: EpochSeconds): void;
  /** Keeps the newest time on disk. Never throws: in memory it already counts. */
  keep(): Promise<void>;
}

export async function loadSteadyClock(store: Store, device: Clock): Promise<SteadyClock> {
  const saved = await store.get(KEY);
  let newest = typeof saved === 'number' && Number.isFinite(saved) ? saved : 0;
  let kept = newest;
  let ahead = 0;

  function now(): EpochSeconds {
    const time = device() + ahead;
    if (time < newest) ahead += newest - time;
    else newest = time;
    return newest;
  }
  return {
    now,
    device,
    confirm(issuedAt) {
      newest = issuedAt;
      ahead = 0;
      now();
    },
    async keep() {
      const time = now();
      if (Math.abs(time - kept) < KEEP_EVERY_SECONDS) return;
      kept = time;
      await store.put(KEY, time).catch(() => undefined);
    },
  };
}
