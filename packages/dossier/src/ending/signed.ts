import {
  type CoseProblem,
  decodeCbor,
  encodeCbor,
  fromCbor,
  ok,
  type Problem,
  type PublicKey,
  type Result,
  refuse,
  type Signer,
  sign1,
  toCbor,
  verify1,
} from '@tenzij/kernel';
import { DestructionCertificate } from './certificate.ts';

/** The media type in a certificate's protected header. */
export const DESTRUCTION_TYPE = 'application/tenzij-destruction+cose';

/** Most bytes of a signed certificate: a thousand gates with long names fit. */
const MAX_DESTRUCTION_BYTES = 4 * 1024 * 1024;

export type DestructionProblem =
  | Problem<'destruction.not-a-certificate' | 'destruction.other-key' | 'destruction.signature-invalid'>
  | Problem<'destruction.content-invalid'>;

/** A certificate as a `COSE_Sign1` over its canonical CBOR (EdDSA). */
export async function signDestruction(
  certificate: DestructionCertificate,
  signer: Signer,
): Promise<Result<Uint8Array<ArrayBuffer>, DestructionProblem>> {
  const checked = check(certificate);
  return checked.ok ? ok(await sign1(encodeCbor(toCbor(checked.value)), signer, DESTRUCTION_TYPE)) : checked;
}

/** The certificate that this key signed, whole and unchanged. It says nothing of whose key it is. */
export function readDestruction(
  bytes: Uint8Array,
  key: PublicKey,
): Result<DestructionCertificate, DestructionProblem> {
  if (bytes.length > MAX_DESTRUCTION_BYTES) return refuse('destruction.not-a-certificate');
  const payload = verify1(bytes, [key], DESTRUCTION_TYPE);
  if (!payload.ok) return refuse(REASONS[payload.problem.code]);
  const decoded = decodeCbor(payload.value);
  return decoded.ok ? check(fromCbor(decoded.value)) : refuse('destruction.not-a-certificate');
}

const REASONS = {
  'cose.malformed': 'destruction.not-a-certificate',
  'cose.algorithm-not-allowed': 'destruction.not-a-certificate',
  'cose.unknown-key': 'destruction.other-key',
  'cose.signature-invalid': 'destruction.signature-invalid',
} as const satisfies Record<CoseProblem['code'], DestructionProblem['code']>;

function check(content: unknown): Result<DestructionCertificate, DestructionProblem> {
  const parsed = DestructionCertificate.safeParse(content);
  if (parsed.success) return ok(parsed.data);
  const field = parsed.error.issues[0]?.path.join('.') || 'certificate';
  return refuse('destruction.content-invalid', { field });
}
