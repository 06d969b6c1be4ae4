import { FACE_AREA, type Luma, QUALITY_FRAME } from './frame.ts';

const SIDE = QUALITY_FRAME.side;
/** Pixels over which the picture is blurred to compare it with. */
const BLUR = 9;
const AFTER = (BLUR - 1) / 2;
const BEFORE = (BLUR + 1) / 2;

/**
 * Sharpness, 0..1: the part of the differences between neighbours that a blur over nine pixels takes away
 * (one minus the blur measure of Crété-Roffet and others, 2007). What is blurred already has little to
 * lose. The lower of across and down counts, so motion in one direction shows; brightness and contrast
 * don't. A face area of one colour gives 0: there is nothing sharp in it.
 */
export function sharpness(luma: Luma): number {
  return Math.min(lostToBlur(luma, 1), lostToBlur(luma, SIDE));
}

/** `step` 1 compares with the pixel to the left, `SIDE` with the one above. */
function lostToBlur(luma: Luma, step: number): number {
  let differences = 0;
  let lost = 0;
  for (const { row, start, end } of FACE_AREA) {
    for (let i = row * SIDE + start; i < row * SIDE + end; i++) {
      const difference = Math.abs((luma[i] as number) - (luma[i - step] as number));
      // Two means over nine pixels, one pixel apart, share all but their outermost pixels.
      const blurred =
        Math.abs((luma[i + AFTER * step] as number) - (luma[i - BEFORE * step] as number)) / BLUR;
      differences += difference;
      if (difference > blurred) lost += difference - blurred;
    }
  }
  return differences > 0 ? lost / differences : 0;
}
