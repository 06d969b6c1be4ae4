import { ok, type Problem, type Result, refuse, TenzijError } from '@tenzij/kernel';

/** Most entries in a list: two mebibytes uncompressed, whatever a signed list claims to unpack to. */
export const MAX_STATUS_LIST_SIZE = 2 ** 24;

/** Which passes of a deployment are revoked: one bit each (Token Status List, 1 bit). Not changed in place. */
export interface StatusList {
  /** Number of entries, a multiple of 8. */
  readonly size: number;
  /** Entry `i` is bit `i % 8`, from the least significant, of byte `i / 8`. */
  readonly bits: Uint8Array;
}

export function isStatusIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < MAX_STATUS_LIST_SIZE;
}

/**
 * A list with room for `size` passes, rounded up to a multiple of 8, and these entries revoked. Throws
 * `pass.status-too-large`, or `pass.status-index-unknown` for an entry outside it.
 */
export function createStatusList(size: number, revoked: Iterable<number> = []): StatusList {
  if (!Number.isSafeInteger(size) || size < 1 || size > MAX_STATUS_LIST_SIZE) {
    throw new TenzijError('pass.status-too-large', { max: MAX_STATUS_LIST_SIZE });
  }
  const list = statusListFromBits(new Uint8Array(Math.ceil(size / 8)));
  for (const index of revoked) setBit(list, index);
  return list;
}

export function statusListFromBits(bits: Uint8Array): StatusList {
  return { size: bits.length * 8, bits };
}

/** A copy of the list with one more pass revoked. Throws `pass.status-index-unknown` outside the list. */
export function setRevoked(list: StatusList, index: number): StatusList {
  const copy = statusListFromBits(list.bits.slice());
  setBit(copy, index);
  return copy;
}

/** Whether a pass is revoked. An index outside the list is a refusal, never "not revoked". */
export function isRevoked(
  list: StatusList,
  index: number,
): Result<boolean, Problem<'pass.status-index-unknown'>> {
  const byte = isStatusIndex(index) ? list.bits[index >> 3] : undefined;
  if (byte === undefined) return refuse('pass.status-index-unknown');
  return ok(((byte >> (index & 7)) & 1) === 1);
}

function setBit(list: StatusList, index: number): void {
  const byte = isStatusIndex(index) ? list.bits[index >> 3] : undefined;
  if (byte === undefined) throw new TenzijError('pass.status-index-unknown');
  list.bits[index >> 3] = byte | (1 << (index & 7));
}
