import {
  DEFAULT_MODEL,
  type InferenceRuntime,
  loadEngine,
  type ModelCard,
  type ModelFiles,
  type Tensors,
} from '@tenzij/face';
import { orThrow } from '@tenzij/kernel';
import { FACE_VECTORS } from '../../../packages/face/test/all-vectors.ts';
import { runVector } from '../../../packages/face/test/run-vector.ts';
import {
  createWebRuntime,
  fetchModels,
  type WebRuntimeOptions,
  type WebSession,
  webRuntime,
} from '../src/index.ts';

/** What runs inside the browser; `runtime.browser.test.ts` calls it and judges. */
export interface RuntimePage {
  hasGpu(): Promise<boolean>;
  /** Where the recogniser runs. */
  provider(options: WebRuntimeOptions): Promise<string>;
  /** The vectors whose templates differ when the recogniser runs so, with the first of the differences. */
  differing(
    options: WebRuntimeOptions & { readonly swapColours?: boolean; readonly pattern?: string },
  ): Promise<Record<string, string>>;
  /** Whether the memory that a caller passed is still the caller's. */
  keepsWhatIsPassed(): Promise<boolean>;
  /** What becomes of a run when the worker crashes, of the next on the same session, and after a new load. */
  crash(): Promise<Record<string, string>>;
  /** Whether a worker that can't be started refuses the model. */
  startFails(): Promise<boolean>;
  /** Loads a model twice and runs both; `releaseTwo` ends that. */
  loadTwo(): Promise<string[]>;
  /** Every address that the page's own thread loaded. */
  loadedHere(): string[];
}

declare global {
  interface Window {
    runtimePage: RuntimePage;
    releaseTwo: () => Promise<void>;
  }
}

const LANDMARKS = { data: new Float32Array(64 * 64).fill(0.5), dims: [1, 1, 64, 64] };

window.runtimePage = {
  hasGpu: async () => ('gpu' in navigator ? (await navigator.gpu.requestAdapter()) !== null : false),
  provider: async (options) => {
    const session = await createWebRuntime(options).load((await models()).representation);
    await session.release();
    return session.provider;
  },
  differing: async ({ swapColours = false, pattern = '', ...options }) => {
    const recogniser = createWebRuntime(options);
    const others = createWebRuntime({ gpu: 'never' });
    const open = async (card: ModelCard) => {
      const files = orThrow(await fetchModels('/models', card.files));
      const load: InferenceRuntime['load'] = async (model) => {
        if (model !== files.representation) return others.load(model);
        const session = await recogniser.load(model);
        return swapColours ? { ...session, run: (feeds) => session.run(swapped(feeds)) } : session;
      };
      return orThrow(await loadEngine({ load }, files, card));
    };
    const engine = await open(DEFAULT_MODEL);
    const photo = () => Promise.reject(new Error('no vector of a pattern needs a photo'));
    const rig = { runtime: others, models: await models(), engine, open, photo };
    const found: Record<string, string> = {};
    for (const [name, vector] of FACE_VECTORS) {
      if (vector.kind !== 'representation' || !name.endsWith(pattern)) continue;
      const [first] = await runVector(vector, rig);
      if (first !== undefined) found[name] = first;
    }
    await engine.release();
    return found;
  },
  keepsWhatIsPassed: async () => {
    const { landmarks } = await models();
    const whole = new Float32Array(3 * 64 * 64).fill(0.5);
    const session = await createWebRuntime({ gpu: 'never' }).load(landmarks);
    const part = { data: whole.subarray(64 * 64, 2 * 64 * 64), dims: [1, 1, 64, 64] };
    const [once, again] = [await session.run({ input: part }), await session.run({ input: LANDMARKS })];
    await session.release();
    const isKept = landmarks.length > 0 && whole.length === 3 * 64 * 64 && whole.every((it) => it === 0.5);
    return isKept && once.output?.data.join() === again.output?.data.join();
  },
  crash: async () => {
    const { landmarks } = await models();
    const started: Worker[] = [];
    const runtime = createWebRuntime({ gpu: 'never' }, () => {
      const worker = new Worker(new URL('../src/face-worker.ts', import.meta.url), { type: 'module' });
      started.push(worker);
      return worker;
    });
    const session = await runtime.load(landmarks);
    const pending = outcome(session);
    started[0]?.dispatchEvent(new ErrorEvent('error'));
    const [during, after] = [await pending, await outcome(session)];
    await session.release();
    const fresh = await runtime.load(landmarks);
    const afterLoading = await outcome(fresh);
    await fresh.release();
    return { during, after, afterLoading, workers: String(started.length) };
  },
  startFails: async () => {
    const nowhere = () => new Worker('/no-models/worker.js', { type: 'module' });
    const loading = createWebRuntime({}, nowhere).load((await models()).landmarks);
    return loading.then(
      () => false,
      () => true,
    );
  },
  loadTwo: async () => {
    const { landmarks } = await models();
    const sessions = await Promise.all([webRuntime.load(landmarks), webRuntime.load(landmarks)]);
    const outcomes = await Promise.all(sessions.map(outcome));
    window.releaseTwo = async () => {
      for (const session of sessions) await session.release();
    };
    return outcomes;
  },
  loadedHere: () => performance.getEntriesByType('resource').map(({ name }) => name),
};

const outcome = (session: WebSession) =>
  session.run({ input: LANDMARKS }).then(
    ({ output }) => `${output?.data.length} values`,
    (reason: Error) => reason.message,
  );

let fetched: Promise<ModelFiles> | undefined;
function models(): Promise<ModelFiles> {
  fetched ??= fetchModels('/models', DEFAULT_MODEL.files).then(orThrow);
  return fetched;
}

/** Red where blue was: what a recogniser gets of somebody who mixes up BGR and RGB. */
function swapped(feeds: Tensors): Tensors {
  const turned = Object.entries(feeds).map(([name, { data, dims }]) => {
    const plane = data.length / 3;
    const planes = [data.subarray(2 * plane), data.subarray(plane, 2 * plane), data.subarray(0, plane)];
    const copy = new Float32Array(data.length);
    for (const [i, values] of planes.entries()) copy.set(values, i * plane);
    return [name, { data: copy, dims }];
  });
  return Object.fromEntries(turned);
}
