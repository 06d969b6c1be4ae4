import type { InferenceRuntime, ModelSession } from '@tenzij/face';
import type { Provider, WebRuntimeOptions } from './options.ts';
import { checkedOnGpu, type Gpu } from './ort-gpu.ts';
import { warmUp } from './ort-probe.ts';
import type { OrtBackend } from './ort-session.ts';

/** These take most of what the first real run would otherwise wait for; more make a page start slower. */
const WARM_UP_RUNS = 3;
const MOST_THREADS = 2;

export interface OrtRuntime extends InferenceRuntime {
  load(model: Uint8Array): Promise<ModelSession & { readonly provider: Provider }>;
}

/**
 * ONNX Runtime in this very thread. Every model runs as WebAssembly; where there is a GPU, and it proves to
 * give the same sooner, the model runs there instead, with WebAssembly ready behind it.
 */
export function createOrtRuntime(options: WebRuntimeOptions = {}): OrtRuntime {
  let wasm: Promise<OrtBackend> | undefined;
  let gpu: Promise<Gpu | null> | undefined;
  return {
    load: async (model) => {
      wasm ??= openWasm(options.threads ?? threadsHere());
      const session = await (await wasm).create(model);
      await warmUp(session, session.inputs, options.warmUpRuns ?? WARM_UP_RUNS);
      gpu ??= openGpu(options.gpu ?? 'fastest');
      const found = await gpu;
      const faster = found && (await checkedOnGpu(model, session, found));
      return { ...(faster ?? session), provider: faster ? 'webgpu' : 'wasm' };
    },
  };
}

/**
 * Half of the cores, at most two; threads share memory, which browsers give to cross-origin isolated pages
 * only. Measured on two cores: as many threads as cores were a fifth faster with nothing else to do, and
 * twice as slow with other work, because threads that wait for each other keep a core busy.
 */
function threadsHere(): number {
  if (!globalThis.crossOriginIsolated) return 1;
  return Math.max(1, Math.min(MOST_THREADS, Math.floor(navigator.hardwareConcurrency / 2)));
}

async function openWasm(threads: number): Promise<OrtBackend> {
  const { wasmBackend } = await import('./ort-wasm.ts');
  return wasmBackend(threads);
}

/** `null` without a GPU; what merely acts as one is slower than WebAssembly. */
async function openGpu(use: 'fastest' | 'always' | 'never'): Promise<Gpu | null> {
  if (use === 'never' || !('gpu' in navigator)) return null;
  try {
    const adapter = await navigator.gpu.requestAdapter();
    if (!adapter || (use === 'fastest' && adapter.info.isFallbackAdapter)) return null;
    const { webgpuBackend } = await import('./ort-webgpu.ts');
    return { backend: webgpuBackend(), use, trusted: true };
  } catch {
    return null;
  }
}
