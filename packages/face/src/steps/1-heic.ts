/** Enough for the brands of any photo. */
const LONGEST_BOX = 256;

/**
 * Whether the bytes of a file are a photo in HEIC, by the brands in its first box (ISO/IEC 14496-12); AVIF is
 * built the same way and isn't one.
 */
export function isHeic(bytes: Uint8Array): boolean {
  if (bytes.length < 12 || textAt(bytes, 4, 8) !== 'ftyp') return false;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const brands = textAt(bytes, 8, Math.min(length, LONGEST_BOX)).match(/.{4}/gs) ?? [];
  return brands.some((brand) => /^he[iv]/.test(brand)) && !brands.some((brand) => /^avi/.test(brand));
}

function textAt(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.max(start, end)));
}
