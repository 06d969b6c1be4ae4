import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type Region } from 'sharp';

/**
 * Photos of one person each, cut in memory from the group photos that `@vladmandic/face-api` ships. Face
 * photos never go into the repository, nor into a file that outlives a test.
 */

interface Cut {
  readonly photo: string;
  readonly sha256: string;
  /** In pixels of the photo: portrait 3:4, the face in the middle, with nobody else's in it. */
  readonly region: Region;
}

/** One person is in two of the photos: the right of sample1 and the middle of sample3, found by measuring. */
const MATED: readonly [Cut, Cut] = [
  {
    photo: 'sample1.jpg',
    sha256: '8ecae4b267b2d3169e06e00c7dee97097aa2a94635d45216f7732a5f4943cb51',
    region: { left: 1392, top: 88, width: 360, height: 480 },
  },
  {
    photo: 'sample3.jpg',
    sha256: '8eb081c9efb14370fa94d9feab9e5fbeafd19a627491853a80c2bf67f7ffa936',
    region: { left: 925, top: 12, width: 525, height: 700 },
  },
];

const OTHER: Cut = {
  photo: 'sample5.jpg',
  sha256: '6d45095ebb182d8f975c0790e0e4eefd86fbb40609cf4b271776d92e12662938',
  region: { left: 225, top: 695, width: 487, height: 650 },
};

export interface PersonPhotos {
  /** Two photos of one person. */
  readonly mated: readonly [Buffer, Buffer];
  /** A photo of somebody else. */
  readonly other: Buffer;
}

/** JPEGs of 960 × 720 as a camera held at arm's length gives: one face of about 300 pixels, centred. */
export async function personPhotos(): Promise<PersonPhotos> {
  const [first, second, other] = await Promise.all([...MATED, OTHER].map(selfie));
  if (!first || !second || !other) throw new Error('three cuts give three photos');
  return { mated: [first, second], other };
}

/** Where the demo photos are. */
export function demoPhoto(name: string): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@vladmandic/face-api/package.json')), 'demo', name);
}

async function selfie({ photo, sha256, region }: Cut): Promise<Buffer> {
  const bytes = await readFile(demoPhoto(photo));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new Error(`${photo} is another photo than the one that was measured`);
  return sharp(bytes)
    .extract(region)
    .resize({ width: 960, height: 720, fit: 'contain', background: '#888' })
    .jpeg({ quality: 92 })
    .toBuffer();
}
