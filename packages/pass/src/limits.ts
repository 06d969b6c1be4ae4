import { utf8 } from '@tenzij/kernel';

/**
 * Longest ids, in bytes of UTF-8. With all three at their longest a template of `LONGEST_TEMPLATE` bytes
 * still fits in a pass.
 */
export const MAX_ID_BYTES = { issuer: 48, deployment: 48, model: 44 } as const;

export function isId(value: unknown, kind: keyof typeof MAX_ID_BYTES): value is string {
  return typeof value === 'string' && value.length > 0 && utf8(value).length <= MAX_ID_BYTES[kind];
}

/** Whole seconds since 1970, as a CWT's NumericDate is written here. */
export function isSeconds(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

export function isBytes(value: unknown, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === length;
}
