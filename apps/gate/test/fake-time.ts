import type { Time } from '../src/gate/ports.ts';

/** Time that only passes when a test says so; real work meanwhile takes as long as it takes. */
export interface FakeTime extends Time {
  pass(seconds: number): Promise<void>;
  /** Somebody sets the device's clock back; what is waited for takes as long as before. */
  setBack(seconds: number): void;
  /** Whether somebody waits, and asked to wait this long. */
  isWaiting(milliseconds: number): boolean;
}

export function createFakeTime(start: number): FakeTime {
  let now = start;
  /** What the clock is ahead of the ticks. */
  let set = start;
  const waiting: { due: number; length: number; resolve: () => void }[] = [];
  return {
    now: () => now,
    ticks: () => now - set,
    wait: (milliseconds) =>
      new Promise((resolve) => {
        waiting.push({ due: now + milliseconds / 1000, length: milliseconds, resolve });
      }),
    isWaiting: (milliseconds) => waiting.some((wait) => wait.length === milliseconds),
    setBack(seconds) {
      now -= seconds;
      set -= seconds;
      for (const wait of waiting) wait.due -= seconds;
    },
    async pass(seconds) {
      const end = now + seconds;
      for (;;) {
        await settle();
        const next = waiting.sort((a, b) => a.due - b.due)[0];
        if (!next || next.due > end) break;
        waiting.shift();
        now = Math.max(now, next.due);
        next.resolve();
      }
      now = end;
      await settle();
    },
  };
}

/** Lets everything go on that needs no time. */
async function settle(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** Waits, in real time, until something is so; fails the test when it does not become so. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 2000; i++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`it never came to this: ${what}`);
}
