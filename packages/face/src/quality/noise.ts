import { FACE_AREA, type Luma, QUALITY_FRAME } from './frame.ts';

const SIDE = QUALITY_FRAME.side;
/** The mask's answer to noise of standard deviation 1, and the median of the absolute values of such noise. */
const GAIN = 6;
const MEDIAN = 0.6745;
const LARGEST = 8 * 255;

/**
 * Noise, as a multiple of the face's contrast (standard deviation of brightness), from 0 up. The
 * noise is what a mask that is blind to edges and slopes leaves (Immerkær 1996), its median in the face
 * area. A face area of one colour gives 0.
 */
export function noise(luma: Luma, contrast: number): number {
  if (contrast === 0) return 0;
  const histogram = new Uint32Array(LARGEST + 1);
  let pixels = 0;
  for (const { row, start, end } of FACE_AREA) {
    for (let i = row * SIDE + start; i < row * SIDE + end; i++) {
      const value = Math.abs(mask(luma, i));
      histogram[value] = (histogram[value] as number) + 1;
    }
    pixels += end - start;
  }
  return median(histogram, pixels) / GAIN / MEDIAN / contrast;
}

/** The difference of two Laplacians: 1 −2 1, −2 4 −2, 1 −2 1. */
function mask(luma: Luma, i: number): number {
  const up = i - SIDE;
  const down = i + SIDE;
  return (
    (luma[up - 1] as number) +
    (luma[up + 1] as number) +
    (luma[down - 1] as number) +
    (luma[down + 1] as number) +
    4 * (luma[i] as number) -
    2 * ((luma[up] as number) + (luma[down] as number) + (luma[i - 1] as number) + (luma[i + 1] as number))
  );
}

/** Of whole numbers; within a number its share is taken in proportion. */
function median(histogram: Uint32Array, count: number): number {
  let below = 0;
  for (let value = 0; value < histogram.length; value++) {
    const here = histogram[value] as number;
    if (below + here >= count / 2) return Math.max(0, value - 0.5 + (count / 2 - below) / here);
    below += here;
  }
  return LARGEST;
}
