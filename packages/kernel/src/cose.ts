import { ed25519 } from '@noble/curves/ed25519.js';
import { toHex } from './bytes.ts';
import { type CborValue, decodeCbor, encodeCbor } from './cbor.ts';
import { sha256 } from './hash.ts';
import { ok, type Problem, type Result, refuse } from './result.ts';

/**
 * COSE (RFC 9052): `COSE_Sign1` for what one party signs, `COSE_Sign` for what several do. Untagged
 * inside our own formats. The one allow-list of algorithms is `ALGORITHMS`.
 */

/** EdDSA over Ed25519 (RFC 9053 §2.2), the only signature algorithm we take. */
export const ALGORITHMS = { EdDSA: -8 } as const;

const HEADER = { alg: 1, kid: 4, type: 16 } as const;

export interface PublicKey {
  /** First 8 bytes of the key's SHA-256, in hexadecimal. */
  readonly kid: string;
  /** Ed25519 public key, 32 bytes. */
  readonly bytes: Uint8Array;
}

/** Something that can sign: a software key here, a hardware key elsewhere. */
export interface Signer {
  readonly publicKey: PublicKey;
  sign(message: Uint8Array): Promise<Uint8Array>;
}

export type CoseProblem = Problem<
  'cose.malformed' | 'cose.algorithm-not-allowed' | 'cose.unknown-key' | 'cose.signature-invalid'
>;

export function publicKey(bytes: Uint8Array): PublicKey {
  return { kid: toHex(sha256(bytes).slice(0, 8)), bytes };
}

/** A signer over an Ed25519 secret of 32 bytes held in memory. */
export function softwareSigner(secret: Uint8Array): Signer {
  return {
    publicKey: publicKey(ed25519.getPublicKey(secret)),
    sign: (message) => Promise.resolve(ed25519.sign(message, secret)),
  };
}

function protectedHeader(signer: Signer, type?: string): Uint8Array {
  const header = new Map<number, CborValue>([
    [HEADER.alg, ALGORITHMS.EdDSA],
    [HEADER.kid, kidBytes(signer.publicKey)],
  ]);
  if (type !== undefined) header.set(HEADER.type, type);
  return encodeCbor(header);
}

function kidBytes(key: PublicKey): Uint8Array {
  return sha256(key.bytes).slice(0, 8);
}

/** A `COSE_Sign1` over the payload. `type` is the `typ` header (RFC 9596), a media type. */
export async function sign1(
  payload: Uint8Array,
  signer: Signer,
  type: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const header = protectedHeader(signer, type);
  const toSign = encodeCbor(['Signature1', header, new Uint8Array(), payload]);
  return encodeCbor([header, new Map(), payload, await signer.sign(toSign)]);
}

/** The payload of a `COSE_Sign1` of this type signed by one of the keys. */
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
  const toVerify = encodeCbor(['Signature1', header, new Uint8Array(), payload]);
  const signed = verifySignature(header, signature, toVerify, keys, type);
  return signed.ok ? ok(payload) : signed;
}

/** A `COSE_Sign` over the payload with one signature by each signer, in order. */
export async function signMany(
  payload: Uint8Array,
  signers: readonly Signer[],
  type: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const body = encodeCbor(new Map([[HEADER.type, type]]));
  const signatures: CborValue[] = [];
  for (const signer of signers) {
    const header = protectedHeader(signer);
    const toSign = encodeCbor(['Signature', body, header, new Uint8Array(), payload]);
    signatures.push([header, new Map(), await signer.sign(toSign)]);
  }
  return encodeCbor([body, new Map(), payload, signatures]);
}

/** The payload of a `COSE_Sign` and the keys that verifiably signed it, in the order of signing. */
export function verifyMany(
  bytes: Uint8Array,
  keys: readonly PublicKey[],
  type: string,
): Result<{ payload: Uint8Array; signedBy: readonly PublicKey[] }, CoseProblem> {
  const decoded = decodeCbor(bytes);
  if (!decoded.ok || !Array.isArray(decoded.value) || decoded.value.length !== 4)
    return refuse('cose.malformed');
  const [body, unprotected, payload, signatures] = decoded.value as CborValue[];
  if (!isBytes(body) || !isBytes(payload) || !Array.isArray(signatures)) return refuse('cose.malformed');
  if (!(unprotected instanceof Map) || unprotected.size > 0) return refuse('cose.malformed');
  const bodyHeader = decodeCbor(body);
  if (!bodyHeader.ok || !(bodyHeader.value instanceof Map)) return refuse('cose.malformed');
  if (bodyHeader.value.size !== 1 || bodyHeader.value.get(HEADER.type) !== type)
    return refuse('cose.malformed');
  const signedBy: PublicKey[] = [];
  for (const entry of signatures as CborValue[]) {
    if (!Array.isArray(entry) || entry.length !== 3) return refuse('cose.malformed');
    const [header, extra, signature] = entry as CborValue[];
    if (!isBytes(header) || !isBytes(signature)) return refuse('cose.malformed');
    if (!(extra instanceof Map) || extra.size > 0) return refuse('cose.malformed');
    const toVerify = encodeCbor(['Signature', body, header, new Uint8Array(), payload]);
    const key = verifySignature(header, signature, toVerify, keys);
    if (!key.ok) return key;
    signedBy.push(key.value);
  }
  return ok({ payload, signedBy });
}

function verifySignature(
  header: Uint8Array,
  signature: Uint8Array,
  message: Uint8Array,
  keys: readonly PublicKey[],
  type?: string,
): Result<PublicKey, CoseProblem> {
  const decoded = decodeCbor(header);
  if (!decoded.ok || !(decoded.value instanceof Map)) return refuse('cose.malformed');
  const fields = decoded.value;
  if (fields.get(HEADER.alg) !== ALGORITHMS.EdDSA) return refuse('cose.algorithm-not-allowed');
  if (fields.get(HEADER.type) !== type || fields.size !== (type === undefined ? 2 : 3)) {
    return refuse('cose.malformed');
  }
  const kid = fields.get(HEADER.kid);
  if (!isBytes(kid)) return refuse('cose.malformed');
  const key = keys.find((candidate) => candidate.kid === toHex(kid));
  if (!key) return refuse('cose.unknown-key');
  return isValid(signature, message, key) ? ok(key) : refuse('cose.signature-invalid');
}

function isValid(signature: Uint8Array, message: Uint8Array, key: PublicKey): boolean {
  try {
    return ed25519.verify(signature, message, key.bytes, { zip215: false });
  } catch {
    return false;
  }
}

function isBytes(value: CborValue | undefined): value is Uint8Array {
  return value instanceof Uint8Array;
}
