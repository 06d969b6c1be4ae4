import { orThrow } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blurred, checkerboard, grain, type Paint, paintedFace } from '../../test/painted-face.ts';
import { turnedFace } from '../../test/turned-face.ts';
import { measureQuality, type QualityMeasures } from './measures.ts';

const FRONTAL = turnedFace({ yaw: 0, pitch: 0, roll: 0 }, { size: 35, x: 49, y: 49 });

function measured(paint: Paint, scale = 1, channels: 3 | 4 = 3): QualityMeasures {
  return orThrow(measureQuality({ ...paintedFace(paint, scale, channels).image }, face(paint, scale)));
}

function face(paint: Paint, scale: number) {
  return { points: paintedFace(paint, scale).points, landmarks: FRONTAL };
}

describe('sharpness', () => {
  it('falls with every pixel of blur', () => {
    fc.assert(
      fc.property(fc.integer({ min: 14, max: 18 }), fc.integer({ min: 40, max: 200 }), (square, step) => {
        const board = checkerboard(square, 20, 20 + step);
        const values = [0, 1, 2, 3].map((reach) => measured(blurred(board, reach)).sharpness);
        for (let i = 1; i < values.length; i++) expect(values[i]).toBeLessThan(values[i - 1] ?? 0);
      }),
      { numRuns: 10 },
    );
  });

  it('does not depend on contrast or brightness', () => {
    const strong = measured(checkerboard(6, 20, 220)).sharpness;
    expect(measured(checkerboard(6, 100, 120)).sharpness).toBeCloseTo(strong, 6);
  });

  it('is low when only one direction is blurred', () => {
    const board = checkerboard(16);
    const moved: Paint = (x, y) =>
      [-4, -3, -2, -1, 0, 1, 2, 3, 4].reduce((sum, dx) => sum + board(x + dx, y), 0) / 9;
    expect(measured(moved).sharpness).toBeLessThan(0.5 * measured(board).sharpness);
  });

  it('does not call a small sharp face sharp: enlarging gives it nothing', () => {
    const board = checkerboard(16);
    const [half, quarter] = [measured(board, 0.5).sharpness, measured(board, 0.25).sharpness];
    expect(half).toBeLessThan(measured(board).sharpness);
    expect(quarter).toBeLessThan(0.8 * half);
  });

  it('does not call a large face blurred for what is finer than the frame', () => {
    const board = checkerboard(16);
    const kept = (scale: number) => {
      // A blur over three pixels of the image, whatever their size in the frame.
      const soft: Paint = (x, y) => [-1, 0, 1].reduce((sum, dx) => sum + board(x + dx / scale, y), 0) / 3;
      return measured(soft, scale).sharpness / measured(board, scale).sharpness;
    };
    expect(kept(1)).toBeLessThan(0.8);
    expect(kept(5)).toBeGreaterThan(0.95);
  });

  it('of one colour is 0', () => {
    expect(measured(() => 90)).toMatchObject({ sharpness: 0, dynamicRange: 0, noise: 0 });
  });
});

describe('exposure', () => {
  it('counts what is nearly black and nearly white', () => {
    expect(measured(() => 25)).toMatchObject({ underExposure: 1, overExposure: 0 });
    expect(measured(() => 26)).toMatchObject({ underExposure: 0, overExposure: 0 });
    expect(measured(() => 246)).toMatchObject({ underExposure: 0, overExposure: 0 });
    expect(measured(() => 247)).toMatchObject({ underExposure: 0, overExposure: 1 });
    const half = measured((x) => (x < 39 ? 10 : 250));
    expect(half.underExposure).toBeCloseTo(0.5, 1);
    expect(half.overExposure).toBeCloseTo(0.5, 1);
  });

  it('gives the dynamic range in bits', () => {
    expect(measured(checkerboard(1, 50, 200)).dynamicRange).toBeCloseTo(1, 2);
    const ramp = measured((x) => 3 * Math.max(0, x));
    expect(ramp.dynamicRange).toBeGreaterThan(5);
    expect(ramp.dynamicRange).toBeLessThanOrEqual(8);
  });

  it('grows with light and shrinks without it', () => {
    const light = fc.double({ min: 0.1, max: 4, noNaN: true });
    const ramp =
      (gain: number): Paint =>
      (x, y) =>
        Math.min(255, gain * (x + y + 20));
    fc.assert(
      fc.property(light, light, (a, b) => {
        const [less, more] = [measured(ramp(Math.min(a, b))), measured(ramp(Math.max(a, b)))];
        expect(more.underExposure).toBeLessThanOrEqual(less.underExposure);
        expect(more.overExposure).toBeGreaterThanOrEqual(less.overExposure);
      }),
      { numRuns: 20 },
    );
  });
});

describe('noise', () => {
  it('is that of the picture, by its contrast, and not its edges', () => {
    // Of nothing but even noise the contrast is the noise.
    expect(measured(grain(30)).noise).toBeGreaterThan(0.9);
    expect(measured(grain(30)).noise).toBeLessThan(1.1);
    expect(measured(checkerboard(13)).noise).toBeLessThan(0.01);
    expect(measured((x, y) => 2 * x + y).noise).toBeLessThan(0.05);
  });
});

describe('inter-eye distance', () => {
  it('doubles with the image', () => {
    const board = checkerboard(6);
    expect(measured(board).interEyeDistance).toBeCloseTo(35.2, 1);
    expect(measured(board, 2).interEyeDistance).toBeCloseTo(2 * measured(board).interEyeDistance, 6);
  });

  it('is that of the face looking straight ahead', () => {
    const { image, points } = paintedFace(checkerboard(6));
    const turned = turnedFace({ yaw: 30, pitch: 0, roll: 0 }, { size: 35, x: 49, y: 49 });
    const straight = measured(checkerboard(6)).interEyeDistance;
    const found = orThrow(measureQuality(image, { points, landmarks: turned }));
    expect(found.interEyeDistance).toBeCloseTo(straight / Math.cos(Math.PI / 6), 6);
  });
});

describe('covers', () => {
  const lines: Paint = (x, y) => 100 + 60 * Math.sin(y) + 20 * Math.sin(x);

  it('hide what is at the mouth', () => {
    const covered: Paint = (x, y) => (y > 45 ? 150 : lines(x, y));
    expect(measured(lines).mouthVisible).toBeGreaterThan(0.8);
    expect(measured(covered).mouthVisible).toBe(0);
  });

  it('hide what is at the eyes, at one alone too', () => {
    const glasses: Paint = (x, y) => (x < 39 && y < 30 ? 20 : lines(x, y));
    expect(measured(lines).eyesVisible).toBeGreaterThan(0.8);
    expect(measured(glasses).eyesVisible).toBe(0);
  });
});

it('gives the same for RGB and RGBA', () => {
  for (const paint of [checkerboard(5), (x: number, y: number) => Math.abs(x * y) % 256]) {
    expect(measured(paint, 1, 4)).toEqual(measured(paint, 1, 3));
  }
});

it('is not computed for points that span nothing', () => {
  const { image } = paintedFace(() => 100);
  const nowhere = Array.from({ length: 68 }, () => ({ x: 5, y: 5 }));
  const failed = { ok: false, problem: { code: 'face.model-failed' } };
  expect(measureQuality(image, { points: nowhere.slice(0, 5), landmarks: FRONTAL })).toMatchObject(failed);
  const { points } = paintedFace(() => 100);
  expect(measureQuality(image, { points, landmarks: nowhere })).toMatchObject(failed);
});
