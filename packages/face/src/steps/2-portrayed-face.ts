import type { Box } from '../geometry.ts';
import type { Image } from './1-input-image.ts';
import { BACKGROUND_RATIO, type DetectedFace } from './2-face-detection.ts';

/**
 * Step 2 for an evaluation, whose images are each said to be of one person: of the faces that aren't in the
 * background the one nearest to the middle, or `null` when there is none. Of 3,811 photos of Labeled Faces
 * in the Wild 387 show more than one such face, and in 15 the largest is a neighbour's. A gate doesn't
 * choose: `theOneFace` refuses.
 */
export function portrayedFace(
  faces: readonly DetectedFace[],
  image: Pick<Image, 'width' | 'height'>,
): DetectedFace | null {
  const tallest = Math.max(...faces.map(({ box }) => box.height));
  const near = faces.filter(({ box }) => box.height >= BACKGROUND_RATIO * tallest);
  const [nearest] = near.sort((a, b) => fromMiddle(a.box, image) - fromMiddle(b.box, image));
  return nearest ?? null;
}

function fromMiddle({ x, y, width, height }: Box, image: Pick<Image, 'width' | 'height'>): number {
  return Math.hypot(x + width / 2 - image.width / 2, y + height / 2 - image.height / 2);
}
