import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkImageSize, type Image, type ImageProblem, inputImage, MOST_PIXELS } from '@tenzij/face';
import { type Problem, type Result, refuse } from '@tenzij/kernel';
import sharp from 'sharp';

export type ReadImageProblem = ImageProblem | Problem<'face.image-missing' | 'face.image-truncated'>;

/** Reads a JPEG, PNG, WebP, … from a file or from its bytes, upright. The size is checked before decoding. */
export async function readImage(source: string | Uint8Array): Promise<Result<Image, ReadImageProblem>> {
  const bytes = typeof source === 'string' ? await readFile(source).catch(() => null) : source;
  if (bytes === null) return refuse('face.image-missing', { file: basename(String(source)) });
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (header === null) return refuse('face.image-unreadable');
  const size = checkImageSize(header.width, header.height);
  if (!size.ok) return size;
  return decode(bytes);
}

async function decode(bytes: Uint8Array): Promise<Result<Image, ReadImageProblem>> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' })
      .autoOrient()
      .removeAlpha()
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return inputImage(info.width, info.height, data);
  } catch {
    // The header was read, so this is an image: what is missing is the rest of it.
    return refuse('face.image-truncated');
  }
}
