import type { FaceFinder, Image, Portrait } from '@tenzij/face/three-steps';
import type { Picture, Side } from './ports.ts';
import { turned } from './quarter-turns.ts';

/** A document lies as it lies; a person stands upright. */
const QUARTERS: Readonly<Record<Side, readonly number[]>> = { document: [0, 1, 2, 3], person: [0] };

/**
 * The face in a picture, upright and enlarged; all of the picture where no single face is found, so that somebody
 * whose face the computer doesn't find can be compared all the same. A face that lies on its side is found too, and
 * badly: of all quarters the surest comes first (how often that is the right one: ADR 0025). The picture that went in
 * is wiped.
 */
export async function pictureOf(finder: FaceFinder, side: Side, image: Image): Promise<Picture> {
  const found: Portrait[] = [];
  for (const quarters of QUARTERS[side]) {
    const upright = turned(image, quarters);
    const portrait = await finder.portray(upright);
    if (upright !== image) upright.data.fill(0);
    if (portrait.ok) found.push(portrait.value);
  }
  const [first, ...turns] = found.sort((a, b) => b.confidence - a.confidence).map((one) => one.image);
  if (!first) return { image, turns: [], kind: 'whole' };
  image.data.fill(0);
  return { image: first, turns, kind: 'framed' };
}

/**
 * What is shown after so many presses on *turn*: each way up that a face was found in, and then the first of them by
 * quarters, in case none of those was the right one.
 */
export function shownAfter(
  { image, turns }: Picture,
  presses: number,
): { readonly image: Image; readonly quarters: number } {
  const found = [image, ...turns];
  const at = presses % (found.length + 3);
  return { image: found[at] ?? image, quarters: Math.max(0, at - turns.length) };
}

export function wipe({ image, turns }: Picture): void {
  for (const { data } of [image, ...turns]) data.fill(0);
}
