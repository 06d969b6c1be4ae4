import { FACE_AREA, type Luma, QUALITY_FRAME } from './frame.ts';

/** How the face is lit, over the face area. */
export interface Exposure {
  /** Part of the pixels that is nearly black (brightness up to 25), 0..1. */
  readonly underExposure: number;
  /** Part of the pixels that is nearly white (brightness from 247), 0..1. */
  readonly overExposure: number;
  /** Entropy of the brightness, 0..8 bits: how many shades are used. */
  readonly dynamicRange: number;
  /** Standard deviation of the brightness, 0..127.5. */
  readonly contrast: number;
}

/** The bounds of black and white are those of OFIQ, the reference implementation of ISO/IEC 29794-5. */
const BLACK = 25;
const WHITE = 247;

export function exposure(luma: Luma): Exposure {
  const histogram = new Uint32Array(256);
  let pixels = 0;
  for (const { row, start, end } of FACE_AREA) {
    const first = row * QUALITY_FRAME.side;
    for (let i = first + start; i < first + end; i++) tally(histogram, luma[i] as number);
    pixels += end - start;
  }
  let [under, over, entropy, sum, squares] = [0, 0, 0, 0, 0];
  for (const [value, count] of histogram.entries()) {
    if (count === 0) continue;
    if (value <= BLACK) under += count;
    if (value >= WHITE) over += count;
    entropy -= (count / pixels) * Math.log2(count / pixels);
    sum += count * value;
    squares += count * value * value;
  }
  return {
    underExposure: under / pixels,
    overExposure: over / pixels,
    dynamicRange: Math.abs(entropy),
    contrast: Math.sqrt(Math.max(0, squares / pixels - (sum / pixels) ** 2)),
  };
}

function tally(histogram: Uint32Array, value: number): void {
  histogram[value] = (histogram[value] as number) + 1;
}
