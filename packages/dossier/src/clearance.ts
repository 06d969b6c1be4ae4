import {
  type Clearance,
  type ClearanceContent,
  decodeCbor,
  type EpochSeconds,
  equalBytes,
  fromCbor,
  inForce,
  ok,
  type Problem,
  type PublicKey,
  type Result,
  readKey,
  refuse,
  type SignatureProblem,
  verifyMany,
} from '@tenzij/kernel';
import { mintClearance } from '@tenzij/kernel/clearance-mint';
import { checkContent } from './content.ts';

/** The media type in the clearance's protected header. */
export const CLEARANCE_TYPE = 'application/tenzij-clearance+cose';

/** Most bytes of a clearance; one with a single purpose and two passkeys has some 2,000. */
export const MAX_CLEARANCE_BYTES = 64 * 1024;

/** Whose signatures count. A key may stand on one side only. */
export interface ClearanceTrust {
  readonly controller: readonly PublicKey[];
  readonly dpo: readonly PublicKey[];
}

/** A `ClearanceTrust` as texts (`readKey`). */
export interface ClearanceTrustTexts {
  readonly controller: readonly string[];
  readonly dpo: readonly string[];
}

/** A clearance's content and who signed it. It says nothing of whether it is in force. */
export interface SignedClearanceContent {
  /** Canonical CBOR of the content: what was signed. */
  readonly payload: Uint8Array;
  readonly content: ClearanceContent;
  readonly controller: PublicKey;
  readonly dpo: PublicKey;
}

export type ContentProblem = Problem<'clearance.content-invalid' | 'clearance.not-clearable'>;

export type ClearanceProblem =
  | SignatureProblem
  | ContentProblem
  | Problem<
      | 'clearance.too-large'
      | 'clearance.same-key-twice'
      | 'clearance.controller-missing'
      | 'clearance.dpo-missing'
      | 'clearance.extra-signature'
      | 'clearance.passkey-needed'
      | 'clearance.not-yet-valid'
      | 'clearance.expired'
    >;

/** Public keys from their texts; refused as a whole when one can't be read. */
export function readTrust(
  texts: ClearanceTrustTexts,
): Result<ClearanceTrust, Problem<'cose.key-unreadable'>> {
  const controller = readKeys(texts.controller);
  if (!controller.ok) return controller;
  const dpo = readKeys(texts.dpo);
  return dpo.ok ? ok({ controller: controller.value, dpo: dpo.value }) : dpo;
}

/**
 * The only maker of a `Clearance`: two valid signatures, by a controller's key and by a different DPO's
 * key, over content that can be cleared, in force at `now`. Unless it is a specimen, both are passkeys.
 */
export function verifyClearance(
  bytes: Uint8Array,
  trust: ClearanceTrust,
  now: EpochSeconds,
): Result<Clearance, ClearanceProblem> {
  const signed = checkSignatures(bytes, trust);
  return signed.ok ? inForce(mintClearance(signed.value.content), now) : signed;
}

/** `verifyClearance` but for the time: what was signed and by whom, whether or not it is in force. */
export function checkSignatures(
  bytes: Uint8Array,
  trust: ClearanceTrust,
): Result<SignedClearanceContent, ClearanceProblem> {
  if (bytes.length > MAX_CLEARANCE_BYTES) return refuse('clearance.too-large', { max: MAX_CLEARANCE_BYTES });
  const verified = verifyMany(bytes, [...trust.controller, ...trust.dpo], CLEARANCE_TYPE);
  if (!verified.ok) return verified;
  const { payload, signedBy } = verified.value;
  const signers = readSigners(signedBy, trust);
  if (!signers.ok) return signers;
  const content = readContent(payload);
  if (!content.ok) return content;
  const { controller, dpo } = signers.value;
  if (!content.value.specimen && !(controller.passkey && dpo.passkey))
    return refuse('clearance.passkey-needed');
  return ok({ payload, content: content.value, controller, dpo });
}

/** The content that a payload holds, when it can be cleared. */
export function readContent(payload: Uint8Array): Result<ClearanceContent, ContentProblem> {
  const decoded = decodeCbor(payload);
  if (!decoded.ok) return refuse('clearance.content-invalid', { field: 'payload' });
  return checkContent(fromCbor(decoded.value));
}

/** The controller signs first, the DPO second, and nobody after them: one clearance has one form. */
function readSigners(
  [controller, dpo, ...others]: readonly PublicKey[],
  trust: ClearanceTrust,
): Result<{ controller: PublicKey; dpo: PublicKey }, ClearanceProblem> {
  if (!controller || !includes(trust.controller, controller)) return refuse('clearance.controller-missing');
  if (!dpo || !includes(trust.dpo, dpo)) return refuse('clearance.dpo-missing');
  if (equalBytes(controller.bytes, dpo.bytes)) return refuse('clearance.same-key-twice');
  return others.length === 0 ? ok({ controller, dpo }) : refuse('clearance.extra-signature');
}

function includes(keys: readonly PublicKey[], key: PublicKey): boolean {
  return keys.some((candidate) => candidate.kid === key.kid);
}

function readKeys(texts: readonly string[]): Result<PublicKey[], Problem<'cose.key-unreadable'>> {
  const keys: PublicKey[] = [];
  for (const text of texts) {
    const key = readKey(text);
    if (!key.ok) return key;
    keys.push(key.value);
  }
  return ok(keys);
}
