import type { Passage } from '@tenzij/turnstile';
import type { Store, Turnstile } from '../src/gate/ports.ts';
import type { Step } from '../src/gate/steps.ts';
import type { FakeStore } from './fake-store.ts';

/** Where a page dies: at its n-th step of a transaction, before that has any effect or after it, unheard. */
export interface Death {
  readonly at: number;
  readonly when: 'before' | 'after';
}

/** A page that dies: from then on nothing it asks has an effect, and nothing answers. */
export interface Mortal {
  readonly store: FakeStore;
  turnstile(passage: () => Passage): Turnstile;
  /** The passages for which the turnstile really opened. */
  readonly opened: string[];
  isDead(): boolean;
  /** How many steps of transactions it asked for: writes and openings. */
  calls(): number;
}

const WRITES = ['put', 'record', 'dequeue', 'changeSealed', 'changeTickets', 'wipe'] as const;

export function mortal(disk: FakeStore, death: Death | null): Mortal {
  let calls = 0;
  let dead = false;
  const opened: string[] = [];
  const never = <T>() => new Promise<T>(() => undefined);

  async function act<T>(work: () => Promise<T>, isStep: boolean): Promise<T> {
    if (dead) return never();
    if (isStep) calls++;
    if (!isStep || calls !== death?.at) return work();
    if (death.when === 'after') await work();
    dead = true;
    return never();
  }
  const writes = WRITES.map((name) => {
    const write = disk[name] as (...given: unknown[]) => Promise<void>;
    const isStep = (given: unknown) => name === 'record' && isOfTransaction(given as Step);
    return [name, (...given: unknown[]) => act(() => write(...given), isStep(given[0]))] as const;
  });
  const store = new Proxy(disk, {
    get(target, name, receiver) {
      const write = writes.find(([own]) => own === name);
      return write ? write[1] : Reflect.get(target, name, receiver);
    },
  }) satisfies Store;
  return {
    store,
    opened,
    isDead: () => dead,
    calls: () => calls,
    turnstile: (passage) => ({
      letThrough: (id) =>
        act(async () => {
          opened.push(id);
          return passage();
        }, true),
    }),
  };
}

/** What else a gate writes comes at any time. */
function isOfTransaction({ events, transaction, ended }: Step): boolean {
  return events.length > 0 || transaction !== undefined || ended !== undefined;
}
