import type { Visit } from '@tenzij/contracts';
import { refuse } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import type { HeldPass, Journey, Outside } from './model.ts';

/** What the visitor's acts work on: the journey so far and the outside. */
export interface Context {
  readonly outside: Outside;
  current(): Journey;
  set(change: Partial<Journey>): void;
  subscribe(listener: () => void): () => void;
  /** Carries out one act at a time: a second press while the first is under way does nothing. */
  during(act: (visit: Visit) => Promise<ApiRefusal | null>): Promise<void>;
  /** Has the phone keep exactly this, and says whether it did. */
  keep(visit: Visit, held: HeldPass | null, withdrawing?: boolean): Promise<boolean>;
}

const START: Journey = {
  screen: { name: 'loading' },
  visit: null,
  offer: null,
  held: null,
  busy: false,
  problem: null,
  remark: null,
};

export function createContext(outside: Outside): Context {
  let journey = START;
  const listeners = new Set<() => void>();
  const set = (change: Partial<Journey>) => {
    journey = { ...journey, ...change };
    for (const listener of listeners) listener();
  };
  return {
    outside,
    current: () => journey,
    set,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    during: async (act) => {
      const { visit, busy } = journey;
      if (busy || !visit) return;
      set({ busy: true, problem: null, remark: null });
      // Whatever goes wrong, the page can be pressed again and says so.
      const problem = await act(visit).catch(() => refuse('visitor.unexpected').problem);
      set({ problem, busy: false });
    },
    keep: (visit, held, withdrawing = false) => keepIn(outside, visit, held, withdrawing),
  };
}

async function keepIn(outside: Outside, visit: Visit, held: HeldPass | null, withdrawing: boolean) {
  const { store } = outside;
  if (!store) return false;
  if (!held && !withdrawing) return (await store.erase()).ok;
  return (await store.put({ visit, held, withdrawing })).ok;
}
