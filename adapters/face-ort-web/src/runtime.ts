import type { InferenceRuntime, ModelSession, Tensors } from '@tenzij/face';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';

/** ONNX Runtime as WebAssembly. Its program comes from the app's own origin; nothing is fetched elsewhere. */
export const webRuntime: InferenceRuntime = {
  load: async (model) => {
    // One thread: more need cross-origin isolation, which breaks embedding, and several sessions would
    // spin against each other.
    env.wasm.numThreads = 1;
    env.wasm.wasmPaths = { wasm: wasmUrl };
    env.logLevel = 'error';
    return sessionOf(await InferenceSession.create(model, { executionProviders: ['wasm'] }));
  },
};

function sessionOf(session: InferenceSession): ModelSession {
  return {
    run: async (feeds) => fromOrt(await session.run(toOrt(feeds))),
    release: () => session.release(),
  };
}

function toOrt(feeds: Tensors): Record<string, Tensor> {
  const named = Object.entries(feeds).map(([name, { data, dims }]) => [
    name,
    new Tensor('float32', data, [...dims]),
  ]);
  return Object.fromEntries(named);
}

function fromOrt(outputs: InferenceSession.ReturnType): Tensors {
  const named = Object.entries(outputs).flatMap(([name, { data, dims }]) =>
    data instanceof Float32Array ? [[name, { data, dims }]] : [],
  );
  return Object.fromEntries(named);
}
