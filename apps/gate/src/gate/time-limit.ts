import type { Time } from './ports.ts';

const late = Symbol('late');

/**
 * The outcome of `work`, or of `otherwise` when it takes too long or throws. Never rejects. The signal
 * always comes in the end: it tells work that is still going on that nobody waits for it any more.
 */
export async function withinLimit<T>(
  work: (signal: AbortSignal) => Promise<T>,
  milliseconds: number,
  time: Pick<Time, 'wait'>,
  otherwise: (reason: 'late' | 'failed') => T,
): Promise<T> {
  const waiting = new AbortController();
  try {
    const limit: Promise<typeof late> = time.wait(milliseconds).then(() => late);
    const first = await Promise.race([work(waiting.signal), limit]);
    return first === late ? otherwise('late') : first;
  } catch {
    return otherwise('failed');
  } finally {
    waiting.abort();
  }
}
