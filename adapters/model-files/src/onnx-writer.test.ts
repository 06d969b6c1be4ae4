import { nodeRuntime } from '@tenzij/face-ort-node';
import { describe, expect, it } from 'vitest';
import { type OnnxModel, writeOnnx } from './onnx-writer.mjs';

/** Adds a row of constants to each row, which comes out with one zero more. */
const MODEL: OnnxModel = {
  name: 'small',
  inputs: [{ name: 'input', dims: ['rows', 3] }],
  outputs: [{ name: 'output', dims: ['rows', 4] }],
  nodes: [
    { operator: 'Cast', inputs: ['stored'], outputs: ['floats'], attributes: { to: 1 } },
    { operator: 'Add', inputs: ['input', 'floats'], outputs: ['sum'] },
    { operator: 'Pad', inputs: ['sum', 'pads'], outputs: ['output'] },
  ],
  constants: [
    { name: 'stored', dims: [3], data: Uint8Array.from([1, 2, 200]) },
    { name: 'pads', dims: [4], data: BigInt64Array.from([0n, 0n, 0n, 1n]) },
  ],
};

describe('writing ONNX', () => {
  it('writes what ONNX Runtime runs', async () => {
    const session = await nodeRuntime.load(writeOnnx(MODEL));
    const data = Float32Array.from([0, 0, 0, 0.5, -2, 1]);
    const { output } = await session.run({ input: { data, dims: [2, 3] } });
    await session.release();
    expect(output).toEqual({ data: Float32Array.from([1, 2, 200, 0, 1.5, 0, 201, 0]), dims: [2, 4] });
  });

  it('writes lists and numbers of more than seven bits', async () => {
    const window = { kernel_shape: [1, 130], strides: [1, 1] };
    const bytes = writeOnnx({
      name: 'large',
      inputs: [{ name: 'input', dims: [1, 1, 1, 300] }],
      outputs: [{ name: 'output', dims: [1, 1, 1, 171] }],
      nodes: [{ operator: 'MaxPool', inputs: ['input'], outputs: ['output'], attributes: window }],
      constants: [],
    });
    const session = await nodeRuntime.load(bytes);
    const data = Float32Array.from({ length: 300 }, (_, i) => i);
    const { output } = await session.run({ input: { data, dims: [1, 1, 1, 300] } });
    await session.release();
    expect(output?.data).toEqual(Float32Array.from({ length: 171 }, (_, i) => i + 129));
  });

  it('gives the same bytes every time', () => {
    expect(writeOnnx(structuredClone(MODEL))).toEqual(writeOnnx(MODEL));
  });

  it('refuses what it cannot write', () => {
    const constants = [{ name: 'stored', dims: [4], data: Uint8Array.from([1, 2, 3]) }];
    expect(() => writeOnnx({ ...MODEL, constants })).toThrow('stored has 3 values, its shape asks 4');
    const inputs = [{ name: 'input', dims: [-1, 3] }];
    expect(() => writeOnnx({ ...MODEL, inputs })).toThrow('-1 is not a whole number from 0');
  });
});
