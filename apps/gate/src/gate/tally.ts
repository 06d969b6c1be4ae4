import { GateCounts } from '@tenzij/contracts';
import type { GateApi, Store } from './ports.ts';
import type { Turns } from './turns.ts';

export type Count = Omit<GateCounts, 'batch'>;

const TOTAL = 'counts-total';
const OPEN = 'counts-open';
const BATCH = 'counts-batch';

/** All that counts are kept under. */
export const COUNT_KEYS = [TOTAL, OPEN, BATCH];

/** How many people went which way, as numbers only. */
export interface Tally {
  total(): Count;
  /**
   * What is to be kept when so many more were counted, along with what says why; `take` it over once that was
   * kept. An admission that was taken back counts as one less.
   */
  after(more: Count): { readonly values: Readonly<Record<string, unknown>>; take(): void };
  /** Whether everything was sent. */
  isSent(): boolean;
  /** Sends what was not sent yet. A batch keeps its id until it is accepted, so that it counts once. */
  push(api: Pick<GateApi, 'counts'>): Promise<void>;
}

export async function createTally(store: Store, newId: () => string, inTurn: Turns): Promise<Tally> {
  const savedBatch = GateCounts.safeParse(await store.get(BATCH));
  let total = readCount(await store.get(TOTAL));
  let open = readCount(await store.get(OPEN));
  let batch = savedBatch.success ? savedBatch.data : null;

  /** A full disk must not stop the gate from telling what it counted. */
  const save = () =>
    store.record({ events: [], values: { [OPEN]: open, [BATCH]: batch } }).catch(() => undefined);

  return {
    total: () => total,
    after(more) {
      const next = { total: plus(total, more), open: plus(open, more) };
      return {
        values: { [TOTAL]: next.total, [OPEN]: next.open },
        take() {
          ({ total, open } = next);
        },
      };
    },
    isSent: () => batch === null && isNothing(toSend(open)),
    async push(api) {
      await inTurn(async () => {
        const more = toSend(open);
        if (batch || isNothing(more)) return;
        batch = { batch: newId(), ...more };
        open = { admitted: open.admitted - more.admitted, referred: open.referred - more.referred };
        await save();
      });
      if (!batch) return;
      const answer = await api.counts(batch);
      if (answer.kind !== 'ok') return;
      await inTurn(async () => {
        batch = null;
        await save();
      });
    },
  };
}

/** An admission that was taken back after it was sent waits for one that makes up for it. */
function toSend({ admitted, referred }: Count): Count {
  return { admitted: Math.max(0, admitted), referred };
}

function isNothing({ admitted, referred }: Count): boolean {
  return admitted + referred === 0;
}

function plus(count: Count, more: Count): Count {
  return { admitted: count.admitted + more.admitted, referred: count.referred + more.referred };
}

function readCount(saved: unknown): Count {
  const { admitted, referred } = (saved ?? {}) as Partial<Count>;
  const whole = (value: unknown) => (Number.isInteger(value) ? (value as number) : 0);
  return { admitted: whole(admitted), referred: whole(referred) };
}
