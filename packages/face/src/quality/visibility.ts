import { type Luma, QUALITY_FRAME } from './frame.ts';

const SIDE = QUALITY_FRAME.side;

/** A part of the frame, in pixels. */
interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const EYE_ON_LEFT: Part = { left: 13, top: 13, right: 30, bottom: 25 };
const EYE_ON_RIGHT: Part = { left: 49, top: 13, right: 66, bottom: 25 };
const BOTH_EYES: Part = { left: 7, top: 9, right: 72, bottom: 29 };
const MOUTH: Part = { left: 25, top: 51, right: 54, bottom: 69 };
/** Pixels up and down over which lids and lips make a step in brightness. */
const REACH = 2;

/**
 * How much is to be seen where the eyes are, from 0 up: the contrast (standard deviation of brightness)
 * there, of the eye that shows least, by that of the whole face. Dark glasses leave little. It does not
 * tell open eyes from closed ones.
 */
export function eyesVisible(luma: Luma, contrast: number): number {
  return Math.min(deviation(luma, EYE_ON_LEFT), deviation(luma, EYE_ON_RIGHT)) / (contrast + 1);
}

/**
 * How much is to be seen where the mouth is, from 0 up: the steps in brightness from above to below
 * there, by those around the eyes. A plain cover leaves little; one with a pattern of its own does not.
 */
export function mouthVisible(luma: Luma): number {
  return steps(luma, MOUTH) / (steps(luma, BOTH_EYES) + 1);
}

function deviation(luma: Luma, { left, top, right, bottom }: Part): number {
  let sum = 0;
  let squares = 0;
  for (let row = top; row < bottom; row++) {
    for (let i = row * SIDE + left; i < row * SIDE + right; i++) {
      const value = luma[i] as number;
      sum += value;
      squares += value * value;
    }
  }
  const pixels = (right - left) * (bottom - top);
  return Math.sqrt(Math.max(0, squares / pixels - (sum / pixels) ** 2));
}

/** Root of the mean square. */
function steps(luma: Luma, { left, top, right, bottom }: Part): number {
  let squares = 0;
  for (let row = top; row < bottom; row++) {
    for (let i = row * SIDE + left; i < row * SIDE + right; i++) {
      squares += ((luma[i + REACH * SIDE] as number) - (luma[i - REACH * SIDE] as number)) ** 2;
    }
  }
  return Math.sqrt(squares / ((right - left) * (bottom - top)));
}
