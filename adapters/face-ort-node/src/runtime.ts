import './no-telemetry.ts';
import type { InferenceRuntime, ModelSession, Tensors } from '@tenzij/face';
import { InferenceSession, Tensor } from 'onnxruntime-node';

/**
 * One thread a session: sessions with more spin against each other for the same cores. Requests that
 * run side by side use the cores instead.
 */
const OPTIONS: InferenceSession.SessionOptions = {
  executionProviders: ['cpu'],
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  graphOptimizationLevel: 'all',
  // 3: errors only.
  logSeverityLevel: 3,
  // A model can name files beside it that hold its weights, which its SHA-256 then says nothing of. They are
  // looked for in this folder, which is none, so that such a model is refused.
  extra: { session: { model_external_initializers_file_folder_path: process.execPath } },
};

/** ONNX Runtime's native library, on the processor. */
export const nodeRuntime: InferenceRuntime = {
  load: async (model) => sessionOf(await InferenceSession.create(model, OPTIONS)),
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
