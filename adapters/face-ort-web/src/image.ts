import { checkImageSize, type Image, type ImageProblem, inputImage } from '@tenzij/face/three-steps';
import { type Result, refuse } from '@tenzij/kernel';

/** What a browser can show: a camera's video, a frame of it, a picture or a canvas. */
export type ImageSource =
  | HTMLVideoElement
  | HTMLImageElement
  | HTMLCanvasElement
  | OffscreenCanvas
  | ImageBitmap
  | VideoFrame;

/** A part of what a source shows, in whole pixels. */
export interface ImagePart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Reads the pixels a source shows now: all of them, or those of one part and no others. */
export type ImageReader = (source: ImageSource, part?: ImagePart) => Result<Image, ImageProblem>;

/** A reader with a canvas of its own, which it empties after each reading. Make one per camera. */
export function createImageReader(): ImageReader {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (source, part) => {
    const { x, y, width, height } = part ?? { x: 0, y: 0, ...sizeOf(source) };
    const size = checkImageSize(width, height);
    if (!size.ok) return size;
    if (!context) return refuse('face.image-unreadable');
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.drawImage(source, x, y, width, height, 0, 0, width, height);
    const pixels = context.getImageData(0, 0, width, height);
    context.clearRect(0, 0, width, height);
    return inputImage(width, height, pixels.data);
  };
}

function sizeOf(source: ImageSource): { readonly width: number; readonly height: number } {
  if ('videoWidth' in source) return { width: source.videoWidth, height: source.videoHeight };
  if ('naturalWidth' in source) return { width: source.naturalWidth, height: source.naturalHeight };
  if ('displayWidth' in source) return { width: source.displayWidth, height: source.displayHeight };
  return { width: source.width, height: source.height };
}
