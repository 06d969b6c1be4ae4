import { checkImageSize, type Image, type ImageProblem, inputImage, isHeic, MOST_PIXELS } from '@tenzij/face';
import { type Problem, type Result, refuse } from '@tenzij/kernel';
import sharp, { type Metadata } from 'sharp';

export type ReadImageProblem = ImageProblem | Problem<'face.image-truncated' | 'face.image-heic'>;

/** Photos; not SVG or PDF, which can refer to other files. */
const FORMATS = ['jpeg', 'png', 'webp', 'heif', 'tiff', 'gif'];

/** Reads the bytes of a JPEG, PNG, WebP, …, upright. The size is checked before decoding. */
export async function readImage(bytes: Uint8Array): Promise<Result<Image, ReadImageProblem>> {
  if (isHeic(bytes)) return refuse('face.image-heic');
  const header = await readHeader(bytes);
  if (header === null || !FORMATS.includes(header.format)) return refuse('face.image-unreadable');
  const size = checkImageSize(header.width, header.height);
  if (!size.ok) return size;
  return decode(bytes);
}

async function readHeader(bytes: Uint8Array): Promise<Metadata | null> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return null;
  }
}

async function decode(bytes: Uint8Array): Promise<Result<Image, ReadImageProblem>> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' })
      .autoOrient()
      .removeAlpha()
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    // A plain array, because the loops over pixels run faster when all images are of one kind.
    const pixels = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return inputImage(info.width, info.height, pixels);
  } catch {
    // The header was read, so this is an image: what is missing is the rest of it.
    return refuse('face.image-truncated');
  }
}
