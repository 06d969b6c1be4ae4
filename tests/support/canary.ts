/** Looking for images in bytes. Secrets are looked for as `npx tenzij erasure prove` does. */

export { findSecret, findSecrets } from '@tenzij/server';

const IMAGE_SIGNATURES: Readonly<Record<string, Buffer>> = {
  JPEG: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  'JPEG with Exif': Buffer.from([0xff, 0xd8, 0xff, 0xe1]),
  'bare JPEG': Buffer.from([0xff, 0xd8, 0xff, 0xdb]),
  PNG: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
  WebP: Buffer.from('WEBPVP8'),
  'data URL': Buffer.from('data:image'),
  'base64 JPEG': Buffer.from('/9j/4'),
  'multipart form': Buffer.from('multipart/form-data'),
};

/** Which kinds of image seem to be in these bytes. */
export function findImages(haystack: Buffer): string[] {
  return Object.entries(IMAGE_SIGNATURES).flatMap(([kind, signature]) =>
    haystack.includes(signature) ? [kind] : [],
  );
}
