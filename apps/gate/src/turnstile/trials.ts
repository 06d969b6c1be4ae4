import type { Store } from '../gate/ports.ts';
import type { TurnstileControl } from './turnstile.ts';

const KEY = 'turnstile-trials';

export interface CountedTrials extends TurnstileControl {
  /** How often it was opened to try it; what was counted on this device before is there once it was read. */
  trials(): number;
}

/** Counts each trial before it opens, so that the crew sees whether somebody was let through on none of the passes. */
export function countTrials(
  control: TurnstileControl,
  openStore: () => Promise<Pick<Store, 'get' | 'put'>>,
): CountedTrials {
  let trials = 0;
  const kept = async () => {
    const count = await (await openStore()).get(KEY);
    return typeof count === 'number' ? count : 0;
  };
  const read = kept().then(
    (count) => {
      trials = count;
    },
    () => undefined,
  );
  return {
    ...control,
    trials: () => trials,
    async tryOnce() {
      await read;
      trials++;
      // What can't be kept is counted until the page goes.
      await openStore()
        .then((store) => store.put(KEY, trials))
        .catch(() => undefined);
      return control.tryOnce();
    },
  };
}
