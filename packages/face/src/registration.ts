import { meanPoint, type Point } from './geometry.ts';
import type { Image } from './steps/1-input-image.ts';

/** Side of a registered face, in pixels. */
export const REGISTERED_SIDE = 112;

/** Where eyes, nose and mouth corners come to lie in a registered face (the ArcFace template). */
const STANDARD_POINTS: readonly Point[] = [
  { x: 38.2946, y: 51.6963 },
  { x: 73.5318, y: 51.5014 },
  { x: 56.0252, y: 71.7366 },
  { x: 41.5493, y: 92.3655 },
  { x: 70.7299, y: 92.2041 },
];

/** Rotation with scale, and translation: (x, y) → (a·x − b·y + tx, b·x + a·y + ty). */
export interface Similarity {
  readonly a: number;
  readonly b: number;
  readonly tx: number;
  readonly ty: number;
}

/**
 * The similarity transform that brings five points nearest to the standard ones, by least squares
 * (Umeyama 1991, without reflection), or `null` when the points span nothing.
 */
export function registration(points: readonly Point[]): Similarity | null {
  const from = meanPoint(points);
  const to = meanPoint(STANDARD_POINTS);
  let [dot, cross, spread] = [0, 0, 0];
  for (const [i, point] of points.entries()) {
    const standard = STANDARD_POINTS[i] ?? to;
    const [px, py, qx, qy] = [point.x - from.x, point.y - from.y, standard.x - to.x, standard.y - to.y];
    dot += px * qx + py * qy;
    cross += px * qy - py * qx;
    spread += px * px + py * py;
  }
  const [a, b] = [dot / spread, cross / spread];
  const scale = Math.hypot(a, b);
  if (!(Number.isFinite(scale) && scale > 0)) return null;
  return { a, b, tx: to.x - a * from.x + b * from.y, ty: to.y - b * from.x - a * from.y };
}

/**
 * Cuts the registered face out of the image, bilinearly. Of a face twice as large as the cut-out or larger
 * four samples a pixel are averaged, so that fine texture does not turn into noise. Outside the image its
 * edge pixels repeat.
 */
export function cutOut(image: Image, transform: Similarity): Image {
  const side = REGISTERED_SIDE;
  const inverse = invert(transform);
  const perPixel = Math.hypot(inverse.a, inverse.b) < 2 ? 1 : 2;
  const sums = new Float32Array(side * side * 3);
  for (let i = 0; i < perPixel * perPixel; i++) {
    const dx = ((i % perPixel) + 0.5) / perPixel - 0.5;
    const dy = (Math.floor(i / perPixel) + 0.5) / perPixel - 0.5;
    addSamples(image, inverse, dx, dy, 1 / (perPixel * perPixel), sums);
  }
  return { width: side, height: side, channels: 3, data: new Uint8ClampedArray(sums) };
}

/** Adds one sample of every pixel, (dx, dy) from its centre. The channels are written out, for speed. */
function addSamples(
  image: Image,
  { a, b, tx, ty }: Similarity,
  dx: number,
  dy: number,
  weight: number,
  sums: Float32Array,
): void {
  const { channels, data } = image;
  const row = image.width * channels;
  const [farRight, bottom] = [image.width - 1, image.height - 1];
  let i = 0;
  for (let py = dy; py < REGISTERED_SIDE - 0.5; py++) {
    for (let px = dx; px < REGISTERED_SIDE - 0.5; px++, i += 3) {
      const x = Math.min(Math.max(a * px - b * py + tx, 0), farRight);
      const y = Math.min(Math.max(b * px + a * py + ty, 0), bottom);
      const left = x | 0;
      const top = y | 0;
      const w11 = (x - left) * (y - top) * weight;
      const w01 = (x - left) * weight - w11;
      const w10 = (y - top) * weight - w11;
      const w00 = weight - w01 - w10 - w11;
      const p = top * row + left * channels;
      const q = left < farRight ? p + channels : p;
      const r = top < bottom ? p + row : p;
      const s = q + r - p;
      sums[i] =
        (sums[i] as number) +
        (data[p] as number) * w00 +
        (data[q] as number) * w01 +
        (data[r] as number) * w10 +
        (data[s] as number) * w11;
      sums[i + 1] =
        (sums[i + 1] as number) +
        (data[p + 1] as number) * w00 +
        (data[q + 1] as number) * w01 +
        (data[r + 1] as number) * w10 +
        (data[s + 1] as number) * w11;
      sums[i + 2] =
        (sums[i + 2] as number) +
        (data[p + 2] as number) * w00 +
        (data[q + 2] as number) * w01 +
        (data[r + 2] as number) * w10 +
        (data[s + 2] as number) * w11;
    }
  }
}

function invert({ a, b, tx, ty }: Similarity): Similarity {
  const square = a * a + b * b;
  const [ia, ib] = [a / square, -b / square];
  return { a: ia, b: ib, tx: -(ia * tx - ib * ty), ty: -(ib * tx + ia * ty) };
}
