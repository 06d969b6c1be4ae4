import type { Holdings } from '../pairing/holdings.ts';

/** Keeps a gate the lane that it is for as long as somebody is being served at it. */
export interface Serving {
  /** Serves one visitor; what waited for that to end is taken over then. */
  serve<T>(work: () => Promise<T>): Promise<T>;
  /** Takes it over now, or once who is served now was; what came before and still waited never is. */
  takeOver(next: Holdings): Promise<void>;
}

/**
 * A gate that becomes another lane in the middle of a visitor would lose the models that look at them, or look at who
 * was told that nothing does. All else that changes counts at once.
 */
export function createServing(lane: () => string, take: (next: Holdings) => Promise<void>): Serving {
  let isServing = false;
  let waiting: Holdings | null = null;

  async function takeOver(next: Holdings): Promise<void> {
    waiting = isServing && next.bundle.gate.lane !== lane() ? next : null;
    if (waiting === null) await take(next);
  }

  return {
    takeOver,
    async serve(work) {
      isServing = true;
      try {
        return await work();
      } finally {
        isServing = false;
        const next = waiting;
        // Which lane it is counts at once; nobody waits for models.
        if (next) void takeOver(next);
      }
    },
  };
}
