import { meanPoint, type Point } from './geometry.ts';
import type { RegistrationTarget } from './models/card.ts';
import type { Image } from './steps/1-input-image.ts';

/** Rotation with scale, and translation: (x, y) → (a·x − b·y + tx, b·x + a·y + ty). */
export interface Similarity {
  readonly a: number;
  readonly b: number;
  readonly tx: number;
  readonly ty: number;
}

/**
 * The similarity transform that brings five points nearest to the target's, by least squares
 * (Umeyama 1991, without reflection), or `null` when the points span nothing.
 */
export function registration(points: readonly Point[], target: RegistrationTarget): Similarity | null {
  const standards = target.points.map(([x, y]) => ({ x, y }));
  const from = meanPoint(points);
  const to = meanPoint(standards);
  let [dot, cross, spread] = [0, 0, 0];
  for (const [i, point] of points.entries()) {
    const standard = standards[i] ?? to;
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
 * Image pixels per pixel of the cut-out from which one sample a pixel is too few. Below it, templates of
 * large faces stayed within a cosine of 0.997 of those from 64 samples a pixel.
 */
const LARGE_FACE = 4;

/**
 * Cuts the registered face out of the image, bilinearly. Of a very large face four samples a pixel are
 * averaged, so that fine texture does not turn into noise. Outside the image its edge pixels repeat.
 */
export function cutOut(image: Image, transform: Similarity, side: number): Image {
  const inverse = invert(transform);
  const data = new Uint8Array(side * side * 3);
  const offsets = Math.hypot(inverse.a, inverse.b) < LARGE_FACE ? ONE_SAMPLE : FOUR_SAMPLES;
  for (let row = 0; row < side; row++) {
    if (offsets === ONE_SAMPLE && isInside(image, inverse, row, side))
      cutRowInside(image, inverse, row, data);
    else cutRow(image, inverse, row, offsets, data);
  }
  return { width: side, height: side, channels: 3, data };
}

/** Where samples lie around a pixel's centre: each of these across with each of these down. */
const ONE_SAMPLE = [0] as const;
const FOUR_SAMPLES = [-0.25, 0.25] as const;

/** One row of the cut-out. The channels are written out, for speed. */
function cutRow(
  image: Image,
  { a, b, tx, ty }: Similarity,
  row: number,
  offsets: readonly number[],
  into: Uint8Array,
): void {
  const { channels, data } = image;
  const stride = image.width * channels;
  const farRight = image.width - 1;
  const bottom = image.height - 1;
  const samples = offsets.length * offsets.length;
  const weight = 1 / samples;
  const side = Math.sqrt(into.length / 3);
  let i = row * side * 3;
  for (let column = 0; column < side; column++) {
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let sample = 0; sample < samples; sample++) {
      const px = column + (offsets[sample & 1] as number);
      const py = row + (offsets[sample >> 1] as number);
      const x = Math.min(Math.max(a * px - b * py + tx, 0), farRight);
      const y = Math.min(Math.max(b * px + a * py + ty, 0), bottom);
      const left = x | 0;
      const top = y | 0;
      const w11 = (x - left) * (y - top) * weight;
      const w01 = (x - left) * weight - w11;
      const w10 = (y - top) * weight - w11;
      const w00 = weight - w01 - w10 - w11;
      const p = top * stride + left * channels;
      const q = left < farRight ? p + channels : p;
      const r = top < bottom ? p + stride : p;
      const s = q + r - p;
      red +=
        (data[p] as number) * w00 +
        (data[q] as number) * w01 +
        (data[r] as number) * w10 +
        (data[s] as number) * w11;
      green +=
        (data[p + 1] as number) * w00 +
        (data[q + 1] as number) * w01 +
        (data[r + 1] as number) * w10 +
        (data[s + 1] as number) * w11;
      blue +=
        (data[p + 2] as number) * w00 +
        (data[q + 2] as number) * w01 +
        (data[r + 2] as number) * w10 +
        (data[s + 2] as number) * w11;
    }
    into[i++] = red + 0.5;
    into[i++] = green + 0.5;
    into[i++] = blue + 0.5;
  }
}

/** Whether all samples of a row have four pixels around them: a row is straight, so its ends tell. */
function isInside(
  { width, height }: Image,
  { a, b, tx, ty }: Similarity,
  row: number,
  side: number,
): boolean {
  return [0, side - 1].every((column) => {
    const x = a * column - b * row + tx;
    const y = b * column + a * row + ty;
    return x >= 0 && y >= 0 && x < width - 1 && y < height - 1;
  });
}

/** What `cutRow` does with one sample a pixel, in half the time: nothing has to be kept inside. */
function cutRowInside(image: Image, { a, b, tx, ty }: Similarity, row: number, into: Uint8Array): void {
  const { channels, data } = image;
  const stride = image.width * channels;
  const side = Math.sqrt(into.length / 3);
  const startX = tx - b * row;
  const startY = ty + a * row;
  let i = row * side * 3;
  for (let column = 0; column < side; column++, i += 3) {
    const x = startX + a * column;
    const y = startY + b * column;
    const left = x | 0;
    const top = y | 0;
    const w11 = (x - left) * (y - top);
    const w01 = x - left - w11;
    const w10 = y - top - w11;
    const w00 = 1 - w01 - w10 - w11;
    const p = top * stride + left * channels;
    const q = p + channels;
    const r = p + stride;
    const s = r + channels;
    into[i] =
      (data[p] as number) * w00 +
      (data[q] as number) * w01 +
      (data[r] as number) * w10 +
      (data[s] as number) * w11 +
      0.5;
    into[i + 1] =
      (data[p + 1] as number) * w00 +
      (data[q + 1] as number) * w01 +
      (data[r + 1] as number) * w10 +
      (data[s + 1] as number) * w11 +
      0.5;
    into[i + 2] =
      (data[p + 2] as number) * w00 +
      (data[q + 2] as number) * w01 +
      (data[r + 2] as number) * w10 +
      (data[s + 2] as number) * w11 +
      0.5;
  }
}

function invert({ a, b, tx, ty }: Similarity): Similarity {
  const square = a * a + b * b;
  const [ia, ib] = [a / square, -b / square];
  return { a: ia, b: ib, tx: -(ia * tx - ib * ty), ty: -(ib * tx + ia * ty) };
}
