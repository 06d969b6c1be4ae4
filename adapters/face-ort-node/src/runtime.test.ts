import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeRuntime } from './runtime.ts';

const COUNT = 100;
const FLOAT = 1;
const WEIGHTS = new Uint8Array(new Float32Array(COUNT).fill(3).buffer);

/** Fields of protobuf: a number below 128, or content of fewer than 128 × 128 bytes. */
const number = (field: number, value: number) => Buffer.from([field * 8, value]);
const part = (field: number, content: Uint8Array | string) => {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from([field * 8 + 2, (bytes.length & 127) | 128, bytes.length >> 7]), bytes]);
};
const all = (...parts: readonly Uint8Array[]) => Buffer.concat(parts);

/** output = input + weights, whose values are in this field of the tensor. */
function model(weights: Uint8Array): Uint8Array {
  const shape = part(1, all(number(1, FLOAT), part(2, part(1, number(1, COUNT)))));
  const value = (name: string) => all(part(1, name), part(2, shape));
  const node = all(part(1, 'input'), part(1, 'weights'), part(2, 'output'), part(4, 'Add'));
  const tensor = all(number(1, COUNT), number(2, FLOAT), part(8, 'weights'), weights);
  const graph = all(part(1, node), part(2, 'graph'), part(5, tensor), part(11, value('input')));
  return all(number(1, 8), part(8, number(2, 17)), part(7, all(graph, part(12, value('output')))));
}

it('runs the weights in a model and refuses those in a file beside it, which its hash says nothing of', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tenzij-test-'));
  const here = process.cwd();
  try {
    await writeFile(join(folder, 'weights.bin'), WEIGHTS);
    process.chdir(folder);
    const session = await nodeRuntime.load(model(part(9, WEIGHTS)));
    const { output } = await session.run({ input: { data: new Float32Array(COUNT), dims: [COUNT] } });
    expect(output?.data).toEqual(new Float32Array(COUNT).fill(3));
    const outside = part(13, all(part(1, 'location'), part(2, 'weights.bin')));
    await expect(nodeRuntime.load(model(all(outside, number(14, 1))))).rejects.toThrow('External data');
  } finally {
    process.chdir(here);
    await rm(folder, { recursive: true, force: true });
  }
});
