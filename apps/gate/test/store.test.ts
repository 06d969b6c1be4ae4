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

  it('upgrades what a gate of before kept: its passes count as used, nobody knows when', async () => {
    const kept = await page.evaluate(async () => {
      await new Promise<void>((resolve) => {
        const opening = indexedDB.open('tenzij-gate-used', 2);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('values').put(3, 'counts-total');
          opening.result.createObjectStore('admitted').put(true, 'aa');
          opening.result.createObjectStore('sealed');
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      });
      const store = await gateStore.open('used');
      const passes = await gateStore.passes(store);
      return [passes.here('aa'), passes.here('bb'), await store.get('counts-total'), await store.queued(9)];
    });
    expect(kept).toEqual(['unknown', null, 3, []]);
  });

  it('keeps a step as a whole or not at all, and events in their order', async () => {
    const kept = await page.evaluate(async () => {
      const store = await gateStore.open('steps');
      const event = (number: number) => ({
        kind: 'admitted' as const,
        id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
        at: 1,
        pass: 'aa',
        ticket: null,
      });
      const transaction = { id: 'one', at: 5, state: 'decided', hash: 'aa', before: null } as const;
      const remember = [['aa', { here: 5, elsewhere: [] }]] as const;
      const numbers = [11, 2, 10, 1];
      await store.record({ events: numbers.map(event), remember, transaction, values: { total: 1 } });
      // A function can't be kept: nothing of a step that has one may be.
      const failed = await store
        .record({ events: [event(3)], remember: [['aa', null]], ended: 'one', values: { total: () => 2 } })
        .then(() => false)
        .catch(() => true);
      const twice = await store
        .record({ events: [event(11)], values: { total: 9 } })
        .then(() => false)
        .catch(() => true);
      const numbersOf = async () => (await store.queued(9)).map(({ id }) => Number(id.slice(-4)));
      const before = [await numbersOf(), await store.unsettled(), await store.get('total')];
      await store.dequeue([event(2), event(10), event(7)].map(({ id }) => id));
      const first = (await store.queued(1)).map(({ id }) => Number(id.slice(-4)));
      await store.wipe({ left: 1 });
      const passes = await store.remembered();
      const after = [await numbersOf(), await store.unsettled(), passes, await store.get('left')];
      return { failed, twice, before, first, after };
    });
    const transaction = { id: 'one', at: 5, state: 'decided', hash: 'aa', before: null };
    expect(kept).toEqual({
      failed: true,
      twice: true,
      before: [[11, 2, 10, 1], [transaction], 1],
      first: [11],
      // What the server has yet to hear outlives all the rest.
      after: [[11, 1], [], [], 1],
    });
  });

  it('keeps readings of queue cards over an upgrade and a reload, each once, and erases them with the rest', async () => {
    const kept = await page.evaluate(async () => {
      // As a gate of before left it: without them.
      await new Promise<void>((resolve) => {
        const opening = indexedDB.open('tenzij-gate-cards', 4);
        opening.onupgradeneeded = () => {
          for (const objects of ['values', 'admitted', 'sealed', 'journal', 'tickets'])
            opening.result.createObjectStore(objects);
          const events = opening.result.createObjectStore('events', { autoIncrement: true });
          events.createIndex('id', 'id', { unique: true });
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      });
      const reading = (card: number) => ({ id: `id-${card}`, card, at: 1 });
      const store = await gateStore.open('cards');
      await store.keepReadings([reading(1), reading(2)]);
      await store.keepReadings([reading(2), reading(3)]);
      const again = await gateStore.open('cards');
      const cards = async () => (await again.readings(9)).map(({ card }) => card);
      const all = [await cards(), (await again.readings(2)).length];
      await again.dropReadings(['id-2', 'id-7']);
      const left = await cards();
      await again.wipe({});
      return [...all, left, await cards()];
    });
    expect(kept).toEqual([[1, 2, 3], 2, [1, 3], []]);
  });

  it('makes way for a newer version of the page in another tab', async () => {
    const version = await page.evaluate(async () => {
      await gateStore.open('tabs');
      return new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('tenzij-gate-tabs', 99);
        opening.onsuccess = () => resolve(opening.result.version);
        opening.onblocked = () => reject(new Error('blocked'));
      });
    });
    expect(version).toBe(99);
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
