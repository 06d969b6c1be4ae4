import type { Store } from '../gate/ports.ts';

/** A store that tells when something was put in the queue for the server. */
export interface NoticingStore extends Store {
  /** Whom it tells from now on. */
  onQueued(listener: () => void): void;
}

export function noticing(store: Store): NoticingStore {
  let tell: () => void = () => undefined;
  return {
    ...store,
    async record(step) {
      await store.record(step);
      if (step.events.length > 0) tell();
    },
    async keepReadings(readings) {
      await store.keepReadings(readings);
      tell();
    },
    onQueued(listener) {
      tell = listener;
    },
  };
}
