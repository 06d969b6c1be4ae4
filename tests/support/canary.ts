/** Looking for a secret in bytes, in every form that software is likely to have written it in. */

/** A piece this long of random-looking data does not turn up by chance. */
const PIECE = 12;

/** The forms in which `haystack` holds a piece of the secret; empty when it holds none. */
export function findSecret(haystack: Buffer, secret: Uint8Array): string[] {
  const found = new Set<string>();
  for (const [form, pieces] of Object.entries(formsOf(secret))) {
    if (pieces.some((piece) => haystack.includes(piece))) found.add(form);
  }
  return [...found];
}

function formsOf(secret: Uint8Array): Record<string, Buffer[]> {
  const pieces = cut(secret);
  return {
    raw: pieces,
    hex: pieces.map((piece) => Buffer.from(piece.toString('hex'))),
    'upper-case hex': pieces.map((piece) => Buffer.from(piece.toString('hex').toUpperCase())),
    base64: pieces.flatMap((piece) => base64Forms(piece, 'base64')),
    base64url: pieces.flatMap((piece) => base64Forms(piece, 'base64url')),
    'unsigned numbers': pieces.map((piece) => Buffer.from([...piece].join(','))),
    'signed numbers': pieces.map((piece) => Buffer.from([...new Int8Array(piece)].join(','))),
    '32-bit floats': pieces.map((piece) => Buffer.from(Float32Array.from(new Int8Array(piece)).buffer)),
  };
}

/** Pieces from the start, the end and between, so that a part of the secret is found as well. */
function cut(secret: Uint8Array): Buffer[] {
  const last = secret.length - PIECE;
  const starts = new Set([0, 1 / 3, 2 / 3, 1].map((share) => Math.round(share * last)));
  return [...starts].map((start) => Buffer.from(secret.slice(start, start + PIECE)));
}

/** Base64 of bytes in the middle of something depends on where they start, modulo three: all three. */
function base64Forms(piece: Buffer, encoding: 'base64' | 'base64url'): Buffer[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), piece])
      .toString(encoding)
      .replaceAll('=', '');
    // The first and last characters also hold bits of their neighbours.
    return Buffer.from(text.slice(shift === 0 ? 0 : shift + 1, -2));
  });
}

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
