import { isHeic } from '@tenzij/face';
import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';

export type PhotoFileProblem = Problem<'face.image-unreadable' | 'face.image-heic' | 'face.image-truncated'>;

/** What the file picker offers. Other kinds can still be dropped, and are then read or refused in words. */
export const PHOTO_TYPES = 'image/jpeg,image/png,image/webp';

/** The picture in a file, upright, decoded by the browser. The file goes nowhere. */
export async function readPhotoFile(file: Blob): Promise<Result<ImageBitmap, PhotoFileProblem>> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const problem = problemOfBytes(bytes);
    if (problem) return refuse(problem);
    return ok(await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' }));
  } catch {
    return refuse('face.image-unreadable');
  }
}

/** What a browser wouldn't say in so many words: it shows half a photo as if it were whole. */
export function problemOfBytes(bytes: Uint8Array): PhotoFileProblem['code'] | null {
  if (isHeic(bytes)) return 'face.image-heic';
  if (startsWith(bytes, [0xff, 0xd8])) return jpegEnds(bytes) ? null : 'face.image-truncated';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return pngEnds(bytes) ? null : 'face.image-truncated';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP')
    return bytes.length >= 8 + numberAt(bytes, 4) ? null : 'face.image-truncated';
  return null;
}

/** Whether the picture's data is followed by the mark that ends it; a thumbnail before it has one as well. */
function jpegEnds(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda)
    at += 2 + view.getUint16(at + 2);
  for (let i = at + 2; i + 1 < bytes.length; i++) {
    if (bytes[i] === 0xff && bytes[i + 1] === 0xd9) return true;
  }
  return false;
}

/** Whether the last chunk is there. */
function pngEnds(bytes: Uint8Array): boolean {
  return textAt(bytes, Math.max(0, bytes.length - 64), 64).includes('IEND');
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function textAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

/** Four bytes, the least first. */
function numberAt(bytes: Uint8Array, start: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(start, true);
}
