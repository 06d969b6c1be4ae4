import { type CborValue, decodeCbor, encodeCbor } from './cbor.ts';
import {
  ALGORITHMS,
  type CoseProblem,
  HEADER,
  isBytes,
  isSigned,
  protectedHeader,
  readHeader,
} from './cose.ts';
import type { Passkey, PublicKey, Signer } from './keys.ts';
import { type Assertion, checkAssertion, type PasskeyProblem } from './passkey.ts';
import { ok, type Problem, type Result, refuse } from './result.ts';

/**
 * `COSE_Sign` (RFC 9052 §4.1). A software key signs the `Sig_structure`, and leaves the unprotected header
 * empty. A passkey can't: its browser has it sign a challenge. Its entry therefore holds a WebAuthn
 * assertion over the payload's SHA-256, and the two parts of it that are needed to verify that stand in the
 * unprotected header. A key takes the one form that is its own.
 */

/** ES256 (RFC 9053 §2.1) counts in a passkey's assertion and nowhere else. */
const PASSKEY_ALGORITHMS = { ES256: -7, EdDSA: -8 } as const;
const ASSERTION = { authenticatorData: 'authenticatorData', clientDataJSON: 'clientDataJSON' } as const;

/** One party's signature, as CBOR: [protected, unprotected, signature]. */
export type SignatureEntry = Uint8Array<ArrayBuffer>;

export type SignatureProblem = CoseProblem | PasskeyProblem | Problem<'cose.not-a-passkey-signature'>;

/** A signature over the payload by a software key, for a `COSE_Sign` of this type. */
export async function signEntry(payload: Uint8Array, signer: Signer, type: string): Promise<SignatureEntry> {
  const header = protectedHeader(ALGORITHMS.EdDSA, signer.publicKey);
  return encodeCbor([header, new Map(), await signer.sign(toSign(bodyHeader(type), header, payload))]);
}

/** A passkey's signature over the payload, from its assertion; verified first. */
export function passkeyEntry(
  payload: Uint8Array,
  key: PublicKey & { readonly passkey: Passkey },
  assertion: Assertion,
): Result<SignatureEntry, PasskeyProblem> {
  const checked = checkAssertion(key, payload, assertion);
  if (!checked.ok) return checked;
  const unprotected = new Map([
    [ASSERTION.authenticatorData, assertion.authenticatorData],
    [ASSERTION.clientDataJSON, assertion.clientDataJSON],
  ]);
  const header = protectedHeader(PASSKEY_ALGORITHMS[key.passkey.alg], key);
  return ok(encodeCbor([header, unprotected, assertion.signature]));
}

/** The `COSE_Sign` of a payload and its signatures, in this order. */
export function assemble(
  payload: Uint8Array,
  entries: readonly SignatureEntry[],
  type: string,
): Result<Uint8Array<ArrayBuffer>, Problem<'cose.malformed'>> {
  const signatures: CborValue[] = [];
  for (const entry of entries) {
    const decoded = decodeCbor(entry);
    if (!decoded.ok) return refuse('cose.malformed');
    signatures.push(decoded.value);
  }
  return ok(encodeCbor([bodyHeader(type), new Map(), payload, signatures]));
}

/** The payload of a `COSE_Sign` and the keys that verifiably signed it, in the order of signing. */
export function verifyMany(
  bytes: Uint8Array,
  keys: readonly PublicKey[],
  type: string,
): Result<{ payload: Uint8Array; signedBy: readonly PublicKey[] }, SignatureProblem> {
  const decoded = decodeCbor(bytes);
  if (!decoded.ok || !Array.isArray(decoded.value) || decoded.value.length !== 4)
    return refuse('cose.malformed');
  const [body, unprotected, payload, signatures] = decoded.value as CborValue[];
  if (!isBytes(body) || !isBytes(payload) || !Array.isArray(signatures)) return refuse('cose.malformed');
  if (!(unprotected instanceof Map) || unprotected.size > 0) return refuse('cose.malformed');
  const header = decodeCbor(body);
  if (!header.ok || !(header.value instanceof Map) || header.value.size !== 1)
    return refuse('cose.malformed');
  if (header.value.get(HEADER.type) !== type) return refuse('cose.malformed');
  const signedBy: PublicKey[] = [];
  for (const entry of signatures as CborValue[]) {
    const key = verifyEntry(entry, { body, payload }, keys);
    if (!key.ok) return key;
    signedBy.push(key.value);
  }
  return ok({ payload, signedBy });
}

interface Signed {
  readonly body: Uint8Array;
  readonly payload: Uint8Array;
}

function verifyEntry(
  entry: CborValue,
  signed: Signed,
  keys: readonly PublicKey[],
): Result<PublicKey, SignatureProblem> {
  if (!Array.isArray(entry) || entry.length !== 3) return refuse('cose.malformed');
  const [header, unprotected, signature] = entry as CborValue[];
  if (!isBytes(header) || !isBytes(signature) || !(unprotected instanceof Map))
    return refuse('cose.malformed');
  const fields = readHeader(header, Object.values(PASSKEY_ALGORITHMS));
  if (!fields.ok) return fields;
  const key = keys.find((candidate) => candidate.kid === fields.value.kid);
  if (!key) return refuse('cose.unknown-key');
  const { passkey } = key;
  if (fields.value.alg !== PASSKEY_ALGORITHMS[passkey?.alg ?? 'EdDSA'])
    return refuse('cose.algorithm-not-allowed');
  if (passkey) {
    const valid = verifyPasskeyEntry({ ...key, passkey }, signed.payload, unprotected, signature);
    return valid.ok ? ok(key) : valid;
  }
  if (unprotected.size > 0) return refuse('cose.malformed');
  const message = toSign(signed.body, header, signed.payload);
  return isSigned(signature, message, key) ? ok(key) : refuse('cose.signature-invalid');
}

function verifyPasskeyEntry(
  key: PublicKey & { readonly passkey: Passkey },
  payload: Uint8Array,
  unprotected: ReadonlyMap<number | string, CborValue>,
  signature: Uint8Array,
): Result<void, SignatureProblem> {
  if (unprotected.size === 0) return refuse('cose.not-a-passkey-signature');
  const authenticatorData = unprotected.get(ASSERTION.authenticatorData);
  const clientDataJSON = unprotected.get(ASSERTION.clientDataJSON);
  if (unprotected.size !== 2 || !isBytes(authenticatorData) || !isBytes(clientDataJSON))
    return refuse('cose.malformed');
  return checkAssertion(key, payload, { authenticatorData, clientDataJSON, signature });
}

function bodyHeader(type: string): Uint8Array {
  return encodeCbor(new Map([[HEADER.type, type]]));
}

function toSign(body: Uint8Array, header: Uint8Array, payload: Uint8Array): Uint8Array {
  return encodeCbor(['Signature', body, header, new Uint8Array(), payload]);
}
