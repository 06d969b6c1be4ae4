import { createGateApi } from '../../apps/gate/src/device/api.ts';
import { openStore } from '../../apps/gate/src/device/store.ts';
import { createSealedKeeper } from '../../apps/gate/src/gate/sealed-keeper.ts';
import type { Holdings } from '../../apps/gate/src/pairing/holdings.ts';

/** What `sealed.ts` measures, inside a gate's browser: its own parts, without camera and models. */
export interface SealedBench {
  /** Fetches in goes, as a gate does between two looks at the status list, until nothing comes any more. */
  fetchAll(
    token: string,
    ends: string,
  ): Promise<{ readonly goes: readonly number[]; readonly bytes: number }>;
  /** Milliseconds to find each of these, hexadecimal. */
  find(locators: readonly string[]): Promise<readonly number[]>;
}

const opened = openStore('bench');

/** A gate of a face lane, under a clearance in force for sealed templates. */
function holdingsUntil(ends: string): Holdings {
  const clearance = () => ({ ok: true, value: { storage: 'sealed' } });
  return { bundle: { gate: { lane: 'face' }, event: { ends } }, clearance } as unknown as Holdings;
}

const bench: SealedBench = {
  async fetchAll(token, ends) {
    const store = await opened;
    const keeper = createSealedKeeper(store);
    const goes: number[] = [];
    for (let before: unknown = -1, after = await store.get('sealed-after'); before !== after; ) {
      const start = performance.now();
      await keeper.sync(createGateApi(token), holdingsUntil(ends), Date.now() / 1000);
      goes.push(performance.now() - start);
      before = after;
      after = await store.get('sealed-after');
    }
    const { usage = Number.NaN } = await navigator.storage.estimate();
    return { goes: goes.slice(0, -1), bytes: usage };
  },
  async find(locators) {
    const keeper = createSealedKeeper(await opened);
    const times: number[] = [];
    for (const text of locators) {
      const locator = Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
      const start = performance.now();
      if (!(await keeper.find(locator))) throw new Error('not held');
      times.push(performance.now() - start);
    }
    return times;
  },
};

Object.assign(globalThis, { bench });
