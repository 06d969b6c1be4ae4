import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../../tools/testing/chromium.ts';
import { passQr } from '../src/index.ts';
import type { BrowserSuite } from './browser-entry.ts';
import { generateVectors } from './generate-vectors.ts';
import type { PassVector } from './vector.ts';

declare const suite: BrowserSuite;

let browser: Browser;
let page: Page;
let vectors: PassVector[];

beforeAll(async () => {
  vectors = await generateVectors();
  const script = await bundle(join(import.meta.dirname, 'browser-entry.ts'));
  browser = await launchChromium();
  page = await browser.newPage();
  // WebCrypto is there on secure origins only; the route answers in place of a server.
  const html = { contentType: 'text/html', body: '<!doctype html><title>pass</title>' };
  await page.route('https://pass.test/', (route) => route.fulfill(html));
  await page.goto('https://pass.test/');
  await page.addScriptTag({ content: script });
});

afterAll(() => browser?.close());

describe('in Chromium', () => {
  it('every vector has the expected outcome', async () => {
    const outcomes = await page.evaluate((all) => suite.check(all), vectors);
    expect(outcomes).toEqual(vectors.map(({ expected }) => expected));
  });

  it('sealing gives the same text as in Node', async () => {
    const made = await page.evaluate(() => suite.make());
    expect(made).toEqual(vectors.slice(0, made.length));
  });

  it('a pass becomes the same QR code', async () => {
    for (const name of ['face-pass', 'sealed-face-pass']) {
      const text = vectors.find((vector) => vector.name === name)?.input.text ?? '';
      expect(await page.evaluate((pass) => suite.qrSize(pass), text)).toBe(passQr(text).size);
    }
  });
});

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'passTest' } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const chunk = chunks.find((one) => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('the bundle has no chunk');
  return chunk.code;
}
