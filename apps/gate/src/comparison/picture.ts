import type { FaceFinder, Image, Portrait } from '@tenzij/face/three-steps';
import type { Picture, Side } from './ports.ts';
import { turned } from './quarter-turns.ts';

/** A document lies as it lies; a person stands upright. */
const QUARTERS: Readonly<Record<Side, readonly number[]>> = { document: [0, 1, 2, 3], person: [0] };

/**
 * The face in a picture, upright and enlarged; all of the picture where no single face is found, so that somebody
 * whose face the computer doesn't find can be compared all the same. A face that lies on its side is found too, and
 * badly: of all quarters the surest counts. The picture that went in is wiped.
 */
export async function pictureOf(finder: FaceFinder, side: Side, image: Image): Promise<Picture> {
  let surest: Portrait | null = null;
  for (const quarters of QUARTERS[side]) {
    const upright = turned(image, quarters);
    const found = await finder.portray(upright);
    if (upright !== image) upright.data.fill(0);
    if (!found.ok) continue;
    const isSurer = surest === null || found.value.confidence > surest.confidence;
    (isSurer ? surest : found.value)?.image.data.fill(0);
    if (isSurer) surest = found.value;
  }
  if (!surest) return { image, kind: 'whole' };
  image.data.fill(0);
  return { image: surest.image, kind: 'framed' };
}

export function wipe({ image }: Picture): void {
  image.data.fill(0);
}
