import type { Tensors } from '@tenzij/face';
import { describe, expect, it } from 'vitest';
import { checkedOnGpu, type Gpu } from './ort-gpu.ts';
import { AGREEMENT, agree, probe, warmUp, waves } from './ort-probe.ts';
import type { OrtSession, StatedInput } from './ort-session.ts';

const INPUTS: readonly StatedInput[] = [{ name: 'input', dims: [1, 4] }];
const FEEDS = { input: { data: Float32Array.of(1, 2, 3, 4), dims: [1, 4] } };

/** A model that multiplies what it gets; runs of it are counted. */
function session(factor: number | (() => number), inputs = INPUTS) {
  const made = { inputs, runs: 0, released: 0 };
  const run = async ({ input }: Tensors): Promise<Tensors> => {
    made.runs++;
    if (input?.data.length !== 4) throw new Error('not four values');
    const times = typeof factor === 'number' ? factor : factor();
    return { output: { data: input.data.map((value) => value * times), dims: [1, 4] } };
  };
  const release = async () => {
    made.released++;
  };
  return Object.assign(made, { run, release }) satisfies OrtSession;
}

const gpuOf = (onGpu: OrtSession | Error, use: Gpu['use'] = 'always'): Gpu => ({
  backend: { create: async () => (onGpu instanceof Error ? Promise.reject(onGpu) : onGpu) },
  use,
  trusted: true,
});
const check = (wasm: OrtSession, gpu: Gpu) => checkedOnGpu(new Uint8Array(1), wasm, gpu);
const valuesOf = (outputs: Tensors) => [...(outputs.output?.data ?? [])];

describe('a model on the GPU', () => {
  it('runs there when it gives the same, and both sessions are released', async () => {
    const [wasm, onGpu] = [session(2), session(2 + AGREEMENT)];
    const checked = await check(wasm, gpuOf(onGpu));
    const before = wasm.runs;
    await checked?.run(FEEDS);
    expect(wasm.runs).toBe(before);
    await checked?.release();
    expect([wasm.released, onGpu.released]).toEqual([1, 1]);
  });

  it.each([
    ['gives something else', session(2 + 4 * AGREEMENT)],
    ['gives what is no number', session(Number.NaN)],
    [
      'fails',
      session(() => {
        throw new Error('lost');
      }),
    ],
    ['takes no model', new Error('no')],
  ])('stays in WebAssembly when the GPU %s, and no model is tried there again', async (_, onGpu) => {
    const gpu = gpuOf(onGpu);
    expect(await check(session(2), gpu)).toBeNull();
    expect(gpu.trusted).toBe(false);
    if (!(onGpu instanceof Error)) expect(onGpu.released).toBe(1);
    expect(await check(session(2), { ...gpu, backend: gpuOf(session(2)).backend })).toBeNull();
  });

  it('stays in WebAssembly when it can not be checked', async () => {
    const gpu = gpuOf(session(2));
    expect(await check(session(2, [{ name: 'input', dims: null }]), gpu)).toBeNull();
    expect(gpu.trusted).toBe(true);
  });

  it('is given up for good when a run fails or gives no number, without the caller noticing', async () => {
    for (const failing of [Number.NaN, Number.POSITIVE_INFINITY]) {
      let factor = 2;
      const [wasm, onGpu] = [session(2), session(() => factor)];
      const gpu = gpuOf(onGpu);
      const checked = await check(wasm, gpu);
      factor = failing;
      expect(valuesOf((await checked?.run(FEEDS)) ?? {})).toEqual([2, 4, 6, 8]);
      factor = 2;
      const runs = onGpu.runs;
      expect(valuesOf((await checked?.run(FEEDS)) ?? {})).toEqual([2, 4, 6, 8]);
      expect([gpu.trusted, onGpu.runs]).toEqual([false, runs]);
    }
  });

  it('is not to blame for what is wrong with the input', async () => {
    const gpu = gpuOf(session(2));
    const checked = await check(session(2), gpu);
    await expect(checked?.run({ input: { data: new Float32Array(3), dims: [1, 3] } })).rejects.toThrow();
    expect(gpu.trusted).toBe(true);
  });

  it('only runs there when that is faster', async () => {
    const slow = session(2);
    const run = slow.run;
    slow.run = async (feeds) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return run(feeds);
    };
    expect(await check(session(2), gpuOf(slow, 'fastest'))).toBeNull();
    expect(slow.released).toBe(1);
    expect(await check(slow, gpuOf(session(2), 'fastest'))).not.toBeNull();
  });
});

describe('agreement', () => {
  const outputs = (...values: number[]): Tensors => ({
    output: { data: Float32Array.from(values), dims: [values.length] },
  });

  it.each([
    ['the same', outputs(1, -100), outputs(1, -100), true],
    ['as far as it may', outputs(1, -100), outputs(1 + 99 * AGREEMENT, -100), true],
    ['a little further', outputs(1, -100), outputs(1 + 101 * AGREEMENT, -100), false],
    ['zeros', outputs(0, 0), outputs(0, 0), true],
    ['fewer values', outputs(1, 2), outputs(1), false],
    ['nothing at all', {}, {}, false],
    ['no number', outputs(1), outputs(Number.NaN), false],
    ['no number on both sides', outputs(Number.NaN), outputs(Number.NaN), false],
    ['an infinite number', outputs(Number.POSITIVE_INFINITY), outputs(Number.POSITIVE_INFINITY), false],
  ])('%s', (_, expected, actual, agreed) => {
    expect(agree(expected, actual)).toBe(agreed);
  });
});

describe('warm-up', () => {
  it('runs as often as asked, on zeros of the stated shape', async () => {
    const model = session(() => 1);
    await warmUp(model, INPUTS, 3);
    expect(model.runs).toBe(3);
    expect(probe(INPUTS, () => 0)).toEqual({ input: { data: new Float32Array(4), dims: [1, 4] } });
  });

  it('leaves out a model that does not state its shape, and refuses one that fails on it', async () => {
    const model = session(1);
    await warmUp(model, [{ name: 'input', dims: null }], 3);
    expect(model.runs).toBe(0);
    await expect(warmUp(model, [{ name: 'input', dims: [1, 5] }], 1)).rejects.toThrow();
  });

  it('checks with values that lie between 0 and 1 and differ', () => {
    const values = [...(probe(INPUTS, waves)?.input?.data ?? [])];
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(new Set(values).size).toBe(4);
  });
});
