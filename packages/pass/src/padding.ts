import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';

/**
 * Bytes of plaintext in every pass, face, regular and static alike (invariant 3). It is what fills a QR
 * code of version 18 at level L, and the smallest that holds the longest template next to ids of the
 * longest allowed length.
 */
export const PLAINTEXT_LENGTH = 646;

const MARK = 0x80;

/** Content, a byte 0x80, zeros up to `PLAINTEXT_LENGTH` (ISO/IEC 7816-4). */
export function pad(content: Uint8Array): Result<Uint8Array, Problem<'pass.content-too-large'>> {
  if (content.length >= PLAINTEXT_LENGTH) {
    return refuse('pass.content-too-large', { length: content.length, max: PLAINTEXT_LENGTH - 1 });
  }
  const padded = new Uint8Array(PLAINTEXT_LENGTH);
  padded.set(content);
  padded[content.length] = MARK;
  return ok(padded);
}

export function unpad(padded: Uint8Array): Result<Uint8Array, Problem<'pass.padding-invalid'>> {
  if (padded.length !== PLAINTEXT_LENGTH) return refuse('pass.padding-invalid');
  let end = padded.length - 1;
  while (end > 0 && padded[end] === 0) end--;
  return padded[end] === MARK ? ok(padded.slice(0, end)) : refuse('pass.padding-invalid');
}
