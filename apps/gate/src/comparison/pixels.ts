import { checkImageSize, type Image, isHeic } from '@tenzij/face/three-steps';
import { createImageReader } from '@tenzij/face-ort-web/three-steps';
import { type Result, refuse } from '@tenzij/kernel';

const read = createImageReader();

/** What a camera shows now, or a photo from a file, as pixels in memory. */
export function pixelsOf(source: HTMLVideoElement): Result<Image> {
  return read(source);
}

export async function pixelsOfFile(file: File): Promise<Result<Image>> {
  const head = new Uint8Array(await file.slice(0, 300).arrayBuffer());
  if (isHeic(head)) return refuse('face.image-heic');
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return refuse('face.image-unreadable');
  try {
    const size = checkImageSize(bitmap.width, bitmap.height);
    return size.ok ? read(bitmap) : size;
  } finally {
    bitmap.close();
  }
}

/** Draws a picture on a canvas, and wipes the copy that takes. */
export function draw({ width, height, channels, data }: Image, canvas: HTMLCanvasElement): void {
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) return;
  const pixels = context.createImageData(width, height);
  for (let i = 0, p = 0; i < pixels.data.length; i += 4, p += channels) {
    pixels.data[i] = data[p] as number;
    pixels.data[i + 1] = data[p + 1] as number;
    pixels.data[i + 2] = data[p + 2] as number;
    pixels.data[i + 3] = 255;
  }
  context.putImageData(pixels, 0, 0);
  pixels.data.fill(0);
}

/** Leaves nothing on a canvas: changing its size drops its pixels. */
export function blank(canvas: HTMLCanvasElement): void {
  Object.assign(canvas, { width: 0, height: 0 });
}
