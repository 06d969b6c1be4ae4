import programUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/webgpu';
import { type OrtBackend, ortSession } from './ort-session.ts';

/** ONNX Runtime's build for WebGPU: only who has a GPU to use downloads it. */
export function webgpuBackend(): OrtBackend {
  env.wasm.numThreads = 1;
  env.wasm.wasmPaths = { mjs: programUrl, wasm: wasmUrl };
  env.logLevel = 'error';
  return {
    create: async (model) =>
      ortSession(await InferenceSession.create(model, { executionProviders: ['webgpu'] }), Tensor),
  };
}
