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

/** More than this many samples a pixel, each way, adds nothing that can be seen. */
const MOST_SAMPLES = 4;

/**
 * Cuts the registered face out of the image, bilinearly. A face larger than the cut-out is averaged over
 * several samples a pixel, so that fine texture does not turn into noise. Outside, edge pixels repeat.
 */
export function cutOut(image: Image, transform: Similarity): Image {
  const side = REGISTERED_SIDE;
  const data = new Uint8ClampedArray(side * side * 3);
  const inverse = invert(transform);
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.floor(Math.hypot(inverse.a, inverse.b))));
  const sum = new Float64Array(3);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      sum.fill(0);
      for (let i = 0; i < samples * samples; i++) {
        const sx = x - 0.5 + ((i % samples) + 0.5) / samples;
        const sy = y - 0.5 + (Math.floor(i / samples) + 0.5) / samples;
        addSample(image, inverse, sx, sy, sum);
      }
      const at = (y * side + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        data[at + channel] = (sum[channel] as number) / (samples * samples);
      }
    }
  }
  return { width: side, height: side, channels: 3, data };
}

function addSample(image: Image, inverse: Similarity, x: number, y: number, sum: Float64Array): void {
  const { width, height, channels, data } = image;
  const sx = Math.min(Math.max(inverse.a * x - inverse.b * y + inverse.tx, 0), width - 1);
  const sy = Math.min(Math.max(inverse.b * x + inverse.a * y + inverse.ty, 0), height - 1);
  const left = Math.floor(sx);
  const top = Math.floor(sy);
  const [wx, wy] = [sx - left, sy - top];
  const right = Math.min(left + 1, width - 1) - left;
  const a = (top * width + left) * channels;
  const b = a + right * channels;
  const below = (Math.min(top + 1, height - 1) - top) * width * channels;
  for (let channel = 0; channel < 3; channel++) {
    const upper = (data[a + channel] as number) * (1 - wx) + (data[b + channel] as number) * wx;
    const lower =
      (data[a + below + channel] as number) * (1 - wx) + (data[b + below + channel] as number) * wx;
    sum[channel] = (sum[channel] as number) + upper * (1 - wy) + lower * wy;
  }
}

function invert({ a, b, tx, ty }: Similarity): Similarity {
  const square = a * a + b * b;
  const [ia, ib] = [a / square, -b / square];
  return { a: ia, b: ib, tx: -(ia * tx - ib * ty), ty: -(ib * tx + ia * ty) };
}
