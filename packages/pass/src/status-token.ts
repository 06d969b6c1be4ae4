import {
  type CborValue,
  decodeCbor,
  type EpochSeconds,
  encodeCbor,
  fromHex,
  ok,
  type Problem,
  type PublicKey,
  type Result,
  refuse,
  type Signer,
  sign1,
  TenzijError,
  toHex,
  verify1,
} from '@tenzij/kernel';
import { unzlibSync, zlibSync } from 'fflate';
import { isBytes, isSeconds } from './limits.ts';
import type { PassProblem } from './problem.ts';
import { MAX_STATUS_LIST_SIZE, type StatusList, statusListFromBits } from './status-list.ts';

/** `typ` of a Status List Token in CWT form (IETF Token Status List, §5.2). */
export const STATUS_LIST_TYPE = 'application/statuslist+cwt';

/** How far the server's clock may run ahead of the gate's, in seconds. */
const STATUS_LIST_SKEW_SECONDS = 120;

const MAX_LIST_BYTES = MAX_STATUS_LIST_SIZE / 8;
/** Room for a list that does not compress, and for the rest of the token. */
const MAX_TOKEN_BYTES = MAX_LIST_BYTES + 4096;

const KEY = {
  subject: 2,
  expires: 4,
  issuedAt: 6,
  statusList: 65533,
  ttl: 65534,
  clearance: -65540,
} as const;
const SHA256 = /^[0-9a-f]{64}$/;

export interface StatusListTerms {
  /** The list's address or name: what a gate asked for and must have got. */
  readonly subject: string;
  readonly issuedAt: EpochSeconds;
  readonly expires: EpochSeconds;
  /** Seconds after which a gate that is online fetches a fresh list. */
  readonly ttl: number;
  /**
   * SHA-256 (hex) of the clearance that is in force now, signatures included; `null` when none is: then
   * recognition is off, whatever clearance a gate holds.
   */
  readonly clearance: string | null;
}

/** A status list whose signature was verified. Check its age again each time it is used. */
export interface SignedStatusList extends StatusList, StatusListTerms {}

/** A signed, compressed status list. Throws `pass.status-malformed` on terms that could not be read back. */
export async function signStatusList(
  list: StatusList,
  terms: StatusListTerms,
  signer: Signer,
): Promise<Uint8Array> {
  const claims = new Map<number, CborValue>([
    [KEY.subject, terms.subject],
    [KEY.issuedAt, Math.floor(terms.issuedAt)],
    [KEY.expires, Math.floor(terms.expires)],
    [KEY.ttl, terms.ttl],
    [KEY.statusList, statusListMap(zlibSync(list.bits, { level: 9 }))],
  ]);
  if (terms.clearance !== null) claims.set(KEY.clearance, hashBytes(terms.clearance));
  const payload = encodeCbor(claims);
  const readBack = decodeToken(payload);
  if (!readBack.ok) throw new TenzijError(readBack.problem.code);
  return sign1(payload, signer, STATUS_LIST_TYPE);
}

/** The list, when one of the keys signed it for this subject and it is still fresh enough. */
export function verifyStatusList(
  bytes: Uint8Array,
  keys: readonly PublicKey[],
  expected: { readonly subject: string; readonly now: EpochSeconds; readonly maxAgeSeconds: number },
): Result<SignedStatusList, PassProblem> {
  const list = readStatusList(bytes, keys, expected.subject);
  if (!list.ok) return list;
  const fresh = checkStatusAge(list.value, expected);
  return fresh.ok ? list : fresh;
}

/** The list, when one of the keys signed it for this subject, however old it is: nothing to decide on. */
export function readStatusList(
  bytes: Uint8Array,
  keys: readonly PublicKey[],
  subject: string,
): Result<SignedStatusList, PassProblem> {
  if (bytes.length > MAX_TOKEN_BYTES) return refuse('pass.status-too-large', { max: MAX_STATUS_LIST_SIZE });
  const payload = verify1(bytes, keys, STATUS_LIST_TYPE);
  if (!payload.ok) return payload;
  const list = decodeToken(payload.value);
  if (!list.ok) return list;
  return list.value.subject === subject ? list : refuse('pass.status-other-list');
}

/** Whether a list is fresh enough to decide on: a gate that has been offline too long must refer. */
export function checkStatusAge(
  list: StatusListTerms,
  at: { readonly now: EpochSeconds; readonly maxAgeSeconds: number },
): Result<void, PassProblem> {
  const age = at.now - list.issuedAt;
  if (!(age >= -STATUS_LIST_SKEW_SECONDS)) return refuse('pass.status-from-the-future');
  if (!(at.now < list.expires)) return refuse('pass.status-expired');
  if (!(age <= at.maxAgeSeconds)) return refuse('pass.status-too-old', { maxAgeSeconds: at.maxAgeSeconds });
  return ok(undefined);
}

/** The bytes of a SHA-256; of anything else none, which can't be read back either. */
function hashBytes(hex: string): Uint8Array {
  return SHA256.test(hex) ? fromHex(hex) : new Uint8Array();
}

function statusListMap(compressed: Uint8Array): CborValue {
  return new Map<string, CborValue>([
    ['bits', 1],
    ['lst', compressed],
  ]);
}

type TokenProblem = Problem<'pass.status-malformed' | 'pass.status-too-large'>;

function decodeToken(payload: Uint8Array): Result<SignedStatusList, TokenProblem> {
  const decoded = decodeCbor(payload);
  if (!decoded.ok || !(decoded.value instanceof Map)) return refuse('pass.status-malformed');
  const fields: ReadonlyMap<number | string, CborValue> = decoded.value;
  const subject = fields.get(KEY.subject);
  const issuedAt = fields.get(KEY.issuedAt);
  const expires = fields.get(KEY.expires);
  const ttl = fields.get(KEY.ttl);
  if (typeof subject !== 'string' || !isSeconds(issuedAt) || !isSeconds(expires) || !isSeconds(ttl)) {
    return refuse('pass.status-malformed');
  }
  const clearance = readClearance(fields.get(KEY.clearance));
  if (clearance === undefined) return refuse('pass.status-malformed');
  const bits = unpackList(fields.get(KEY.statusList));
  if (!bits.ok) return bits;
  return ok({ ...statusListFromBits(bits.value), subject, issuedAt, expires, ttl, clearance });
}

/** `undefined` for what is neither absent nor a SHA-256. */
function readClearance(claim: CborValue | undefined): string | null | undefined {
  if (claim === undefined) return null;
  return isBytes(claim, 32) ? toHex(claim) : undefined;
}

/** Unpacks into a buffer of fixed size, one byte more than allowed, so that no input can fill the memory. */
function unpackList(list: CborValue | undefined): Result<Uint8Array, TokenProblem> {
  if (!(list instanceof Map) || list.get('bits') !== 1) return refuse('pass.status-malformed');
  const compressed = list.get('lst');
  if (!(compressed instanceof Uint8Array)) return refuse('pass.status-malformed');
  try {
    const bits = unzlibSync(compressed, { out: new Uint8Array(MAX_LIST_BYTES + 1) });
    if (bits.length > MAX_LIST_BYTES) return refuse('pass.status-too-large', { max: MAX_STATUS_LIST_SIZE });
    return bits.length > 0 ? ok(bits.slice()) : refuse('pass.status-malformed');
  } catch {
    return refuse('pass.status-malformed');
  }
}
