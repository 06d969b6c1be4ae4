import { describe, expect, it } from 'vitest';
import { zeroDenormals } from './denormals.mjs';

/** A protobuf field of bytes, as long as both fit in one byte. */
function field(number: number, content: readonly number[]): number[] {
  return [number * 8 + 2, content.length, ...content];
}

function tensor(dataType: number, field4or9: number, weights: readonly number[]): number[] {
  const bytes = [...new Uint8Array(Float32Array.from(weights).buffer)];
  return [2 * 8, dataType, ...field(field4or9, bytes)];
}

const FLOAT = 1;
const DOUBLE = 11;

function model(...tensors: readonly number[][]): Uint8Array {
  return Uint8Array.from(
    field(
      7,
      tensors.flatMap((content) => field(5, content)),
    ),
  );
}

describe('zeroing denormal weights', () => {
  it.each([9, 4])('zeroes the negligible weights of a float tensor in field %i', (number) => {
    const before = model(tensor(FLOAT, number, [1e-39, 0.5, -1e-11, 0, 1e-9]));
    const { model: after, zeroed } = zeroDenormals(before);
    expect(zeroed).toBe(2);
    expect(after).toEqual(model(tensor(FLOAT, number, [0, 0.5, 0, 0, 1e-9])));
  });

  it('leaves other types of numbers and its input alone', () => {
    const before = model(tensor(DOUBLE, 9, [1e-39, 1e-39]));
    expect(zeroDenormals(before)).toEqual({ model: before, zeroed: 0 });
    const input = model(tensor(FLOAT, 9, [1e-39]));
    zeroDenormals(input);
    expect(input).toEqual(model(tensor(FLOAT, 9, [1e-39])));
  });

  it.each([[[7 * 8 + 2, 200, 0]], [[0xff, 0xff]], [[7 * 8 + 3]]])(
    'refuses what is no protobuf: %j',
    (bytes) => {
      expect(() => zeroDenormals(Uint8Array.from(bytes))).toThrow('not an ONNX model');
    },
  );
});
