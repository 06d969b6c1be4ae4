import { createRequire } from 'node:module';
import type { InferenceRuntime, Tensors } from '@tenzij/face';

/** ONNX Runtime's WebAssembly in Node, so that Tenzij can also be measured on what its peers run on. */

type OrtTensor = { readonly data: unknown; readonly dims: readonly number[] };

interface OrtSession {
  run(feeds: Record<string, OrtTensor>): Promise<Readonly<Record<string, OrtTensor>>>;
  release(): Promise<void>;
}

interface Ort {
  readonly env: { readonly wasm: { numThreads: number }; logLevel: string };
  readonly InferenceSession: {
    create(model: Uint8Array, options: { executionProviders: readonly string[] }): Promise<OrtSession>;
  };
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: number[]) => OrtTensor;
}

/** The copy that the adapter for browsers uses. */
const ADAPTER = new URL('../../../adapters/face-ort-web/package.json', import.meta.url);

/** One thread, as in the adapter for browsers. */
export function loadWasmRuntime(): InferenceRuntime {
  const ort = createRequire(ADAPTER)('onnxruntime-web') as Ort;
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = 'error';
  return {
    load: async (model) => {
      const session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'] });
      return {
        run: async (feeds) => fromOrt(await session.run(toOrt(ort, feeds))),
        release: () => session.release(),
      };
    },
  };
}

function toOrt(ort: Ort, feeds: Tensors): Record<string, OrtTensor> {
  const named = Object.entries(feeds).map(([name, { data, dims }]) => [
    name,
    new ort.Tensor('float32', data, [...dims]),
  ]);
  return Object.fromEntries(named);
}

function fromOrt(outputs: Readonly<Record<string, OrtTensor>>): Tensors {
  const named = Object.entries(outputs).flatMap(([name, { data, dims }]) =>
    data instanceof Float32Array ? [[name, { data, dims }]] : [],
  );
  return Object.fromEntries(named);
}
