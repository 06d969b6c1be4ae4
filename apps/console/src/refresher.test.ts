import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageLife, startRefreshing } from './refresher.ts';

function fakePage() {
  const listeners = new Set<() => void>();
  let visible = true;
  const page: PageLife = {
    visible: () => visible,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const show = (now: boolean) => {
    visible = now;
    for (const listener of listeners) listener();
  };
  return { page, show, listeners };
}

describe('startRefreshing', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('loads at once and then after every interval', async () => {
    const load = vi.fn(async () => {});
    const stop = startRefreshing({ load, everyMs: 1000, page: fakePage().page });
    expect(load).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(3000);
    expect(load).toHaveBeenCalledTimes(4);
    stop();
  });

  it('rests while the page is hidden and loads at once when it is back', async () => {
    const { page, show } = fakePage();
    const load = vi.fn(async () => {});
    const stop = startRefreshing({ load, everyMs: 1000, page });
    await vi.advanceTimersByTimeAsync(0);
    show(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(load).toHaveBeenCalledTimes(1);
    show(true);
    expect(load).toHaveBeenCalledTimes(2);
    stop();
  });

  it('waits for a slow load instead of starting a second one', async () => {
    const { page, show } = fakePage();
    const load = vi.fn(() => new Promise<void>((done) => setTimeout(done, 10_000)));
    const stop = startRefreshing({ load, everyMs: 1000, page });
    await vi.advanceTimersByTimeAsync(5000);
    show(true);
    expect(load).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(6000);
    expect(load).toHaveBeenCalledTimes(2);
    stop();
  });

  it('stops: no load after it, the one under way aborted, the page let go', async () => {
    const { page, show, listeners } = fakePage();
    const signals: AbortSignal[] = [];
    const load = vi.fn(async (signal: AbortSignal) => {
      signals.push(signal);
      await new Promise<void>((done) => setTimeout(done, 500));
    });
    const stop = startRefreshing({ load, everyMs: 1000, page });
    stop();
    show(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(load).toHaveBeenCalledTimes(1);
    expect(signals.map((signal) => signal.aborted)).toEqual([true]);
    expect(listeners.size).toBe(0);
  });
});
