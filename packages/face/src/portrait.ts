import type { Point } from './geometry.ts';
import type { RegistrationTarget } from './models/card.ts';
import { cutOut, registration } from './registration.ts';
import type { Image } from './steps/1-input-image.ts';

/** In pixels. */
export const PORTRAIT_SIDE = 720;
/** From eye to eye: the whole head fits, with hair and chin. */
const BETWEEN_EYES = 190;

/**
 * Where eyes, nose and mouth corners are in a portrait for people to look at; their places to each other are those
 * of the frame that quality is measured in.
 */
const PORTRAIT: RegistrationTarget = { side: PORTRAIT_SIDE, points: placed() };

function placed(): RegistrationTarget['points'] {
  const scale = BETWEEN_EYES / 35.24;
  const [left, top] = [PORTRAIT_SIDE / 2 - scale * 38.9, PORTRAIT_SIDE * 0.42 - scale * 18.6];
  return [
    [21.29, 18.7],
    [56.53, 18.5],
    [39.03, 38.74],
    [24.55, 59.37],
    [53.73, 59.2],
  ].map(([x = 0, y = 0]) => [left + scale * x, top + scale * y] as const);
}

/**
 * A face upright and enlarged, framed as any other: the end of step 3, for a person who compares two. `null` when
 * the five points span nothing. Still a picture; whoever asks wipes it.
 */
export function portrait(image: Image, points: readonly Point[]): Image | null {
  const transform = registration(points, PORTRAIT);
  return transform && cutOut(image, transform, PORTRAIT.side);
}
