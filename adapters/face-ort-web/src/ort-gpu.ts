import type { ModelSession } from '@tenzij/face';
import { agree, fastestRun, isAllFinite, probe, waves } from './ort-probe.ts';
import type { OrtBackend, OrtSession } from './ort-session.ts';

/** A GPU that models may use as long as it gives what WebAssembly gives. Once it didn't, it is never used again. */
export interface Gpu {
  readonly backend: OrtBackend;
  /** `fastest`: only for models that it runs sooner than WebAssembly does. */
  readonly use: 'fastest' | 'always';
  trusted: boolean;
}

const TIMED_RUNS = 3;

/**
 * A model's session on the GPU, checked against its session in WebAssembly; `null` when it has to stay there.
 * Templates made on different devices are compared at the gate, so a GPU that rounds in its own way is no use.
 */
export async function checkedOnGpu(
  model: Uint8Array,
  wasm: OrtSession,
  gpu: Gpu,
): Promise<ModelSession | null> {
  const feeds = probe(wasm.inputs, waves);
  if (!feeds || !gpu.trusted) return null;
  const session = await gpu.backend.create(model).catch(() => null);
  const outputs = await session?.run(feeds).catch(() => null);
  if (!session || !outputs || !agree(await wasm.run(feeds), outputs)) {
    gpu.trusted = false;
  } else if (gpu.use === 'always' || (await isFaster(session, wasm))) {
    return withFallback(session, wasm, gpu);
  }
  await session?.release().catch(() => undefined);
  return null;

  async function isFaster(one: ModelSession, other: ModelSession): Promise<boolean> {
    if (!feeds) return false;
    return (await fastestRun(one, feeds, TIMED_RUNS)) < (await fastestRun(other, feeds, TIMED_RUNS));
  }
}

/** Runs on the GPU until that fails; WebAssembly then does the same run, and all that follow. */
function withFallback(session: ModelSession, wasm: ModelSession, gpu: Gpu): ModelSession {
  return {
    run: async (feeds) => {
      const outputs = gpu.trusted ? await session.run(feeds).catch(() => null) : null;
      if (outputs && isAllFinite(outputs)) return outputs;
      // Rejects when the feeds themselves are wrong: then the GPU is not to blame.
      const instead = await wasm.run(feeds);
      if (isAllFinite(instead)) gpu.trusted = false;
      return instead;
    },
    release: async () => {
      await Promise.all([session.release(), wasm.release()]);
    },
  };
}
