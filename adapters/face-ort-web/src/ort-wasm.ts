import programUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { type OrtBackend, ortSession } from './ort-session.ts';

/**
 * ONNX Runtime as WebAssembly with SIMD. Its program comes from the app's own origin. It starts its threads
 * from a file of its own, so that they never run the code around it.
 */
export function wasmBackend(threads: number): OrtBackend {
  env.wasm.numThreads = threads;
  env.wasm.wasmPaths = { mjs: programUrl, wasm: wasmUrl };
  env.logLevel = 'error';
  return {
    create: async (model) =>
      ortSession(await InferenceSession.create(model, { executionProviders: ['wasm'] }), Tensor),
  };
}
