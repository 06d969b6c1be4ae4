/** Words of the device that somebody waits for. */
export interface Awaited<T> {
  /** The first word that fits, or `null` when none came in time. */
  next(fits: (word: T) => boolean, timeoutMs: number): Promise<T | null>;
  say(word: T): void;
  /** Nothing will come any more. */
  giveUp(): void;
}

export function createAwaited<T>(): Awaited<T> {
  const waiting = new Set<(word: T | null) => void>();
  return {
    next: (fits, timeoutMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => hear(null), timeoutMs);
        function hear(word: T | null) {
          if (word !== null && !fits(word)) return;
          clearTimeout(timer);
          waiting.delete(hear);
          resolve(word);
        }
        waiting.add(hear);
      }),
    say(word) {
      for (const hear of [...waiting]) hear(word);
    },
    giveUp() {
      for (const hear of [...waiting]) hear(null);
    },
  };
}
