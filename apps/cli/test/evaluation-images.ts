import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { personPhotos } from '../../../tools/testing/photos.ts';

/** The first box of a photo as iPhones keep it. */
const HEIC = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08mdat', 'latin1');

/** Files that give no template, by the reason that an evaluation gives for them. */
export const BAD_IMAGES = {
  'missing.jpg': 'cli.file-missing',
  folder: 'cli.file-is-folder',
  'text.jpg': 'face.image-unreadable',
  'iphone.heic': 'face.image-heic',
  'half.jpg': 'face.image-truncated',
  'pixel.png': 'face.image-too-small',
  'empty.png': 'face.none',
} as const;

/** Photos of the person of `a.jpg` in uncommon forms. */
export const ODD_IMAGES = [
  'cmyk.jpg',
  'deep.png',
  'alpha.png',
  'grey.jpg',
  'animated.gif',
  'animated.webp',
  'turned.jpg',
] as const;

/** A folder with two photos of one person, one of another, odd ones and bad ones. */
export async function writeImages(folder: string): Promise<void> {
  await mkdir(join(folder, 'folder'), { recursive: true });
  const { mated, other } = await personPhotos();
  const a = sharp(mated[0]);
  const flat = (side: number) =>
    sharp({ create: { width: side, height: side, channels: 3, background: '#888' } }).png();
  const frames = { pages: [mated[0], other], options: { join: { animated: true } } };
  const files: Readonly<Record<string, Buffer>> = {
    'a.jpg': mated[0],
    'b.jpg': mated[1],
    'other.jpg': other,
    'text.jpg': Buffer.from('this is text'),
    'iphone.heic': HEIC,
    'half.jpg': mated[0].subarray(0, mated[0].length / 2),
    'pixel.png': await flat(1).toBuffer(),
    'empty.png': await flat(300).toBuffer(),
    'cmyk.jpg': await a.clone().toColourspace('cmyk').jpeg().toBuffer(),
    'deep.png': await a.clone().toColourspace('rgb16').png().toBuffer(),
    'alpha.png': await a.clone().ensureAlpha(0.5).png().toBuffer(),
    'grey.jpg': await a.clone().greyscale().jpeg().toBuffer(),
    'animated.gif': await sharp(frames.pages, frames.options).gif().toBuffer(),
    'animated.webp': await sharp(frames.pages, frames.options).webp().toBuffer(),
    // Stored on its side, with the note that says how to turn it upright.
    'turned.jpg': await a.clone().rotate(270).jpeg().withMetadata({ orientation: 6 }).toBuffer(),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
}
