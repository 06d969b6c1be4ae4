import type { Browser, Page } from 'playwright-core';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../../tools/testing/chromium.ts';
import { serveTestPage } from './serve.ts';

/** The worker behind the runtime, in Chromium. WebGPU is done in software: seconds a run, and real. */

const SLOW_MS = 400_000;
let server: ViteDevServer | undefined;
let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  const served = await serveTestPage();
  server = served.server;
  browser = await launchChromium({ softwareGpu: true });
  page = await browser.newPage();
  await page.goto(served.url);
  await page.waitForFunction('window.runtimePage !== undefined');
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('the worker', () => {
  it('is one for all models, and ends with the last', async () => {
    expect(await page.evaluate(() => window.runtimePage.loadTwo())).toEqual(['136 values', '136 values']);
    expect(page.workers().length).toBe(1);
    await page.evaluate(() => window.releaseTwo());
    await expect.poll(() => page.workers().length).toBe(0);
  });

  it('loads the engine: the page itself has none of it', async () => {
    const loaded = await page.evaluate(() => window.runtimePage.loadedHere());
    expect(loaded.filter((address) => /onnxruntime|ort-(wasm|webgpu)/.test(address))).toEqual([]);
    expect(loaded.some((address) => address.includes('runtime.ts'))).toBe(true);
  });

  it('leaves a caller what it passes, also when that is part of something larger', async () => {
    expect(await page.evaluate(() => window.runtimePage.keepsWhatIsPassed())).toBe(true);
  });

  it('that crashes rejects what is asked of it, and is replaced by the next load', async () => {
    const stopped = 'the worker that runs the models has stopped';
    expect(await page.evaluate(() => window.runtimePage.crash())).toEqual({
      during: stopped,
      after: stopped,
      afterLoading: '136 values',
      workers: '2',
    });
  });

  it('that does not start refuses the model', async () => {
    expect(await page.evaluate(() => window.runtimePage.startFails())).toBe(true);
  });
});

describe('templates, within the tolerance that the vectors state', () => {
  it.each([1, 2])('are the same with %i threads', async (threads) => {
    const options = { threads, gpu: 'never' } as const;
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(await page.evaluate((it) => window.runtimePage.differing(it), options)).toEqual({});
  });

  it('are others when red and blue change places', async () => {
    const options = { swapColours: true, gpu: 'never' } as const;
    const differing = await page.evaluate((it) => window.runtimePage.differing(it), options);
    expect(Object.keys(differing).sort()).toEqual([
      'representation-dlib-ramp',
      'representation-dlib-texture',
      'representation-ramp',
      'representation-texture',
    ]);
  });

  it(
    'are the same by WebGPU',
    async ({ skip }) => {
      const hasGpu = await page.evaluate(() => window.runtimePage.hasGpu());
      if (!hasGpu) skip('this Chromium has no WebGPU, not even in software');
      const options = { gpu: 'always' } as const;
      expect(await page.evaluate((it) => window.runtimePage.provider(it), options)).toBe('webgpu');
      // One pattern for each model: in software a second takes as long again, and runs the same programs.
      const some = { ...options, pattern: 'texture' };
      expect(await page.evaluate((it) => window.runtimePage.differing(it), some)).toEqual({});
    },
    SLOW_MS,
  );

  it('run as WebAssembly where a program acts as the GPU', async () => {
    expect(await page.evaluate(() => window.runtimePage.provider({}))).toBe('wasm');
  });
});
