import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../../tools/testing/chromium.ts';
import type { GateStoreInPage } from './store-entry.ts';

declare const gateStore: GateStoreInPage;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  const html = { contentType: 'text/html', body: '<!doctype html><title>store</title>' };
  await page.route('https://gate.test/', (route) => route.fulfill(html));
  await page.goto('https://gate.test/');
  await page.addScriptTag({ content: await bundle(join(import.meta.dirname, 'store-entry.ts')) });
});
afterAll(() => browser?.close());

describe('what a gate keeps in its browser', () => {
  it('holds sealed templates beside what it kept before there were any', async () => {
    const kept = await page.evaluate(async () => {
      // As a gate of before left it: two kinds of objects.
      await new Promise<void>((resolve) => {
        const opening = indexedDB.open('tenzij-gate-old', 1);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('values').put('kept', 'key');
          opening.result.createObjectStore('admitted');
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      });
      const store = await gateStore.open('old');
      const bytes = (value: number) => new Uint8Array(4).fill(value);
      await store.changeSealed({
        drop: [],
        add: [
          ['aa', bytes(1)],
          ['bb', bytes(2)],
        ],
        value: ['after', 2],
      });
      const first = [await store.get('key'), await store.sealed('aa'), await store.get('after')];
      await store.changeSealed({ drop: ['aa'], add: [['cc', bytes(3)]], value: ['after', 3] });
      const second = [await store.sealed('aa'), await store.sealed('cc')];
      await store.changeSealed({ drop: 'all', add: [], value: ['after', 0] });
      const third = [await store.sealed('bb'), await store.sealed('cc'), await store.get('after')];
      return [...first, ...second, ...third].map((value) =>
        value instanceof Uint8Array ? [...value].join() : value,
      );
    });
    expect(kept).toEqual(['kept', '1,1,1,1', 2, undefined, '3,3,3,3', undefined, undefined, 0]);
  });

  it('changes all or nothing', async () => {
    const kept = await page.evaluate(async () => {
      const store = await gateStore.open('whole');
      const add = [['aa', new Uint8Array(4)]] as const;
      // A function can't be kept, so the change that has one fails as a whole.
      const failed = await store
        .changeSealed({ drop: [], add, value: ['after', () => 1] })
        .then(() => false)
        .catch(() => true);
      return [failed, await store.sealed('aa'), await store.get('after')];
    });
    expect(kept).toEqual([true, undefined, undefined]);
  });
});

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'gateStoreTest' } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .find((one) => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('the bundle has no chunk');
  return chunk.code;
}
