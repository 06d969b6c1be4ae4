import { openStore } from '../src/device/store.ts';

/** What `store.test.ts` runs in the page. */
const gateStore = { open: openStore };

export type GateStoreInPage = typeof gateStore;

Object.assign(globalThis, { gateStore });
