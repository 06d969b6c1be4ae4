import type { Visit } from '@tenzij/contracts';
import { refuse } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import type { HeldPass, Journey, Outside, Wallet } from './model.ts';
import { overwrite } from './overwriting.ts';

/** What the server still has to hear of. */
type Owed = Partial<Pick<Wallet, 'withdrawing' | 'erasing'>>;

/** What the visitor's acts work on: the journey so far and the outside. */
export interface Context {
  readonly outside: Outside;
  current(): Journey;
  set(change: Partial<Journey>): void;
  /** The last change there is: later ones, of acts that were still under way, count for nothing. */
  end(last: Journey): void;
  subscribe(listener: () => void): () => void;
  /** Carries out one act at a time: a second press while the first is under way does nothing. */
  during(act: (visit: Visit) => Promise<ApiRefusal | null>): Promise<void>;
  /** Has the phone keep exactly this, and says whether it did. After the end it keeps nothing. */
  keep(visit: Visit, held: HeldPass | null, owed?: Owed): Promise<boolean>;
}

/** Whether the phone, maybe in another tab, keeps that the server has yet to hear of this. */
export async function owes({ outside }: Context, what: keyof Owed): Promise<boolean> {
  const kept = await outside.store?.get();
  return kept?.ok === true && kept.value?.[what] === true;
}

/** Nothing of anybody. */
export const START: Journey = {
  screen: { name: 'loading' },
  visit: null,
  offer: null,
  held: null,
  agreed: null,
  made: null,
  busy: false,
  problem: null,
  remark: null,
};

export function createContext(outside: Outside): Context {
  let journey = START;
  const listeners = new Set<() => void>();
  let ended = false;
  const show = (next: Journey) => {
    journey = withoutLeftover(next);
    for (const listener of listeners) listener();
  };
  const set = (change: Partial<Journey>) => {
    if (!ended) show({ ...journey, ...change });
  };
  return {
    outside,
    current: () => journey,
    set,
    end: (last) => {
      ended = true;
      show(last);
    },
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
    keep: async (visit, held, owed = {}) => {
      if (!ended) return keepIn(outside, { visit, held, withdrawing: false, ...owed });
      overwrite({ held, made: null });
      return false;
    },
  };
}

/** A template that came into no pass is wiped when the visitor leaves the screen that showed it. */
function withoutLeftover(journey: Journey): Journey {
  if (!journey.made || journey.screen.name === 'selfie') return journey;
  journey.made.bytes.fill(0);
  return { ...journey, made: null };
}

async function keepIn({ store }: Outside, wallet: Wallet) {
  const { held, withdrawing } = wallet;
  if (!store) return false;
  if (!held && !withdrawing) return (await store.erase()).ok;
  if (held?.kind !== 'face') return (await store.put(wallet)).ok;
  // Another tab may have withdrawn while this one enrolled: that stays.
  const kept = await store.update((current) => (current?.withdrawing ? current : wallet));
  return kept.ok && kept.value?.withdrawing === false;
}
