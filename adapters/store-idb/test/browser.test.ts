import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../../tools/testing/chromium.ts';
import type { openPassStore } from '../src/index.ts';

/** The store in the browser it is for. */

type OpenStore = (factory?: IDBFactory) => ReturnType<typeof openPassStore<{ note: string }>>;
declare const openStore: OpenStore;

let server: ViteDevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await createServer({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    server: {
      host: '127.0.0.1',
      port: 0,
      hmr: false,
      watch: null,
      fs: { allow: [`${import.meta.dirname}/../../..`] },
    },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${address.port}/`);
  await page.waitForFunction(() => 'openStore' in window);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it('gives back what was put, per key, also after the page was loaded again', async () => {
  await page.evaluate(async () => {
    const store = await openStore();
    if (store.ok) await store.value.put('a', { note: 'kept' });
  });
  await page.reload();
  await page.waitForFunction(() => 'openStore' in window);
  const read = await page.evaluate(async () => {
    const store = await openStore();
    return store.ok && [await store.value.get('a'), await store.value.get('b')];
  });
  expect(read).toEqual([
    { ok: true, value: { note: 'kept' } },
    { ok: true, value: null },
  ]);
});

it('updates in one go: of two tabs, the later one sees what the earlier one wrote', async () => {
  const seen = await page.evaluate(async () => {
    const [one, two] = [await openStore(), await openStore()];
    if (!one.ok || !two.ok) return null;
    await one.value.put('u', { note: '1' });
    const more = (current: { note: string } | null) => ({ note: `${current?.note}+` });
    const both = await Promise.all([one.value.update('u', more), two.value.update('u', more)]);
    const same = await one.value.update('u', (current) => current);
    const erased = await one.value.update('u', () => null);
    return [...both, same, erased, await two.value.get('u')].map((result) => result.ok && result.value?.note);
  });
  expect(seen).toEqual(['1+', '1++', '1++', undefined, undefined]);
});

it('keeps what it had when working out the change fails', async () => {
  const seen = await page.evaluate(async () => {
    const store = await openStore();
    if (!store.ok) return null;
    await store.value.put('u', { note: 'kept' });
    const failed = await store.value.update('u', () => {
      throw new Error('no change');
    });
    const after = await store.value.get('u');
    await store.value.erase('u');
    return [failed, after];
  });
  expect(seen).toMatchObject([{ problem: { code: 'store.unavailable' } }, { value: { note: 'kept' } }]);
});

it('has nothing left in the database after erasing', async () => {
  const left = await page.evaluate(async () => {
    const store = await openStore();
    if (!store.ok) return null;
    await store.value.put('face', { note: 'secret' });
    await store.value.put('a', { note: 'secret' });
    await store.value.erase('face');
    await store.value.erase('a');
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const database = await settle(indexedDB.open('tenzij-passes'));
    return settle(database.transaction('passes').objectStore('passes').count());
  });
  expect(left).toBe(0);
});

it('takes a value of another shape for none', async () => {
  const read = await page.evaluate(async () => {
    const store = await openStore();
    if (!store.ok) return null;
    await store.value.put('old', { version: 0 } as unknown as { note: string });
    return store.value.get('old');
  });
  expect(read).toEqual({ ok: true, value: null });
});

it('says so when the browser keeps nothing', async () => {
  const opened = await page.evaluate(() => {
    const open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    const blocked = { open } as unknown as IDBFactory;
    return openStore(blocked);
  });
  expect(opened).toEqual({ ok: false, problem: { code: 'store.unavailable', params: {} } });
});

it('sweeps what is over, also what it would not read back, and leaves the rest', async () => {
  const left = await page.evaluate(async () => {
    const store = await openStore();
    if (!store.ok) return null;
    for (const key of ['old', 'new']) await store.value.put(key, { note: key });
    await store.value.put('odd', { over: true } as unknown as { note: string });
    const swept = await store.value.sweep(
      (value, key) => key === 'old' || (value as { over?: boolean }).over === true,
    );
    const names = new Promise<unknown>((resolve) => {
      const opening = indexedDB.open('tenzij-passes');
      opening.onsuccess = () => {
        const keys = opening.result.transaction('passes').objectStore('passes').getAllKeys();
        keys.onsuccess = () => resolve(keys.result);
      };
    });
    return { swept, keys: await names };
  });
  expect(left?.swept).toEqual({ ok: true, value: true });
  expect(left?.keys).toContain('new');
  expect(left?.keys).not.toContain('old');
  expect(left?.keys).not.toContain('odd');
});
