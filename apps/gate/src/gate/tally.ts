import { GateCounts } from '@tenzij/contracts';
import type { GateApi, Store } from './ports.ts';

const Count = GateCounts.omit({ batch: true });
type Count = Omit<GateCounts, 'batch'>;

const TOTAL = 'counts-total';
const OPEN = 'counts-open';
const BATCH = 'counts-batch';

/** How many people went which way, as numbers only. */
export interface Tally {
  total(): Count;
  count(outcome: 'admit' | 'refer'): Promise<void>;
  /** Whether everything was sent. */
  isSent(): boolean;
  /** Sends what was not sent yet. A batch keeps its id until it is accepted, so that it counts once. */
  push(api: GateApi): Promise<void>;
}

export async function createTally(store: Store, newBatchId: () => string): Promise<Tally> {
  const savedBatch = GateCounts.safeParse(await store.get(BATCH));
  let total = await savedCount(store, TOTAL);
  let open = await savedCount(store, OPEN);
  let batch = savedBatch.success ? savedBatch.data : null;

  // Counting is a service to the organiser: a full disk must not stop the gate.
  async function save() {
    const writes = [store.put(TOTAL, total), store.put(OPEN, open), store.put(BATCH, batch)];
    await Promise.allSettled(writes);
  }

  return {
    total: () => total,
    isSent: () => batch === null && open.admitted + open.referred === 0,
    async count(outcome) {
      total = plusOne(total, outcome);
      open = plusOne(open, outcome);
      await save();
    },
    async push(api) {
      if (!batch && open.admitted + open.referred > 0) {
        batch = { batch: newBatchId(), ...open };
        open = { admitted: 0, referred: 0 };
        await save();
      }
      if (!batch) return;
      const answer = await api.counts(batch);
      if (answer.kind !== 'ok') return;
      batch = null;
      await save();
    },
  };
}

async function savedCount(store: Store, key: string): Promise<Count> {
  const saved = Count.safeParse(await store.get(key));
  return saved.success ? saved.data : { admitted: 0, referred: 0 };
}

function plusOne(count: Count, outcome: 'admit' | 'refer'): Count {
  return outcome === 'admit'
    ? { ...count, admitted: count.admitted + 1 }
    : { ...count, referred: count.referred + 1 };
}
