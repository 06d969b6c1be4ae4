import type { Browser, Page } from 'playwright-core';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACE_VECTORS } from '../../../packages/face/test/all-vectors.ts';
import { RUNTIME_CONTRACT } from '../../../packages/face/test/runtime-contract.ts';
import { launchChromium } from '../../../tools/testing/chromium.ts';
import { serveTestPage } from './serve.ts';

let server: ViteDevServer | undefined;
let browser: Browser | undefined;
let page: Page;
const requested = new Set<string>();

beforeAll(async () => {
  const served = await serveTestPage();
  server = served.server;
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('request', (request) => requested.add(new URL(request.url()).host));
  await page.goto(served.url);
  await page.waitForFunction('window.facePage !== undefined');
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('the face vectors in Chromium', () => {
  it.each(FACE_VECTORS.map(([name]) => name))('%s', async (name) => {
    expect(await page.evaluate((it) => window.facePage.vector(it), name)).toEqual([]);
  });
});

describe('the browser runtime', () => {
  it.each(Object.keys(RUNTIME_CONTRACT))('%s', async (name) => {
    expect(await page.evaluate((it) => window.facePage.contract(it), name)).toBe(true);
  });

  it('fetches nothing but from its own server', () => {
    expect([...requested]).toEqual([new URL(page.url()).host]);
  });
});

describe('models over the network', () => {
  it.each([
    ['/models', 'fetched'],
    ['/no-models', 'face.model-missing'],
    ['/wrong-models', 'face.model-mismatch'],
    ['http://127.0.0.1:9/models', 'face.model-missing'],
  ])('from %s: %s', async (baseUrl, expected) => {
    expect(await page.evaluate((it) => window.facePage.fetchFrom(it), baseUrl)).toBe(expected);
  });

  it('that came in damaged: fetched once more, past the cache that keeps them, which then has them right', async () => {
    const load = () => page.evaluate(() => window.facePage.loadFrom('/damaged-models'));
    expect([await load(), await load()]).toEqual(['loaded', 'loaded']);
  });
});

it('reads pixels from whatever a browser shows', async () => {
  const picture = '80×60 255,0,0 0,0,255';
  expect(await page.evaluate(() => window.facePage.imageSources())).toEqual({
    canvas: picture,
    offscreen: picture,
    bitmap: picture,
    image: picture,
    frame: picture,
    'a video without a picture': 'face.image-unreadable',
    'the canvas again': picture,
  });
});
