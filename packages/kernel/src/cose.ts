import { ed25519 } from '@noble/curves/ed25519.js';
import { toHex } from './bytes.ts';
import { type CborValue, decodeCbor, encodeCbor } from './cbor.ts';
import { sha256 } from './hash.ts';
import type { PublicKey, Signer } from './keys.ts';
import { ok, type Problem, type Result, refuse } from './result.ts';

/**
 * COSE (RFC 9052): `COSE_Sign1` here, for what one party signs; `COSE_Sign` in `cose-sign.ts`, for what
 * several do. Untagged inside our own formats.
 */

/** EdDSA over Ed25519 (RFC 9053 §2.2), the only algorithm of messages that are signed as they are. */
export const ALGORITHMS = { EdDSA: -8 } as const;

export const HEADER = { alg: 1, kid: 4, type: 16 } as const;

export type CoseProblem = Problem<
  'cose.malformed' | 'cose.algorithm-not-allowed' | 'cose.unknown-key' | 'cose.signature-invalid'
>;

/** A protected header: the algorithm, the first 8 bytes of the key's SHA-256, and the type if any. */
export function protectedHeader(alg: number, key: PublicKey, type?: string): Uint8Array {
  const header = new Map<number, CborValue>([
    [HEADER.alg, alg],
    [HEADER.kid, sha256(key.bytes).slice(0, 8)],
  ]);
  if (type !== undefined) header.set(HEADER.type, type);
  return encodeCbor(header);
}

/** A `COSE_Sign1` over the payload. `type` is the `typ` header (RFC 9596), a media type. */
export async function sign1(
  payload: Uint8Array,
  signer: Signer,
  type: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const header = protectedHeader(ALGORITHMS.EdDSA, signer.publicKey, type);
  const toSign = encodeCbor(['Signature1', header, new Uint8Array(), payload]);
  return encodeCbor([header, new Map(), payload, await signer.sign(toSign)]);
}

/** The payload of a `COSE_Sign1` of this type signed by one of the keys. Passkeys don't count here. */
export function verify1(
  bytes: Uint8Array,
  keys: readonly PublicKey[],
  type: string,
): Result<Uint8Array, CoseProblem> {
  const decoded = decodeCbor(bytes);
  if (!decoded.ok || !Array.isArray(decoded.value) || decoded.value.length !== 4)
    return refuse('cose.malformed');
  const [header, unprotected, payload, signature] = decoded.value as CborValue[];
  if (!isBytes(header) || !isBytes(payload) || !isBytes(signature)) return refuse('cose.malformed');
  if (!(unprotected instanceof Map) || unprotected.size > 0) return refuse('cose.malformed');
  const fields = readHeader(header, Object.values(ALGORITHMS), type);
  if (!fields.ok) return fields;
  const key = keys.find((candidate) => candidate.kid === fields.value.kid && !candidate.passkey);
  if (!key) return refuse('cose.unknown-key');
  const toVerify = encodeCbor(['Signature1', header, new Uint8Array(), payload]);
  return isSigned(signature, toVerify, key) ? ok(payload) : refuse('cose.signature-invalid');
}

/** The algorithm and key id of a protected header that has these, the type if any, and nothing else. */
export function readHeader(
  header: Uint8Array,
  allowed: readonly number[],
  type?: string,
): Result<{ readonly alg: number; readonly kid: string }, CoseProblem> {
  const decoded = decodeCbor(header);
  if (!decoded.ok || !(decoded.value instanceof Map)) return refuse('cose.malformed');
  const fields: ReadonlyMap<number | string, CborValue> = decoded.value;
  const alg = fields.get(HEADER.alg);
  if (typeof alg !== 'number' || !allowed.includes(alg)) return refuse('cose.algorithm-not-allowed');
  if (fields.get(HEADER.type) !== type || fields.size !== (type === undefined ? 2 : 3)) {
    return refuse('cose.malformed');
  }
  const kid = fields.get(HEADER.kid);
  return isBytes(kid) ? ok({ alg, kid: toHex(kid) }) : refuse('cose.malformed');
}

/** Whether the key signed exactly these bytes, by Ed25519 in its strict form (RFC 8032). */
export function isSigned(signature: Uint8Array, message: Uint8Array, key: PublicKey): boolean {
  try {
    return ed25519.verify(signature, message, key.bytes, { zip215: false });
  } catch {
    return false;
  }
}

export function isBytes(value: CborValue | undefined): value is Uint8Array {
  return value instanceof Uint8Array;
}
