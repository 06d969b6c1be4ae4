import {
  decodeCbor,
  ok,
  type Problem,
  type PublicKey,
  type Result,
  refuse,
  type Signer,
} from '@tenzij/kernel';
import { contentOf, readSignedContent, type SignedContentProblem, signContent } from '../signed-content.ts';
import { PublicEntry } from './entry.ts';

/** The media type in an entry's protected header. */
export const REGISTER_ENTRY_TYPE = 'application/tenzij-register-entry+cose';

/** Most bytes of a signed entry: the longest of every text fits, in letters of three bytes. Most have 4,000. */
export const MAX_REGISTER_ENTRY_BYTES = 160 * 1024;

export type RegisterEntryProblem =
  | Problem<
      'register.too-large' | 'register.not-an-entry' | 'register.other-key' | 'register.signature-invalid'
    >
  | Problem<'register.content-invalid'>;

/** An entry as a `COSE_Sign1` over its canonical CBOR (EdDSA). */
export async function signRegisterEntry(
  entry: PublicEntry,
  signer: Signer,
): Promise<Result<Uint8Array<ArrayBuffer>, RegisterEntryProblem>> {
  const checked = checkEntry(entry);
  if (!checked.ok) return checked;
  const bytes = await signContent(checked.value, signer, REGISTER_ENTRY_TYPE);
  return bytes.length > MAX_REGISTER_ENTRY_BYTES ? tooLarge() : ok(bytes);
}

/** The entry that this key signed, whole and unchanged. It says nothing of whose key it is. */
export function readRegisterEntry(
  bytes: Uint8Array,
  key: PublicKey,
): Result<PublicEntry, RegisterEntryProblem> {
  if (bytes.length > MAX_REGISTER_ENTRY_BYTES) return tooLarge();
  const content = readSignedContent(bytes, [key], REGISTER_ENTRY_TYPE);
  return content.ok ? checkEntry(content.value) : refuse(REASONS[content.problem.code]);
}

/** What an entry says, without asking who signed it. Only to show it as such. */
export function unverifiedRegisterEntry(bytes: Uint8Array): Result<PublicEntry, RegisterEntryProblem> {
  if (bytes.length > MAX_REGISTER_ENTRY_BYTES) return tooLarge();
  const decoded = decodeCbor(bytes);
  const payload = decoded.ok && Array.isArray(decoded.value) ? decoded.value[2] : undefined;
  if (!(payload instanceof Uint8Array)) return refuse('register.not-an-entry');
  const content = contentOf(payload);
  return content.ok ? checkEntry(content.value) : refuse('register.not-an-entry');
}

const REASONS = {
  'kernel.cbor-invalid': 'register.not-an-entry',
  'cose.malformed': 'register.not-an-entry',
  'cose.algorithm-not-allowed': 'register.not-an-entry',
  'cose.unknown-key': 'register.other-key',
  'cose.signature-invalid': 'register.signature-invalid',
} as const satisfies Record<SignedContentProblem['code'], RegisterEntryProblem['code']>;

function checkEntry(content: unknown): Result<PublicEntry, RegisterEntryProblem> {
  const parsed = PublicEntry.safeParse(content);
  if (parsed.success) return ok(parsed.data);
  const field = parsed.error.issues[0]?.path.join('.') || 'entry';
  return refuse('register.content-invalid', { field });
}

function tooLarge() {
  return refuse('register.too-large', { kilobytes: MAX_REGISTER_ENTRY_BYTES / 1024 });
}
