import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readImage } from '@tenzij/face-ort-node';
import { orThrow } from '@tenzij/kernel';
import sharp from 'sharp';
import { listPhotos } from './folders.ts';
import { createRandom } from './random.ts';
import { SPECIES, type Species } from './species.ts';

export interface Order {
  readonly from: string;
  readonly out: string;
  readonly species: readonly Species[];
  readonly seed: number;
  /** At most this many photos. */
  readonly most: number;
}

/** Makes an attack of every species from every photo: `out/<species>/<photo>.jpg`. Gives the number made. */
export async function generate({ from, out, species, seed, most }: Order): Promise<number> {
  const photos = await listPhotos(from, most);
  for (const photo of photos) {
    const bytes = await readFile(join(from, photo));
    for (const kind of species) {
      const path = join(out, kind, `${photo.replace(/\.\w+$/, '')}.jpg`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await attackImage(bytes, kind, createRandom(seed, kind, photo)));
    }
  }
  return photos.length * species.length;
}

/** A JPEG of one attack with this photo (bytes of a JPEG, PNG or WebP). */
export async function attackImage(
  photo: Uint8Array,
  species: Species,
  random: ReturnType<typeof createRandom>,
): Promise<Buffer> {
  const { width, height, channels, data } = await SPECIES[species](orThrow(await readImage(photo)), random);
  return sharp(data, { raw: { width, height, channels } })
    .jpeg({ quality: Math.round(random.between(85, 95)) })
    .toBuffer();
}
