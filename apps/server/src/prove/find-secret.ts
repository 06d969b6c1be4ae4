/** Looking for a secret in bytes, in every form that software is likely to have written it in. */

/** A piece this long of random-looking data does not turn up by chance. */
const PIECE = 12;

/** The forms in which `haystack` holds a piece of the secret; empty when it holds none. */
export function findSecret(haystack: Uint8Array, secret: Uint8Array): string[] {
  return findSecrets(haystack, [secret])[0] ?? [];
}

interface Wanted {
  readonly secret: number;
  readonly form: string;
  readonly piece: Buffer;
  /** Where in the piece the three bytes are that it is found by. */
  readonly anchor: number;
}

/** The same for many secrets, in one pass over the bytes: in their order, the forms in which each is there. */
export function findSecrets(haystack: Uint8Array, secrets: readonly Uint8Array[]): string[][] {
  const found = secrets.map(() => new Set<string>());
  const byStart = new Map<number, Wanted[]>();
  // A bit for each three bytes that a piece is found by: nearly every place in the bytes is done with by that.
  const begins = new Uint8Array(2 ** 21);
  for (const wanted of secrets.flatMap(piecesOf)) {
    const [first = 0, second = 0, third = 0] = wanted.piece.subarray(wanted.anchor);
    const start = first | (second << 8) | (third << 16);
    begins[start >> 3] = (begins[start >> 3] ?? 0) | (1 << (start & 7));
    byStart.set(start, [...(byStart.get(start) ?? []), wanted]);
  }
  const bytes = Buffer.from(haystack.buffer, haystack.byteOffset, haystack.length);
  let start = ((bytes[0] ?? 0) << 8) | ((bytes[1] ?? 0) << 16);
  for (let at = 0; at + 2 < bytes.length; at++) {
    start = (start >>> 8) | ((bytes[at + 2] ?? 0) << 16);
    if (((begins[start >> 3] ?? 0) & (1 << (start & 7))) === 0) continue;
    for (const { secret, form, piece, anchor } of byStart.get(start) ?? []) {
      const from = at - anchor;
      const isWithin = from >= 0 && from + piece.length <= bytes.length;
      if (isWithin && bytes.compare(piece, 0, piece.length, from, from + piece.length) === 0)
        found[secret]?.add(form);
    }
  }
  return found.map((forms) => [...forms]);
}

function piecesOf(bytes: Uint8Array, secret: number): Wanted[] {
  return Object.entries(formsOf(bytes)).flatMap(([form, pieces]) =>
    pieces.map((piece) => ({ secret, form, piece, anchor: anchorOf(piece) })),
  );
}

/** The three bytes with the most that differ and aren't zero: files are full of zeros. */
function anchorOf(piece: Buffer): number {
  const worth = (at: number) => new Set([...piece.subarray(at, at + 3)].filter((byte) => byte !== 0)).size;
  let best = 0;
  for (let at = 1; at + 3 <= piece.length; at++) if (worth(at) > worth(best)) best = at;
  return best;
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
