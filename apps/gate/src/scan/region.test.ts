import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middleOf, SMALLEST_SHARE, shareOf, USUAL_SHARE } from './region.ts';

describe('the part of a frame that a gate looks at', () => {
  it('is its middle', () => {
    expect(middleOf({ width: 1280, height: 720 }, 0.6)).toEqual({ x: 256, y: 0, width: 768, height: 720 });
    expect(middleOf({ width: 720, height: 1280 }, 1)).toEqual({ x: 0, y: 0, width: 720, height: 1280 });
  });

  it('lies within the frame, as far from its left as from its right', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 2, max: 8000 }),
      height: fc.integer({ min: 1, max: 8000 }),
    });
    fc.assert(
      fc.property(sizes, fc.double(), (frame, share) => {
        const { x, y, width, height } = middleOf(frame, share);
        expect([y, height]).toEqual([0, frame.height]);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(Math.abs(frame.width - width - 2 * x)).toBeLessThanOrEqual(1);
        expect(width).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it.each([undefined, null, 'wide', Number.NaN, Number.POSITIVE_INFINITY])(
    'is the usual one for %o',
    (share) => {
      expect(shareOf(share)).toBe(USUAL_SHARE);
    },
  );

  it('is never so narrow that no pass fits, nor wider than the frame', () => {
    expect([0, -4, 7].map(shareOf)).toEqual([SMALLEST_SHARE, SMALLEST_SHARE, 1]);
  });
});
