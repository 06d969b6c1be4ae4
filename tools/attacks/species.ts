import { type Image, inputImage } from '@tenzij/face';
import { orThrow } from '@tenzij/kernel';
import sharp from 'sharp';
import { photograph, type Scene } from './camera.ts';
import { type Picture, pictureOf, withEdge } from './picture.ts';
import { onPaper } from './print.ts';
import type { Random } from './random.ts';
import { onScreen } from './screen.ts';

/**
 * Presentation attack instrument species (ISO/IEC 30107-3), imitated: what a camera would see of a photo on
 * a screen or on paper. They are no real attacks: a rate that is measured on them is a rate on imitations.
 * `control` is no attack: the same photo before the same camera, with no instrument between.
 */
export const SPECIES = {
  screen: async (photo, random) => shownOnScreen(pictureOf(photo), random),
  print: async (photo, random) => printed(pictureOf(photo), random),
  replay: async (photo, random) => shownOnScreen(pictureOf(await streamed(photo, random)), random),
  control: async (photo, random) =>
    photograph({ ...held(random), thing: pictureOf(photo), size: FILLS, turn: [0, 0, 0] }, random),
} satisfies Record<string, (photo: Image, random: Random) => Promise<Image>>;

export type Species = keyof typeof SPECIES;

/** Widths of the frame at which a square picture reaches over all its edges, also when it is turned. */
const FILLS = 1.5;
/** The light of a dark device around a screen, and of a sheet without ink around a print. */
const BEZEL = 0.012;
const PAPER = 1;

function shownOnScreen(picture: Picture, random: Random): Image {
  const shown = onScreen(picture, random);
  const bezel = random.chance(0.5);
  const thing = bezel ? withEdge(shown, random.between(0.03, 0.12), BEZEL) : shown;
  const size = bezel ? random.between(0.75, 1) : FILLS;
  return photograph({ ...held(random), thing, size }, random);
}

function printed(picture: Picture, random: Random): Image {
  const edges = random.chance(0.5);
  const sheet = edges ? withEdge(picture, random.between(0, 0.1), PAPER) : picture;
  const size = edges ? random.between(0.75, 1) : FILLS;
  return photograph({ ...held(random), thing: onPaper(sheet, random), size }, random);
}

/** By hand, before a wall. */
function held(random: Random): Pick<Scene, 'turn' | 'background' | 'noise'> {
  return {
    turn: [random.noise(10), random.noise(7), random.noise(4)],
    background: random.between(0.1, 0.6),
    noise: random.between(1, 4),
  };
}

/** A photo as a video call or a saved clip leaves it: few pixels, much compressed. */
async function streamed({ width, height, channels, data }: Image, random: Random): Promise<Image> {
  const small = await sharp(data, { raw: { width, height, channels } })
    .resize({ width: Math.round(Math.min(width, random.between(110, 200))) })
    .jpeg({ quality: Math.round(random.between(25, 50)) })
    .toBuffer();
  const { data: pixels, info } = await sharp(small).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return orThrow(inputImage(info.width, info.height, pixels));
}
