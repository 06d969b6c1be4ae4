import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';

/** Base45 (RFC 9285): bytes in the characters of a QR code's alphanumeric mode, three for every two. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function encodeBase45(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const high = bytes[i] ?? 0;
    const low = bytes[i + 1];
    text += low === undefined ? digits(high, 2) : digits(high * 256 + low, 3);
  }
  return text;
}

/** The bytes of a base45 text. Strict: one text for every byte string, so nothing can be rewritten. */
export function decodeBase45(text: string): Result<Uint8Array<ArrayBuffer>, Problem<'pass.not-base45'>> {
  const rest = text.length % 3;
  if (rest === 1) return refuse('pass.not-base45');
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (rest === 2 ? 1 : 0));
  let offset = 0;
  for (let i = 0; i < text.length; i += 3) {
    const group = text.slice(i, i + 3);
    const value = groupValue(group);
    if (value === null || value > (group.length === 3 ? 0xffff : 0xff)) return refuse('pass.not-base45');
    if (group.length === 3) bytes[offset++] = value >> 8;
    bytes[offset++] = value & 0xff;
  }
  return ok(bytes);
}

/** Least significant digit first. */
function digits(value: number, count: number): string {
  let text = '';
  for (let rest = value; text.length < count; rest = Math.floor(rest / 45))
    text += ALPHABET.charAt(rest % 45);
  return text;
}

function groupValue(group: string): number | null {
  let value = 0;
  for (let i = group.length - 1; i >= 0; i--) {
    const digit = ALPHABET.indexOf(group.charAt(i));
    if (digit < 0) return null;
    value = value * 45 + digit;
  }
  return value;
}
