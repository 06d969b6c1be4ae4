import { describe, expect, it } from 'vitest';
import { readTfjsWeights } from './tfjs-weights.mjs';

const BYTES = {
  name: 'bytes',
  shape: [2, 1],
  dtype: 'float32',
  quantization: { dtype: 'uint8', scale: 0.5, min: -1 },
};
const FLOATS = { name: 'floats', shape: [2], dtype: 'float32' };
const CONTENT = Uint8Array.from([0, 200, ...new Uint8Array(Float32Array.from([1.5, -2]).buffer)]);

function read(entries: readonly object[], files: Record<string, Uint8Array>) {
  const manifest = JSON.stringify([{ paths: Object.keys(files), weights: entries }]);
  return readTfjsWeights(new TextEncoder().encode(manifest), (path) => files[path] ?? new Uint8Array());
}

describe('reading TensorFlow.js weights', () => {
  it('reads weights that are stored as bytes and as floats, also over two files', () => {
    const weights = read([BYTES, FLOATS], { one: CONTENT.subarray(0, 4), two: CONTENT.subarray(4) });
    const bytes = { shape: [2, 1], data: Uint8Array.from([0, 200]), scale: 0.5, min: -1 };
    const floats = { shape: [2], data: Float32Array.from([1.5, -2]), scale: 1, min: 0 };
    expect(weights).toEqual(new Map(Object.entries({ bytes, floats })));
  });

  it.each([
    ['floats is not complete', [BYTES, FLOATS], CONTENT.subarray(0, 9)],
    ['more numbers than weights', [BYTES], CONTENT],
    ['floats is of type int32', [{ ...FLOATS, dtype: 'int32' }], CONTENT],
    ['bytes is stored in another way', [{ ...BYTES, quantization: { dtype: 'float16' } }], CONTENT],
  ])('refuses: %s', (message, entries, content) => {
    expect(() => read(entries, { one: content })).toThrow(message);
  });
});
