import { afterEach, describe, expect, it } from 'vitest';
import { createOnlyWindow } from './only-window.ts';

interface Holder {
  lose(error: unknown): void;
  free(): void;
}
const NAME = 'a gate';
const channels: BroadcastChannel[] = [];
afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
});

/** Web Locks, as far as a window uses them: one holder; others wait, give up, or steal. */
function lockManager() {
  let holder: Holder | null = null;
  const waiting: (() => void)[] = [];
  function grant(hold: () => Promise<never>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const free = () => {
        holder = null;
        waiting.shift()?.();
      };
      holder = { lose: reject, free };
      void hold().then(resolve);
    });
  }
  const request = (_name: string, { signal, steal }: LockOptions, hold: () => Promise<never>) => {
    if (steal) holder?.lose(new DOMException('', 'AbortError'));
    if (steal || holder === null) return grant(hold);
    return new Promise((resolve, reject) => {
      waiting.push(() => resolve(grant(hold)));
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  };
  return { locks: { request } as unknown as LockManager, close: () => holder?.free() };
}

function open(locks: LockManager, { hangs = false } = {}) {
  const channel = new BroadcastChannel(NAME);
  channels.push(channel);
  const lost: string[] = [];
  const silent = { postMessage: () => undefined, addEventListener: () => undefined };
  const take = createOnlyWindow({
    name: NAME,
    locks,
    channel: hangs ? silent : channel,
    onLost: () => lost.push('lost'),
    patienceMs: 300,
  });
  return { take, lost };
}

describe('the one window that has a gate', () => {
  it('is the first, for as long as it answers, and then the next', async () => {
    const { locks, close } = lockManager();
    const [first, second] = [open(locks), open(locks)];
    expect([await first.take(), await second.take(), await first.take()]).toEqual([true, false, true]);
    expect(first.lost).toEqual([]);
    close();
    expect([await second.take(), await second.take()]).toEqual([true, true]);
  });

  it('is another when it hangs; it is told so when it goes on after all', async () => {
    const { locks } = lockManager();
    const [first, second] = [open(locks, { hangs: true }), open(locks)];
    expect([await first.take(), await second.take()]).toEqual([true, true]);
    expect([first.lost, second.lost]).toEqual([['lost'], []]);
    expect(await first.take()).toBe(true);
    expect(second.lost).toEqual(['lost']);
  });

  it('is nobody where a browser can’t tell', async () => {
    const request = () => Promise.reject(new DOMException('', 'SecurityError'));
    await expect(open({ request } as unknown as LockManager).take()).rejects.toThrow();
  });
});
