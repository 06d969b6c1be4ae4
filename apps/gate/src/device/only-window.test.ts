import { describe, expect, it } from 'vitest';
import { createOnlyWindow } from './only-window.ts';

/** Web Locks, as far as a window uses them: one holder, the others wait until it lets go or they give up. */
function lockManager() {
  let turn = Promise.resolve<unknown>(undefined);
  const letGo: (() => void)[] = [];
  const request = (_name: string, { signal }: { signal: AbortSignal }, hold: () => Promise<never>) => {
    const before = turn;
    return new Promise((resolve, reject) => {
      let isOver = false;
      signal.addEventListener('abort', () => {
        if (isOver) return;
        isOver = true;
        reject(signal.reason);
      });
      void before.then(() => {
        if (isOver) return;
        isOver = true;
        turn = new Promise((free) => letGo.push(() => free(undefined)));
        resolve(hold());
      });
    });
  };
  return { locks: { request } as unknown as LockManager, close: () => letGo.shift()?.() };
}

describe('the one window that has a gate', () => {
  it('is the first, until it goes', async () => {
    const { locks, close } = lockManager();
    const first = createOnlyWindow('a gate', locks, 10);
    const second = createOnlyWindow('a gate', locks, 10);
    expect([await first(), await second(), await first()]).toEqual([true, false, true]);
    close();
    expect([await second(), await second()]).toEqual([true, true]);
  });

  it('is nobody where a browser can’t tell', async () => {
    const request = () => Promise.reject(new DOMException('', 'SecurityError'));
    await expect(createOnlyWindow('a gate', { request }, 10)()).rejects.toThrow();
  });
});
