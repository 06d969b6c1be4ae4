import { openStore } from '../src/device/store.ts';
import { loadAdmittedPasses } from '../src/gate/memory.ts';
import type { Store } from '../src/gate/ports.ts';
import { createTurns } from '../src/gate/turns.ts';

/** What `store.test.ts` runs in the page. */
const gateStore = {
  open: openStore,
  passes: (store: Store) => loadAdmittedPasses(store, createTurns()),
};

export type GateStoreInPage = typeof gateStore;

Object.assign(globalThis, { gateStore });
