import { ok, type Problem, type PublicKey, type Result, refuse, type Signer } from '@tenzij/kernel';
import { readSignedContent, type SignedContentProblem, signContent } from '../signed-content.ts';
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
  return checked.ok ? ok(await signContent(checked.value, signer, DESTRUCTION_TYPE)) : checked;
}

/** The certificate that this key signed, whole and unchanged. It says nothing of whose key it is. */
export function readDestruction(
  bytes: Uint8Array,
  key: PublicKey,
): Result<DestructionCertificate, DestructionProblem> {
  if (bytes.length > MAX_DESTRUCTION_BYTES) return refuse('destruction.not-a-certificate');
  const content = readSignedContent(bytes, [key], DESTRUCTION_TYPE);
  return content.ok ? check(content.value) : refuse(REASONS[content.problem.code]);
}

const REASONS = {
  'kernel.cbor-invalid': 'destruction.not-a-certificate',
  'cose.malformed': 'destruction.not-a-certificate',
  'cose.algorithm-not-allowed': 'destruction.not-a-certificate',
  'cose.unknown-key': 'destruction.other-key',
  'cose.signature-invalid': 'destruction.signature-invalid',
} as const satisfies Record<SignedContentProblem['code'], DestructionProblem['code']>;

function check(content: unknown): Result<DestructionCertificate, DestructionProblem> {
  const parsed = DestructionCertificate.safeParse(content);
  if (parsed.success) return ok(parsed.data);
  const field = parsed.error.issues[0]?.path.join('.') || 'certificate';
  return refuse('destruction.content-invalid', { field });
}
