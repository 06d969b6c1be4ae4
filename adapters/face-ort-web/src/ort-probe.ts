import type { ModelSession, Tensors } from '@tenzij/face';
import type { StatedInput } from './ort-session.ts';

/**
 * How far a GPU's results may lie from WebAssembly's, as a part of the largest value of an output. That is
 * far below one step of a template, so only a value that lies on the edge of a step can move, by one step:
 * the tolerance that the vectors of kind `representation` state for every machine.
 */
export const AGREEMENT = 0.001;

/** Inputs of the stated shapes with a value for every place; `null` when a shape isn't stated. */
export function probe(inputs: readonly StatedInput[], valueAt: (index: number) => number): Tensors | null {
  const feeds: Record<string, Tensors[string]> = {};
  for (const { name, dims } of inputs) {
    if (!dims) return null;
    const length = dims.reduce((product, size) => product * size, 1);
    feeds[name] = { data: Float32Array.from({ length }, (_, i) => valueAt(i)), dims };
  }
  return feeds;
}

/** Between 0 and 1, as the pixels of a picture are to most models, and nowhere flat. */
export const waves = (index: number): number => 0.5 + 0.25 * (Math.sin(index * 0.7) + Math.sin(index / 97));

/** Runs a session on zeros, so that its first real run is as fast as the rest. */
export async function warmUp(session: ModelSession, inputs: readonly StatedInput[], runs: number) {
  const zeros = probe(inputs, () => 0);
  for (let i = 0; zeros && i < runs; i++) await session.run(zeros);
}

/** Whether two sessions gave the same outputs, within `AGREEMENT`. What isn't finite agrees with nothing. */
export function agree(expected: Tensors, actual: Tensors): boolean {
  const names = Object.keys(expected);
  return names.length > 0 && names.every((name) => areClose(expected[name]?.data, actual[name]?.data));
}

function areClose(expected: Float32Array | undefined, actual: Float32Array | undefined): boolean {
  if (!expected || expected.length !== actual?.length) return false;
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  // Written so that NaN, on either side, is far away.
  return expected.every((value, i) => Math.abs(value - (actual[i] as number)) <= AGREEMENT * largest);
}

/** Whether every value of every output is a number. */
export function isAllFinite(outputs: Tensors): boolean {
  return Object.values(outputs).every(({ data }) => data.every(Number.isFinite));
}

/** Milliseconds of the fastest of some runs. */
export async function fastestRun(session: ModelSession, feeds: Tensors, runs: number): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await session.run(feeds);
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}
