import type { InferenceRuntime, ModelSession, Tensors } from '@tenzij/face';
import { type FaceLine, type FaceWorker, openFaceLine } from './face-line.ts';
import { buffersOf } from './face-messages.ts';
import type { Provider, WebRuntimeOptions } from './options.ts';

/** A session in the worker. */
export interface WebSession extends ModelSession {
  /** Where it started out; a GPU that fails later is replaced by WebAssembly without a word. */
  readonly provider: Provider;
}

export interface WebRuntime extends InferenceRuntime {
  load(model: Uint8Array): Promise<WebSession>;
}

/**
 * ONNX Runtime in a worker, so that the page never waits for a model. The worker starts with the first model
 * and ends with the last one released; after a crash the next `load` starts another. What a caller passes
 * stays the caller's: the worker gets copies.
 */
export function createWebRuntime(
  options: WebRuntimeOptions = {},
  startWorker: () => FaceWorker = startFaceWorker,
): WebRuntime {
  let current: { readonly line: FaceLine; models: number } | undefined;
  return {
    load: async (model) => {
      if (!current?.line.isOpen()) current = { line: start(), models: 0 };
      const worker = current;
      worker.models++;
      const leave = () => {
        if (--worker.models === 0) worker.line.close();
      };
      try {
        return await loadSession(model, worker.line, leave);
      } catch (reason) {
        leave();
        throw reason;
      }
    },
  };

  function start(): FaceLine {
    const worker = startWorker();
    worker.postMessage({ kind: 'start', options });
    return openFaceLine(worker);
  }
}

/** The page's own runtime: one worker for all its models. */
export const webRuntime: WebRuntime = createWebRuntime();

function startFaceWorker(): Worker {
  return new Worker(new URL('./face-worker.ts', import.meta.url), { type: 'module' });
}

async function loadSession(model: Uint8Array, line: FaceLine, leave: () => void): Promise<WebSession> {
  const copy = new Uint8Array(model);
  const loaded = await line.ask({ kind: 'load', model: copy }, [copy.buffer]);
  if (loaded.kind !== 'loaded') throw new Error('the worker answered something else');
  const { session, provider } = loaded;
  let released = false;
  return {
    provider,
    run: async (feeds) => {
      const copies = copyOf(feeds);
      const answer = await line.ask({ kind: 'run', session, feeds: copies }, buffersOf(copies));
      if (answer.kind !== 'outputs') throw new Error('the worker answered something else');
      return answer.outputs;
    },
    release: async () => {
      if (released) return;
      released = true;
      try {
        if (line.isOpen()) await line.ask({ kind: 'release', session });
      } finally {
        leave();
      }
    },
  };
}

function copyOf(feeds: Tensors): Tensors {
  const copied = Object.entries(feeds).map(([name, { data, dims }]) => [name, { data: data.slice(), dims }]);
  return Object.fromEntries(copied);
}
