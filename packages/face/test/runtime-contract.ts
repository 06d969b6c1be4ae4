import type { Rig } from './rig.ts';

/** What every `InferenceRuntime` must do, apart from giving right numbers: by name, true when it does. */
export const RUNTIME_CONTRACT: Readonly<Record<string, (rig: Rig) => Promise<boolean>>> = {
  'refuses bytes that are not a model': ({ runtime }) => rejects(runtime.load(new Uint8Array([1, 2, 3]))),

  'refuses a model that is cut off': ({ runtime, models }) =>
    rejects(runtime.load(models.landmarks.slice(0, 5000))),

  'refuses an input of another shape': async ({ runtime, models }) => {
    const session = await runtime.load(models.landmarks);
    const feeds = { input: { data: new Float32Array(9), dims: [1, 1, 3, 3] } };
    const refused = await rejects(session.run(feeds));
    await session.release();
    return refused;
  },

  'refuses a run without its input': async ({ runtime, models }) => {
    const session = await runtime.load(models.landmarks);
    const refused = await rejects(session.run({}));
    await session.release();
    return refused;
  },

  'gives every run outputs of its own, also side by side': async ({ runtime, models }) => {
    const session = await runtime.load(models.landmarks);
    const run = (value: number) =>
      session.run({ input: { data: new Float32Array(64 * 64).fill(value), dims: [1, 1, 64, 64] } });
    const [dark, light] = await Promise.all([run(0), run(1)]);
    const again = await run(0);
    await session.release();
    const [a, b, c] = [dark, light, again].map((outputs) => outputs.output?.data.join());
    return a !== undefined && a === c && a !== b;
  },
};

async function rejects(promise: Promise<unknown>): Promise<boolean> {
  try {
    await promise;
    return false;
  } catch {
    return true;
  }
}
