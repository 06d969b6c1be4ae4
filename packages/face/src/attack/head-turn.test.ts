import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bent, flatFace, type Place, seen, solidFace, turned } from '../../test/solid-face.ts';
import { headTurn } from './head-turn.ts';

const FAR = 1e7;
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** (x, y) → (a·x + b·y + tx, c·x + d·y + ty), not folded over and not squeezed to a line. */
const affine = fc
  .tuple(
    between(-3, 3),
    between(-3, 3),
    between(-3, 3),
    between(-3, 3),
    between(-900, 900),
    between(-900, 900),
  )
  .filter(([a, b, c, d]) => a * d - b * c > 0.1);

/** Somebody's face in a photo, not quite symmetric and not quite from the front. */
const photo = fc
  .tuple(degrees(9), fc.array(between(-4, 4), { minLength: 136, maxLength: 136 }))
  .map(([yaw, shifts]) =>
    seen(turned(solidFace(), yaw)).map(({ x, y }, i) => ({
      x: x + (shifts[2 * i] ?? 0),
      y: y + (shifts[2 * i + 1] ?? 0),
    })),
  );

describe('a head', () => {
  it('that turns, nods and tilts shows how far it is turned, and to which of its own sides', () => {
    fc.assert(
      fc.property(between(20, 40), fc.boolean(), degrees(10), degrees(25), (turn, toLeft, down, tilt) => {
        const left = toLeft ? turn : -turn;
        const found = headTurn(seen(turned(solidFace(), left, down, tilt))) ?? 0;
        expect(Math.sign(found)).toBe(Math.sign(left));
        expect(Math.abs(found - left)).toBeLessThan(9);
      }),
    );
  });

  it('that turns to its own left shows its nose more to the right of the picture', () => {
    const nose = (left: number) => seen(turned(solidFace(), left))[30]?.x ?? 0;
    expect(nose(25)).toBeGreaterThan(nose(0));
    expect(headTurn(seen(turned(solidFace(), 25)))).toBeGreaterThan(15);
  });

  it('turned further shows more', () => {
    fc.assert(
      fc.property(between(0, 40), between(1, 10), (turn, more) => {
        const shown = (left: number) => headTurn(seen(turned(solidFace(), left), FAR)) ?? 0;
        expect(shown(turn + more)).toBeGreaterThan(shown(turn));
      }),
    );
  });

  it('that nods or tilts without turning shows no turn', () => {
    fc.assert(
      fc.property(degrees(30), degrees(60), (down, tilt) => {
        expect(headTurn(seen(turned(solidFace(), 0, down, tilt)))).toBeCloseTo(0, 6);
      }),
    );
  });
});

describe('a flat picture of a face', () => {
  it('shows the same turn however it is moved, tilted, stretched or squeezed', () => {
    fc.assert(
      fc.property(photo, affine, (points, [a, b, c, d, tx, ty]) => {
        const mapped = points.map(({ x, y }) => ({ x: a * x + b * y + tx, y: c * x + d * y + ty }));
        expect(headTurn(mapped)).toBeCloseTo(headTurn(points) ?? Number.NaN, 6);
      }),
    );
  });

  it('shows none when it is turned before a camera, far or near', () => {
    fc.assert(
      fc.property(
        degrees(65),
        degrees(40),
        degrees(180),
        between(250, 2000),
        (left, down, tilt, distance) => {
          expect(headTurn(seen(turned(flatFace(), left, down, tilt), distance))).toBeCloseTo(0, 6);
        },
      ),
    );
  });

  it.each([
    ['an upright', 0],
    ['a level', Math.PI / 2],
  ])('shows hardly any when it is bent about %s line and then turned', (_which, angle) => {
    const curve = between(80, 2000);
    fc.assert(
      fc.property(
        curve,
        fc.boolean(),
        degrees(45),
        degrees(20),
        degrees(30),
        (radius, inward, left, down, tilt) => {
          const paper = bent(flatFace(), inward ? -radius : radius, angle);
          expect(Math.abs(headTurn(seen(turned(paper, left, down, tilt), FAR)) ?? 90)).toBeLessThan(6);
        },
      ),
    );
  });
});

it('points that span nothing show no number at all', () => {
  expect(headTurn([])).toBeNull();
  expect(headTurn(Array.from({ length: 68 }, () => ({ x: 5, y: 5 })))).toBeNull();
  const line = solidFace().map(([x]): Place => [x, 0, 0]);
  expect(headTurn(seen(line))).toBeNull();
});
