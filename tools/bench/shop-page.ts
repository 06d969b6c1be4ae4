import { openStore } from '../../apps/gate/src/device/store.ts';
import { createTicketsApi } from '../../apps/gate/src/device/tickets-api.ts';
import type { Holdings } from '../../apps/gate/src/pairing/holdings.ts';
import { createTicketKeeper } from '../../apps/gate/src/tickets/ticket-keeper.ts';

/** What `shop.ts` measures inside a regular lane's browser: its own parts, without camera and models. */
export interface ShopBench {
  /** Fetches in goes, as a gate does between two looks at the status list, until the list is whole. */
  learn(token: string, list: string): Promise<{ readonly goes: readonly number[]; readonly bytes: number }>;
  /** Milliseconds to find each of these codes. */
  find(codes: readonly string[]): Promise<readonly number[]>;
}

const opened = openStore('bench');

const bench: ShopBench = {
  async learn(token, list) {
    const keeper = createTicketKeeper(await opened, createTicketsApi(token));
    const holdings = { bundle: { ticketing: {}, gate: { lane: 'regular' } } } as unknown as Holdings;
    const goes: number[] = [];
    while ((await keeper.asOf(list)) === null) {
      const start = performance.now();
      await keeper.sync(holdings);
      goes.push(performance.now() - start);
    }
    const { usage = Number.NaN } = await navigator.storage.estimate();
    return { goes, bytes: usage };
  },
  async find(codes) {
    const keeper = createTicketKeeper(await opened, createTicketsApi(''));
    const times: number[] = [];
    for (const code of codes) {
      const start = performance.now();
      if (!(await keeper.find(code))) throw new Error('not held');
      times.push(performance.now() - start);
    }
    return times;
  },
};

Object.assign(globalThis, { bench });
