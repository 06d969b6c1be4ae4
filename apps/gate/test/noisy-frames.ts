import { passQr } from '@tenzij/pass';
import sharp from 'sharp';
import { qrPicture } from '../../../tools/testing/fake-camera.ts';

const WIDTH = 1280;
const HEIGHT = 720;

/** Numbers in 0..1 that look random and are the same in every run. */
export function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How many pixels of a frame a code takes, its quiet zone included. */
interface CodeSize {
  readonly least: number;
  readonly most: number;
}

/** A phone that is held at ease. */
const PHONE: CodeSize = { least: 400, most: 620 };

/**
 * What a gate's camera makes of this pass: of that size, up to 15° askew, faded by the sun, somewhat out of focus,
 * compressed, and with the sensor's noise.
 */
export async function noisyFrame(
  passText: string,
  random: () => number,
  { least, most } = PHONE,
): Promise<ImageData> {
  const side = Math.round(least + random() * (most - least));
  const code = await sharp(await qrPicture(passQr(passText)))
    .resize(side, side)
    .linear(0.6 + random() * 0.35, 20)
    .toBuffer();
  const askew = await sharp(code)
    .rotate((random() - 0.5) * 30, { background: '#667' })
    .resize({ height: HEIGHT - 10, width: HEIGHT - 10, fit: 'inside', withoutEnlargement: true })
    .toBuffer({ resolveWithObject: true });
  const left = Math.floor(random() * (WIDTH - askew.info.width));
  const top = Math.floor(random() * (HEIGHT - askew.info.height));
  const composed = await sharp({
    create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#667078' },
  })
    .composite([{ input: askew.data, left, top }])
    .png()
    .toBuffer();
  const compressed = await sharp(composed)
    .blur(0.3 + random() * 0.6)
    .jpeg({ quality: 80 })
    .toBuffer();
  const pixels = await sharp(compressed).ensureAlpha().raw().toBuffer();
  addNoise(pixels, random() * 16, random);
  return {
    width: WIDTH,
    height: HEIGHT,
    data: new Uint8ClampedArray(pixels),
    colorSpace: 'srgb',
  } as ImageData;
}

/** About normal: the sum of three uniform numbers. */
function addNoise(pixels: Buffer, deviation: number, random: () => number): void {
  for (let i = 0; i < pixels.length; i += 4) {
    const noise = (random() + random() + random() - 1.5) * 2 * deviation;
    for (let channel = i; channel < i + 3; channel++) {
      pixels[channel] = Math.min(255, Math.max(0, (pixels[channel] ?? 0) + noise));
    }
  }
}
