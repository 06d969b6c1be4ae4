import type { Passage } from '@tenzij/turnstile';
import type { Store, Turnstile } from '../src/gate/ports.ts';
import type { FakeStore } from './fake-store.ts';

/** Where a page dies: at its n-th write or opening, before that has any effect or after it, unheard. */
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
  /** How often it wrote or opened anything so far. */
  calls(): number;
}

const WRITES = ['put', 'record', 'dequeue', 'changeSealed', 'wipe'] as const;

export function mortal(disk: FakeStore, death: Death | null): Mortal {
  let calls = 0;
  let dead = false;
  const opened: string[] = [];
  const never = <T>() => new Promise<T>(() => undefined);

  async function act<T>(work: () => Promise<T>): Promise<T> {
    if (dead) return never();
    calls++;
    if (calls !== death?.at) return work();
    if (death.when === 'after') await work();
    dead = true;
    return never();
  }
  const writes = WRITES.map((name) => {
    const write = disk[name] as (...given: unknown[]) => Promise<void>;
    return [name, (...given: unknown[]) => act(() => write(...given))] as const;
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
        }),
    }),
  };
}
