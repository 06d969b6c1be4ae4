import type { Image } from './steps/1-input-image.ts';

/** An axis-aligned part of an image that is sampled on a grid. Samples outside repeat the edge pixels. */
export interface Window {
  /** The part's left and top, in image pixels; negative outside. */
  readonly x: number;
  readonly y: number;
  /** Image pixels per sample. */
  readonly step: number;
  /** Samples across and down. */
  readonly columns: number;
  readonly rows: number;
  /** Two pixels a sample instead of four, where samples are far apart: enough to find a face by. */
  readonly sparse?: boolean;
}

/** Where samples go: three planes (red, green, blue), `stride` samples a row, as (value − mean) / scale. */
export interface Planes {
  readonly data: Float32Array;
  readonly planeSize: number;
  readonly stride: number;
  readonly mean: number;
  readonly scale: number;
}

/** For every sample along one axis: the offsets of its two pixels and the weight of the second. */
interface Axis {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly weight: Float32Array;
}

/** Image pixels per sample from which the mean of four pixels takes the place of weighing them. */
const COARSE = 2;

/**
 * Samples a window, straight from the image into a model's input: bilinearly, or, where samples are two
 * pixels apart or more, as the mean of the four pixels around each. That takes half the time, and a shift
 * of half a pixel at most is less than a quarter of a sample.
 */
export function sampleWindow(image: Image, window: Window, into: Planes): void {
  const line = image.width * image.channels;
  const columns = axis(window.x, window.step, window.columns, image.width, image.channels);
  const rows = axis(window.y, window.step, window.rows, image.height, line);
  for (let row = 0; row < window.rows; row++) {
    const top = rows.first[row] as number;
    const start = row * into.stride;
    if (window.step < COARSE) {
      const [bottom, weight] = [rows.second[row] as number, rows.weight[row] as number];
      weighRow(image.data, columns, top, bottom, weight, into, start);
    } else if (window.sparse) {
      averageTwoRow(image.data, columns.first, line + image.channels, top, into, start);
    } else averageRow(image.data, columns.first, image.channels, top, line, into, start);
  }
}

/** The channels are written out, here and below: a loop over them takes twice as long. */
function averageRow(
  pixels: Image['data'],
  first: Int32Array,
  right: number,
  top: number,
  down: number,
  { data, planeSize, mean, scale }: Planes,
  start: number,
): void {
  const gain = 0.25 / scale;
  const bias = -mean / scale;
  const green = planeSize;
  const blue = 2 * planeSize;
  for (let column = 0, at = start; column < first.length; column++, at++) {
    const a = (first[column] as number) + top;
    const b = a + right;
    const c = a + down;
    const d = c + right;
    data[at] =
      ((pixels[a] as number) + (pixels[b] as number) + (pixels[c] as number) + (pixels[d] as number)) * gain +
      bias;
    data[at + green] =
      ((pixels[a + 1] as number) +
        (pixels[b + 1] as number) +
        (pixels[c + 1] as number) +
        (pixels[d + 1] as number)) *
        gain +
      bias;
    data[at + blue] =
      ((pixels[a + 2] as number) +
        (pixels[b + 2] as number) +
        (pixels[c + 2] as number) +
        (pixels[d + 2] as number)) *
        gain +
      bias;
  }
}

/** The mean of two pixels, one of each row, instead of four. */
function averageTwoRow(
  pixels: Image['data'],
  first: Int32Array,
  across: number,
  top: number,
  { data, planeSize, mean, scale }: Planes,
  start: number,
): void {
  const gain = 0.5 / scale;
  const bias = -mean / scale;
  const green = planeSize;
  const blue = 2 * planeSize;
  for (let column = 0, at = start; column < first.length; column++, at++) {
    const a = (first[column] as number) + top;
    const b = a + across;
    data[at] = ((pixels[a] as number) + (pixels[b] as number)) * gain + bias;
    data[at + green] = ((pixels[a + 1] as number) + (pixels[b + 1] as number)) * gain + bias;
    data[at + blue] = ((pixels[a + 2] as number) + (pixels[b + 2] as number)) * gain + bias;
  }
}

function weighRow(
  pixels: Image['data'],
  { first, second, weight }: Axis,
  top: number,
  bottom: number,
  down: number,
  into: Planes,
  start: number,
): void {
  const { data, planeSize } = into;
  const gain = 1 / into.scale;
  const bias = -into.mean * gain;
  let red = start;
  let green = start + planeSize;
  let blue = start + 2 * planeSize;
  for (let column = 0; column < first.length; column++) {
    const right = weight[column] as number;
    const w11 = right * down * gain;
    const w01 = right * gain - w11;
    const w10 = down * gain - w11;
    const w00 = gain - w01 - w10 - w11;
    const a = (first[column] as number) + top;
    const b = (second[column] as number) + top;
    const c = (first[column] as number) + bottom;
    const d = (second[column] as number) + bottom;
    data[red++] =
      (pixels[a] as number) * w00 +
      (pixels[b] as number) * w01 +
      (pixels[c] as number) * w10 +
      (pixels[d] as number) * w11 +
      bias;
    data[green++] =
      (pixels[a + 1] as number) * w00 +
      (pixels[b + 1] as number) * w01 +
      (pixels[c + 1] as number) * w10 +
      (pixels[d + 1] as number) * w11 +
      bias;
    data[blue++] =
      (pixels[a + 2] as number) * w00 +
      (pixels[b + 2] as number) * w01 +
      (pixels[c + 2] as number) * w10 +
      (pixels[d + 2] as number) * w11 +
      bias;
  }
}

/** Sample centres are spread over pixel centres: sample i lies at start + (i + ½)·step − ½. */
function axis(start: number, step: number, count: number, size: number, stride: number): Axis {
  const first = new Int32Array(count);
  const second = new Int32Array(count);
  const weight = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const place = Math.min(Math.max(start + (i + 0.5) * step - 0.5, 0), size - 1);
    // At most the last but one, so that there is a second.
    const pixel = Math.min(Math.floor(place), size - 2);
    first[i] = pixel * stride;
    second[i] = (pixel + 1) * stride;
    weight[i] = place - pixel;
  }
  return { first, second, weight };
}
