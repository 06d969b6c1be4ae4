import {
  type Assertion,
  assemble,
  type ClearanceContent,
  encodeCbor,
  fromDer,
  keyText,
  ok,
  type Problem,
  passkeyEntry,
  type Result,
  readKey,
  refuse,
  type Signer,
  sha256Hex,
  signEntry,
  toCbor,
} from '@tenzij/kernel';
import {
  CLEARANCE_TYPE,
  type ClearanceProblem,
  checkSignatures,
  MAX_CLEARANCE_BYTES,
  readContent,
  readTrust,
} from './clearance.ts';
import { checkContent } from './content.ts';

/** What leaves room for two signatures, each as large as it may be. */
const MAX_PAYLOAD_BYTES = MAX_CLEARANCE_BYTES - 2 * 6 * 1024;

/** What two people are about to sign. */
export interface PreparedClearance {
  /** Canonical CBOR of the content. */
  readonly payload: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the payload, in hexadecimal: as bytes it is the challenge that their passkeys sign. */
  readonly sha256: string;
}

/** One party's signature under a payload, to keep until the other has signed too. */
export interface ClearanceSignature {
  /** The public key as text (`keyText`). */
  readonly key: string;
  /** The `COSE_Signature`, as CBOR. */
  readonly entry: Uint8Array<ArrayBuffer>;
}

export interface ClearanceSigners {
  readonly controller: Signer;
  readonly dpo: Signer;
}

export type SigningProblem = ClearanceProblem | Problem<'cose.key-unreadable'>;

/** The payload of a clearance, when its content can be cleared: no signature ever stands under another. */
export function prepareClearance(content: ClearanceContent): Result<PreparedClearance, SigningProblem> {
  const checked = checkContent(content);
  if (!checked.ok) return checked;
  const payload = encodeCbor(toCbor(checked.value));
  if (payload.length > MAX_PAYLOAD_BYTES) return refuse('clearance.too-large', { max: MAX_PAYLOAD_BYTES });
  return ok({ payload, sha256: sha256Hex(payload) });
}

/**
 * A passkey's signature under a payload. `key` is its text; `assertion` is what WebAuthn gave, with the
 * SHA-256 of the payload as the challenge (an ES256 signature in DER). It is verified before it is taken.
 */
export function passkeySignature(input: {
  readonly key: string;
  readonly payload: Uint8Array;
  readonly assertion: Assertion;
}): Result<ClearanceSignature, SigningProblem> {
  const { payload, assertion } = input;
  const content = readContent(payload);
  if (!content.ok) return content;
  const key = readKey(input.key);
  if (!key.ok) return key;
  const { passkey } = key.value;
  if (!passkey) return refuse('clearance.passkey-needed');
  const signature = passkey.alg === 'ES256' ? fromDer(assertion.signature) : assertion.signature;
  if (!signature) return refuse('cose.signature-invalid');
  const entry = passkeyEntry(payload, { ...key.value, passkey }, { ...assertion, signature });
  return entry.ok ? ok({ key: keyText(key.value), entry: entry.value }) : entry;
}

/** A software key's signature under a payload: it counts for specimens only. */
export async function softwareSignature(signer: Signer, payload: Uint8Array): Promise<ClearanceSignature> {
  return { key: keyText(signer.publicKey), entry: await signEntry(payload, signer, CLEARANCE_TYPE) };
}

/** The clearance of a payload and its two signatures; refused when anything but its time is in the way. */
export function assembleClearance(
  payload: Uint8Array,
  { controller, dpo }: { readonly controller: ClearanceSignature; readonly dpo: ClearanceSignature },
): Result<Uint8Array<ArrayBuffer>, SigningProblem> {
  if (controller.key === dpo.key) return refuse('clearance.same-key-twice');
  const trust = readTrust({ controller: [controller.key], dpo: [dpo.key] });
  if (!trust.ok) return trust;
  const bytes = assemble(payload, [controller.entry, dpo.entry], CLEARANCE_TYPE);
  if (!bytes.ok) return bytes;
  const checked = checkSignatures(bytes.value, trust.value);
  return checked.ok ? bytes : checked;
}

/** Signs a specimen's clearance with two software keys. A real one needs passkeys, and is refused. */
export async function issueClearance(
  content: ClearanceContent,
  signers: ClearanceSigners,
): Promise<Result<Uint8Array<ArrayBuffer>, SigningProblem>> {
  const prepared = prepareClearance(content);
  if (!prepared.ok) return prepared;
  if (!content.specimen) return refuse('clearance.passkey-needed');
  const { payload } = prepared.value;
  const controller = await softwareSignature(signers.controller, payload);
  const dpo = await softwareSignature(signers.dpo, payload);
  return assembleClearance(payload, { controller, dpo });
}
