import {
  type Clearance,
  type ClearanceContent,
  type CoseProblem,
  decodeCbor,
  type EpochSeconds,
  encodeCbor,
  fromCbor,
  fromHex,
  inForce,
  ok,
  type Problem,
  type PublicKey,
  publicKey,
  type Result,
  refuse,
  type Signer,
  signMany,
  toCbor,
  verifyMany,
} from '@tenzij/kernel';
import { mintClearance } from '@tenzij/kernel/clearance-mint';
import { checkContent } from './content.ts';

/** The media type in the clearance's protected header. */
export const CLEARANCE_TYPE = 'application/tenzij-clearance+cose';

/** Whose signatures count. A key may stand on one side only. */
export interface ClearanceTrust {
  readonly controller: readonly PublicKey[];
  readonly dpo: readonly PublicKey[];
}

export interface ClearanceSigners {
  readonly controller: Signer;
  readonly dpo: Signer;
}

export type ClearanceProblem =
  | CoseProblem
  | Problem<
      | 'clearance.content-invalid'
      | 'clearance.not-clearable'
      | 'clearance.same-key-twice'
      | 'clearance.controller-missing'
      | 'clearance.dpo-missing'
      | 'clearance.not-yet-valid'
      | 'clearance.expired'
    >;

/** Public keys from their hexadecimal form. */
export function trustFromHex(keys: {
  readonly controller: readonly string[];
  readonly dpo: readonly string[];
}): ClearanceTrust {
  const all = (hex: readonly string[]) => hex.map((key) => publicKey(fromHex(key)));
  return { controller: all(keys.controller), dpo: all(keys.dpo) };
}

/**
 * Signs a clearance as controller and as DPO, in that order.
 *
 * Refuses content that can't be cleared, so that no signature ever stands under it.
 */
export async function issueClearance(
  content: ClearanceContent,
  signers: ClearanceSigners,
): Promise<Result<Uint8Array<ArrayBuffer>, ClearanceProblem>> {
  const checked = checkContent(content);
  if (!checked.ok) return checked;
  if (signers.controller.publicKey.kid === signers.dpo.publicKey.kid)
    return refuse('clearance.same-key-twice');
  const payload = encodeCbor(toCbor(checked.value));
  return ok(await signMany(payload, [signers.controller, signers.dpo], CLEARANCE_TYPE));
}

/**
 * The only maker of a `Clearance`: two valid signatures, by a controller's key and by a different DPO's
 * key, over content that can be cleared, in force at `now`.
 */
export function verifyClearance(
  bytes: Uint8Array,
  trust: ClearanceTrust,
  now: EpochSeconds,
): Result<Clearance, ClearanceProblem> {
  const signed = checkSignatures(bytes, trust);
  if (!signed.ok) return signed;
  const decoded = decodeCbor(signed.value.payload);
  if (!decoded.ok) return refuse('clearance.content-invalid', { field: 'payload' });
  const content = checkContent(fromCbor(decoded.value));
  if (!content.ok) return content;
  return inForce(mintClearance(content.value), now);
}

/** A clearance's payload and the two keys that signed it, whether or not it is in force. */
export function checkSignatures(
  bytes: Uint8Array,
  trust: ClearanceTrust,
): Result<{ payload: Uint8Array; controller: PublicKey; dpo: PublicKey }, ClearanceProblem> {
  const verified = verifyMany(bytes, [...trust.controller, ...trust.dpo], CLEARANCE_TYPE);
  if (!verified.ok) return verified;
  const { payload, signedBy } = verified.value;
  const controller = signedBy.find((key) => includes(trust.controller, key));
  if (!controller) return refuse('clearance.controller-missing');
  const dpo = signedBy.find((key) => includes(trust.dpo, key) && key.kid !== controller.kid);
  if (!dpo) return refuse('clearance.dpo-missing');
  return ok({ payload, controller, dpo });
}

function includes(keys: readonly PublicKey[], key: PublicKey): boolean {
  return keys.some((candidate) => candidate.kid === key.kid);
}
