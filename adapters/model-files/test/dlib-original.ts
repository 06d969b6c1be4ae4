import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

/**
 * The network as `@vladmandic/face-api` runs it, in a browser: its own loader, TensorFlow.js and weights.
 * Serves to prove that the converted one gives the same.
 */

const ORIGIN = 'http://face-api.test';
const PACKAGE = dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json'));

/** The part of face-api's global that is used. */
interface FaceApi {
  readonly tf: {
    setBackend(name: string): Promise<boolean>;
    ready(): Promise<void>;
    tensor3d(values: readonly number[], shape: readonly [number, number, number]): unknown;
  };
  readonly nets: {
    readonly faceRecognitionNet: {
      loadFromUri(uri: string): Promise<void>;
      computeFaceDescriptor(input: unknown): Promise<Float32Array>;
    };
  };
}

declare global {
  interface Window {
    readonly faceapi: FaceApi;
  }
}

/** Loads the original into a page, on TensorFlow.js' plain processor backend. */
export async function loadOriginal(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    else await route.fulfill({ path: join(PACKAGE, pathname) });
  });
  await page.goto(`${ORIGIN}/`);
  await page.addScriptTag({ url: `${ORIGIN}/dist/face-api.js` });
  await page.evaluate(async () => {
    await window.faceapi.tf.setBackend('cpu');
    await window.faceapi.tf.ready();
    await window.faceapi.nets.faceRecognitionNet.loadFromUri('/model');
  });
}

/** The original's 128 numbers for 150 × 150 RGB pixels. */
export async function originalDescriptor(page: Page, pixels: Uint8Array): Promise<number[]> {
  return page.evaluate(
    async (values) => {
      const { tf, nets } = window.faceapi;
      return [...(await nets.faceRecognitionNet.computeFaceDescriptor(tf.tensor3d(values, [150, 150, 3])))];
    },
    [...pixels],
  );
}
