import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';

const MARK = 0x80;

/** Content, a byte 0x80, zeros up to `length` (ISO/IEC 7816-4). */
export function pad(
  content: Uint8Array,
  length: number,
): Result<Uint8Array, Problem<'pass.content-too-large'>> {
  if (content.length >= length) {
    return refuse('pass.content-too-large', { length: content.length, max: length - 1 });
  }
  const padded = new Uint8Array(length);
  padded.set(content);
  padded[content.length] = MARK;
  return ok(padded);
}

export function unpad(
  padded: Uint8Array,
  length: number,
): Result<Uint8Array, Problem<'pass.padding-invalid'>> {
  if (padded.length !== length) return refuse('pass.padding-invalid');
  let end = padded.length - 1;
  while (end > 0 && padded[end] === 0) end--;
  return padded[end] === MARK ? ok(padded.slice(0, end)) : refuse('pass.padding-invalid');
}
