import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';

/**
 * Step 1 of 5, *inputbeeld*: an image as a camera or file gives it. It stays in memory and is dropped at
 * the decision.
 */

/** Rows of interleaved 8-bit sRGB pixels, top to bottom: RGB, or RGBA of which alpha is ignored. */
export interface Image {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array | Uint8ClampedArray;
}

export type ImageProblem = Problem<'face.image-unreadable' | 'face.image-too-small' | 'face.image-too-large'>;

/** An image with a shorter side cannot hold a face that is large enough (see `SMALLEST_FACE`). */
export const SHORTEST_SIDE = 50;
/** More pixels than this no camera at a gate gives; decoding them would exhaust a phone's memory. */
export const MOST_PIXELS = 50_000_000;

/** Whether an image of this size, in pixels, is taken; for adapters that know it before decoding. */
export function checkImageSize(width: number, height: number): Result<true, ImageProblem> {
  if (!isCount(width) || !isCount(height)) return refuse('face.image-unreadable');
  if (Math.min(width, height) < SHORTEST_SIDE) {
    return refuse('face.image-too-small', { width, height, minimum: SHORTEST_SIDE });
  }
  if (width * height > MOST_PIXELS) {
    return refuse('face.image-too-large', { width, height, megapixels: MOST_PIXELS / 1e6 });
  }
  return ok(true);
}

/** Takes pixels as an image, when size and data agree. The data is not copied. */
export function inputImage(width: number, height: number, data: Image['data']): Result<Image, ImageProblem> {
  const size = checkImageSize(width, height);
  if (!size.ok) return size;
  const channels = data.length / (width * height);
  if (channels !== 3 && channels !== 4) return refuse('face.image-unreadable');
  return ok({ width, height, channels, data });
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}
