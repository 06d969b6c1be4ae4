import type { LanePlan, PlanResult, TracePerson } from '@tenzij/lanes';
import { createStore, type Store } from '../store.ts';

/** An entrance with more people than this isn't drawn person by person. */
export const MOST_DRAWN = 20_000;

export interface PlannerOutcome {
  readonly result: PlanResult;
  /** Everybody's way in one replication; `null`: too many to draw. */
  readonly people: readonly TracePerson[] | null;
}

export type PlannerMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly outcome: PlannerOutcome };

export type PlannerState =
  | { readonly is: 'idle' | 'stopped' | 'failed' }
  /** `share`: how much of the work is done, 0..1. */
  | { readonly is: 'working'; readonly share: number }
  | { readonly is: 'done'; readonly outcome: PlannerOutcome };

export interface Planner {
  readonly state: Store<PlannerState>;
  /** Works a plan out; what was being worked out before is dropped. */
  plan(plan: LanePlan): void;
  stop(): void;
}

/** As much of a worker as is used here. */
export interface Beside {
  postMessage(plan: LanePlan): void;
  terminate(): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: PlannerMessage }) => void): void;
  addEventListener(kind: 'error', listener: () => void): void;
}

/** Has plans worked out beside the page, one at a time. */
export function createPlanner(start: () => Beside = startWorker): Planner {
  const state = createStore<PlannerState>({ is: 'idle' });
  let worker: Beside | null = null;
  const end = (next: PlannerState) => {
    worker?.terminate();
    worker = null;
    state.set(next);
  };
  return {
    state,
    plan: (plan) => {
      worker?.terminate();
      const mine = start();
      worker = mine;
      state.set({ is: 'working', share: 0 });
      mine.addEventListener('message', ({ data: message }) => {
        if (worker !== mine) return;
        if (message.kind === 'progress') state.set({ is: 'working', share: message.share });
        else end({ is: 'done', outcome: message.outcome });
      });
      mine.addEventListener('error', () => {
        if (worker === mine) end({ is: 'failed' });
      });
      mine.postMessage(plan);
    },
    stop: () => {
      if (worker) end({ is: 'stopped' });
    },
  };
}

function startWorker(): Worker {
  return new Worker(new URL('./planner-worker.ts', import.meta.url), { type: 'module' });
}
