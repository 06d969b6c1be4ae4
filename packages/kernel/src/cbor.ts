import { decode, encode, rfc8949EncodeOptions } from 'cborg';
import { equalBytes } from './bytes.ts';
import type { Problem, Result } from './result.ts';
import { ok, refuse } from './result.ts';

/** What we put in CBOR. Maps with integer keys (COSE, CWT) are `Map`; maps with text keys too. */
export type CborValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly CborValue[]
  | ReadonlyMap<number | string, CborValue>;

/** RFC 8949 §4.2.1 core deterministic encoding: one value, one byte string. */
export function encodeCbor(value: CborValue): Uint8Array<ArrayBuffer> {
  // A copy, because in Node the encoder returns a view on a pool that it shares.
  return new Uint8Array(encode(value, rfc8949EncodeOptions));
}

/**
 * Decodes one CBOR item strictly: nothing after it, no duplicate keys, no indefinite lengths, no
 * `undefined`, and only the deterministic encoding, so that what was signed can be written one way.
 */
export function decodeCbor(bytes: Uint8Array): Result<CborValue, Problem<'kernel.cbor-invalid'>> {
  try {
    const value = decode(bytes, {
      strict: true,
      useMaps: true,
      allowIndefinite: false,
      allowUndefined: false,
      allowNaN: false,
      allowInfinity: false,
      rejectDuplicateMapKeys: true,
    }) as CborValue;
    return equalBytes(encodeCbor(value), bytes) ? ok(value) : refuse('kernel.cbor-invalid');
  } catch {
    return refuse('kernel.cbor-invalid');
  }
}

/** A plain object of CBOR values as a map with text keys. */
export function cborMap(entries: Readonly<Record<string, CborValue>>): ReadonlyMap<string, CborValue> {
  return new Map(Object.entries(entries));
}

/** Plain JSON-like data as CBOR: objects become maps, `undefined` properties are left out. */
export function toCbor(value: unknown): CborValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'string' || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(toCbor);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return new Map(entries.map(([key, item]) => [key, toCbor(item)]));
  }
  throw new TypeError(`no CBOR for a ${typeof value}`);
}

/** The way back from `toCbor`: maps with text keys become plain objects. */
export function fromCbor(value: CborValue): unknown {
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, item]) => [String(key), fromCbor(item)]));
  }
  return Array.isArray(value) ? value.map(fromCbor) : value;
}
