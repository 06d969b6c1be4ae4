import {
  type CoseProblem,
  decodeCbor,
  encodeCbor,
  fromCbor,
  ok,
  type Problem,
  type PublicKey,
  type Result,
  type Signer,
  sign1,
  toCbor,
  verify1,
} from '@tenzij/kernel';

type Malformed = Problem<'kernel.cbor-invalid'>;
export type SignedContentProblem = CoseProblem | Malformed;

/** Content as a `COSE_Sign1` over its canonical CBOR (EdDSA), with this media type in the protected header. */
export function signContent(
  content: unknown,
  signer: Signer,
  type: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return sign1(encodeCbor(toCbor(content)), signer, type);
}

/** The content that one of these keys signed as this type, whole and unchanged; its fields are not looked at. */
export function readSignedContent(
  bytes: Uint8Array,
  keys: readonly PublicKey[],
  type: string,
): Result<unknown, SignedContentProblem> {
  const payload = verify1(bytes, keys, type);
  return payload.ok ? contentOf(payload.value) : payload;
}

/** The content of a payload, whoever signed that. */
export function contentOf(payload: Uint8Array): Result<unknown, Malformed> {
  const decoded = decodeCbor(payload);
  return decoded.ok ? ok(fromCbor(decoded.value)) : decoded;
}
