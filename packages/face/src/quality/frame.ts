import type { Point } from '../geometry.ts';
import type { RegistrationTarget } from '../models/card.ts';
import { cutOut, registration } from '../registration.ts';
import type { Image } from '../steps/1-input-image.ts';

/**
 * The frame in which the picture of a face is measured, whatever the recogniser's own is: brows to
 * chin, 35 pixels from eye to eye. Limits are in terms of it.
 */
export const QUALITY_FRAME: RegistrationTarget = {
  side: 78,
  points: [
    [21.29, 18.7],
    [56.53, 18.5],
    [39.03, 38.74],
    [24.55, 59.37],
    [53.73, 59.2],
  ],
};

/** Brightness of the pixels of the frame, row by row, 0..255 (ITU-R BT.601). */
export type Luma = Uint8Array;

/**
 * The face in the frame, sampled from the image itself: what is finer than the frame is gone, and what a
 * small face hasn't stays absent. `null` when the five points span nothing.
 */
export function faceLuma(image: Image, points: readonly Point[]): Luma | null {
  const transform = registration(points, QUALITY_FRAME);
  if (!transform) return null;
  const { data } = cutOut(image, transform, QUALITY_FRAME.side);
  const luma = new Uint8Array(QUALITY_FRAME.side ** 2);
  for (let i = 0, p = 0; i < luma.length; i++, p += 3) {
    luma[i] = (77 * (data[p] as number) + 150 * (data[p + 1] as number) + 29 * (data[p + 2] as number)) >> 8;
  }
  data.fill(0);
  return luma;
}

/** Pixels `start` up to, but not including, `end` of a row. */
export interface Span {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** Brows to chin, mostly without hair and background: an ellipse. */
const ELLIPSE = { x: 39, y: 39, width: 64, height: 70 };

/** The face in the frame, top to bottom. All pixels up to four after and five before its own are in the frame. */
export const FACE_AREA: readonly Span[] = Array.from({ length: ELLIPSE.height - 1 }, (_, i) => {
  const row = ELLIPSE.y - ELLIPSE.height / 2 + 1 + i;
  const half = (ELLIPSE.width / 2) * Math.sqrt(1 - ((row - ELLIPSE.y) / (ELLIPSE.height / 2)) ** 2);
  return { row, start: Math.ceil(ELLIPSE.x - half), end: Math.floor(ELLIPSE.x + half) + 1 };
});
