import { type Image, inputImage } from '@tenzij/face';
import { orThrow } from '@tenzij/kernel';
import type { SyntheticImage } from './vector.ts';

/** Value of colour channel `c` (0 red, 1 green, 2 blue) at (x, y), before it is taken modulo 256. */
const PATTERNS: Readonly<Record<SyntheticImage['pattern'], (x: number, y: number, c: number) => number>> = {
  flat: (_x, _y, c) => 60 + 50 * c,
  ramp: (x, y, c) => 3 * x + 5 * y + 70 * c,
  texture: (x, y, c) => Math.floor((3 * x * x + 5 * y * y + (c + 1) * x * y) / 16),
};

export function syntheticImage({ width, height, channels, pattern }: SyntheticImage): Image {
  const data = new Uint8Array(width * height * channels).fill(255);
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) {
      data[i * channels + c] = PATTERNS[pattern](i % width, Math.floor(i / width), c) % 256;
    }
  }
  return orThrow(inputImage(width, height, data));
}
