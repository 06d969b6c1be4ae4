import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEST_USE, testClearance } from '../../../tools/testing/clearance.ts';
import { overlap } from './geometry.ts';
import { DEFAULT_MODEL } from './models/shipped-cards.ts';
import { cutOut, registration } from './registration.ts';
import { sampleWindow } from './sampling.ts';
import { inputImage } from './steps/1-input-image.ts';
import { compare, isMatch } from './steps/5-result.ts';
import { pack, unpack } from './template/packing.ts';
import { quantise } from './template/quantise.ts';

const LENGTH = 64;
const SHAPE = { length: LENGTH, bits: 8 } as const;
const clearance = testClearance({ model: { ...testClearance().model, template: SHAPE } });
const template = fc
  .int8Array({ minLength: LENGTH, maxLength: LENGTH })
  .filter((values) => values.some((value) => value !== 0))
  .map((values) => ({ modelId: clearance.model.id, bytes: pack(values, SHAPE) }));
const floats = fc
  .float32Array({ minLength: LENGTH, maxLength: LENGTH, min: -10, max: 10, noNaN: true })
  .filter((values) => Math.hypot(...values) > 1);

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const dot = (x: ArrayLike<number>, y: ArrayLike<number>) =>
    Array.from(x).reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

describe('comparing', () => {
  it('is symmetric, within −1..1, and 1 for a template with itself', () => {
    fc.assert(
      fc.property(template, template, (a, b) => {
        const forth = compare(a, b, clearance, TEST_USE);
        expect(forth).toEqual(compare(b, a, clearance, TEST_USE));
        expect(forth.ok && Math.abs(forth.value.similarity) <= 1).toBe(true);
        const self = compare(a, a, clearance, TEST_USE);
        expect(self.ok && self.value.similarity).toBeCloseTo(1, 12);
      }),
    );
  });

  it('matches from the threshold of the clearance on', () => {
    const { threshold } = clearance.model;
    expect(isMatch({ similarity: threshold }, clearance)).toBe(true);
    expect(isMatch({ similarity: threshold - 1e-9 }, clearance)).toBe(false);
    expect(isMatch({ similarity: Number.NaN }, clearance)).toBe(false);
  });
});

describe('quantising', () => {
  it('keeps the direction, whatever the size', () => {
    fc.assert(
      fc.property(floats, (values) => {
        const whole = quantise(values, { ...SHAPE, step: 0.05, centre: null }) ?? new Int8Array();
        const cutOff = whole.some((level) => Math.abs(level) === 127);
        expect(cosine(whole, values)).toBeGreaterThan(cutOff ? 0.5 : 0.999);
        expect(
          quantise(
            values.map((value) => value * 4),
            { ...SHAPE, step: 0.05, centre: null },
          ),
        ).toEqual(whole);
      }),
    );
  });
});

describe('packing', () => {
  const shape = fc.record({
    length: fc.integer({ min: 1, max: 90 }),
    bits: fc.constantFrom(4 as const, 8 as const),
  });

  it('comes back as it went in', () => {
    fc.assert(
      fc.property(
        shape.chain((it) => {
          const most = 2 ** (it.bits - 1) - 1;
          return fc.tuple(
            fc.constant(it),
            fc.array(fc.integer({ min: -most, max: most }), { minLength: it.length, maxLength: it.length }),
          );
        }),
        ([it, values]) => {
          expect([...unpack(pack(Int8Array.from(values), it), it)]).toEqual(values);
        },
      ),
    );
  });
});

describe('registration', () => {
  it('undoes any turning, scaling and moving of the standard points', () => {
    const standard = DEFAULT_MODEL.input.registration.points;
    const angle = fc.double({ min: -3.1, max: 3.1, noNaN: true });
    const scale = fc.double({ min: 0.2, max: 8, noNaN: true });
    const shift = fc.double({ min: -2000, max: 2000, noNaN: true });
    fc.assert(
      fc.property(angle, scale, shift, shift, (turn, size, dx, dy) => {
        const [cos, sin] = [Math.cos(turn) * size, Math.sin(turn) * size];
        const points = standard.map(([x, y]) => ({ x: cos * x - sin * y + dx, y: sin * x + cos * y + dy }));
        const found = registration(points, DEFAULT_MODEL.input.registration);
        for (const [i, { x, y }] of points.entries()) {
          const [a, b, tx, ty] = [found?.a ?? 0, found?.b ?? 0, found?.tx ?? 0, found?.ty ?? 0];
          expect(a * x - b * y + tx).toBeCloseTo(standard[i]?.[0] ?? 0, 6);
          expect(b * x + a * y + ty).toBeCloseTo(standard[i]?.[1] ?? 0, 6);
        }
      }),
    );
  });
});

describe('sampling', () => {
  const place = fc.double({ min: -500, max: 500, noNaN: true });
  const flat = inputImage(70, 60, new Uint8Array(70 * 60 * 4).fill(137));
  if (!flat.ok) throw new Error('a valid image');

  it('of one colour gives that colour, wherever the window is', () => {
    fc.assert(
      fc.property(place, place, fc.double({ min: 0.01, max: 40, noNaN: true }), (x, y, step) => {
        const data = new Float32Array(3 * 9 * 9);
        const into = { data, planeSize: 81, stride: 9, mean: 0, scale: 1 };
        sampleWindow(flat.value, { x, y, step, columns: 9, rows: 9 }, into);
        for (const value of data) expect(value).toBeCloseTo(137, 3);
      }),
    );
  });

  it('of one colour gives that colour in a cut-out, however it is turned', () => {
    const turn = fc.double({ min: -3, max: 3, noNaN: true }).filter((value) => Math.abs(value) > 0.05);
    fc.assert(
      fc.property(turn, turn, place, place, (a, b, tx, ty) => {
        expect(new Set(cutOut(flat.value, { a, b, tx, ty }, 112).data)).toEqual(new Set([137]));
      }),
      { numRuns: 25 },
    );
  });
});

describe('boxes', () => {
  const side = fc.double({ min: 0, max: 100, noNaN: true });
  const box = fc.record({ x: side, y: side, width: side, height: side });

  it('overlap by 0 to 1, both ways alike', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        expect(overlap(a, b)).toBeGreaterThanOrEqual(0);
        expect(overlap(a, b)).toBeLessThanOrEqual(1 + 1e-9);
        expect(overlap(a, b)).toBeCloseTo(overlap(b, a), 9);
      }),
    );
  });
});
