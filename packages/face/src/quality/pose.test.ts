import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnedFace } from '../../test/turned-face.ts';
import { headPose } from './pose.ts';

const angle = (most: number) => fc.double({ min: -most, max: most, noNaN: true });

describe('head pose', () => {
  it('is what the head was turned by, wherever and however large it is', () => {
    fc.assert(
      fc.property(
        angle(60),
        angle(50),
        angle(90),
        fc.double({ min: 10, max: 500, noNaN: true }),
        (yaw, pitch, roll, size) => {
          const found = headPose(turnedFace({ yaw, pitch, roll }, { size, x: 300, y: -40 }));
          expect(found?.yaw).toBeCloseTo(yaw, 6);
          expect(found?.pitch).toBeCloseTo(pitch, 6);
          expect(found?.roll).toBeCloseTo(roll, 6);
        },
      ),
    );
  });

  it('is off by no more than 7° when every landmark is off by 1 % of the inter-eye distance', () => {
    const shift = fc.array(angle(0.01), { minLength: 136, maxLength: 136 });
    fc.assert(
      fc.property(angle(40), angle(30), angle(30), shift, (yaw, pitch, roll, by) => {
        const points = turnedFace({ yaw, pitch, roll }, { size: 100, x: 0, y: 0 });
        const moved = points.map(({ x, y }, i) => ({
          x: x + 100 * (by[i * 2] ?? 0),
          y: y + 100 * (by[i * 2 + 1] ?? 0),
        }));
        const found = headPose(moved);
        for (const [axis, is] of Object.entries({ yaw, pitch, roll })) {
          expect(Math.abs((found?.[axis as keyof typeof found] ?? Number.NaN) - is)).toBeLessThan(7);
        }
      }),
    );
  });

  it('has the signs it says: nose right, nose up, head clockwise', () => {
    const points = turnedFace({ yaw: 0, pitch: 0, roll: 0 }, { size: 100, x: 0, y: 0 });
    const moveNose = (dx: number, dy: number) =>
      points.map(({ x, y }, i) => (i === 30 ? { x: x + dx, y: y + dy } : { x, y }));
    expect(headPose(moveNose(15, 0))?.yaw).toBeGreaterThan(2);
    expect(headPose(moveNose(0, -15))?.pitch).toBeGreaterThan(2);
    const clockwise = points.map(({ x, y }) => ({ x: -y, y: x }));
    expect(headPose(clockwise)?.roll).toBeCloseTo(90, 6);
  });

  it('is not computed from landmarks that span nothing, or that are not there', () => {
    expect(headPose(Array.from({ length: 68 }, () => ({ x: 5, y: 5 })))).toBeNull();
    expect(headPose([])).toBeNull();
  });
});
