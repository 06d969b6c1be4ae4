import {
  compare,
  DEFAULT_MODEL,
  type FaceEngine,
  type Image,
  type InferenceRuntime,
  loadEngine,
  VERIFICATION_LIMITS,
} from '@tenzij/face';
import {
  createImageReader,
  createWebRuntime,
  fetchModels,
  type Provider,
  type WebRuntime,
  type WebRuntimeOptions,
} from '@tenzij/face-ort-web';
import { orThrow, type Template } from '@tenzij/kernel';
import { createOrtRuntime, type OrtRuntime } from '../../adapters/face-ort-web/src/ort-runtime.ts';
import { TEST_USE, testClearance } from '../testing/clearance.ts';

/** What `browser.ts` measures, inside the browser: one verification, by one way of running the models. */

export interface BenchPage {
  /** Loads the models. Nothing runs yet, but what the runtime itself runs. */
  open(way: Way, photo: string): Promise<Opened>;
  /** Steps 2 to 5 on the photo (base64): milliseconds from pixels to similarity. */
  verify(): Promise<number>;
  /** The longest that the page could do nothing else during one verification, in milliseconds. */
  blocked(): Promise<number>;
}

/** `page`: in the page's own thread. */
export interface Way extends WebRuntimeOptions {
  readonly thread: 'page' | 'worker';
}

export interface Opened {
  readonly isolated: boolean;
  readonly providers: readonly Provider[];
  readonly loadMs: number;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const TICK_MS = 1;
const clearance = testClearance();
let engine: FaceEngine;
let enrolled: Template | undefined;
let live: Image;

window.bench = {
  open: async ({ thread, ...options }, photo) => {
    const runtime = thread === 'worker' ? createWebRuntime(options) : createOrtRuntime(options);
    const models = orThrow(await fetchModels('/models', DEFAULT_MODEL.files));
    live = await imageOf(photo);
    const providers: Provider[] = [];
    const start = performance.now();
    engine = orThrow(await loadEngine(noting(runtime, providers), models, DEFAULT_MODEL));
    return { isolated: crossOriginIsolated, providers, loadMs: performance.now() - start };
  },
  verify,
  blocked: async () => {
    let [last, longest, isOver] = [performance.now(), 0, false];
    const tick = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (!isOver) setTimeout(tick, TICK_MS);
    };
    tick();
    await verify();
    tick();
    isOver = true;
    return longest;
  },
};

async function verify(): Promise<number> {
  const start = performance.now();
  const captured = orThrow(await engine.capture(live, clearance, TEST_USE, VERIFICATION_LIMITS)).template;
  enrolled ??= captured;
  orThrow(compare(enrolled, captured, clearance, TEST_USE));
  return performance.now() - start;
}

/** Notes where each model that is loaded runs. */
function noting(runtime: WebRuntime | OrtRuntime, providers: Provider[]): InferenceRuntime {
  return {
    load: async (model) => {
      const session = await runtime.load(model);
      providers.push(session.provider);
      return session;
    },
  };
}

async function imageOf(base64: string): Promise<Image> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return orThrow(createImageReader()(await createImageBitmap(new Blob([bytes]))));
}
