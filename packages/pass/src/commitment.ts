import {
  concatBytes,
  equalBytes,
  ok,
  type Problem,
  type Result,
  refuse,
  type Storage,
  sha256,
  type Template,
  TenzijError,
} from '@tenzij/kernel';
import type { PassClaims } from './claims.ts';
import { type CarriedTemplate, type PassContent, type SealedReference, storageOf } from './content.ts';
import type { PassProblem } from './problem.ts';

/** Bytes of fresh randomness in front of the template, so that the commitment tells nothing of the face. */
export const SALT_LENGTH = 16;

/**
 * SHA-256(salt ‖ template bytes): what the server signs instead of the template. The salt has one length,
 * so no other split of the same bytes gives the same commitment.
 */
export function commit(salt: Uint8Array, template: Template): Uint8Array {
  if (salt.length !== SALT_LENGTH) throw new TenzijError('pass.malformed');
  return sha256(concatBytes(salt, template.bytes));
}

/** The template of a face pass, or `null` for a regular pass, when claims and content agree on it. */
export function checkCommitment(
  claims: PassClaims,
  carried: CarriedTemplate | null,
): Result<Template | null, PassProblem> {
  if (claims.commitment === null) return carried ? refuse('pass.template-unexpected') : ok(null);
  if (!carried) return refuse('pass.template-missing');
  if (carried.salt.length !== SALT_LENGTH) return refuse('pass.commitment-mismatch');
  const commitment = commit(carried.salt, carried.template);
  return equalBytes(commitment, claims.commitment)
    ? ok(carried.template)
    : refuse('pass.commitment-mismatch');
}

/**
 * The reference in a face pass whose template is sealed elsewhere, or `null` in a regular pass, when claims and
 * content agree that there is one. What it opens still has to pass `checkCommitment`.
 */
export function checkReference(
  claims: PassClaims,
  sealed: SealedReference | null,
): Result<SealedReference | null, PassProblem> {
  if (claims.commitment === null) return sealed ? refuse('pass.template-unexpected') : ok(null);
  return sealed ? ok(sealed) : refuse('pass.template-missing');
}

/** Whether a pass keeps its template where the clearance says templates are kept. */
export function checkStorage(
  content: PassContent,
  storage: Storage,
): Result<void, Problem<'pass.other-storage'>> {
  return storageOf(content) === storage ? ok(undefined) : refuse('pass.other-storage');
}
