import { FacePassRequest, SignedPass, type Visit } from '@tenzij/contracts';
import {
  type Clearance,
  type EpochSeconds,
  fromBase64Url,
  fromHex,
  ok,
  publicKey,
  type Result,
  refuse,
  type Template,
  toHex,
} from '@tenzij/kernel';
import { type CarriedTemplate, checkCommitment, commit, readClaims, SALT_LENGTH } from '@tenzij/pass';
import type { ApiRefusal } from '@tenzij/ui';
import { agreementSha256 } from './agreement.ts';
import type { HeldPass, Outside } from './model.ts';

export async function issueRegularPass(
  outside: Outside,
  visit: Visit,
): Promise<Result<HeldPass, ApiRefusal>> {
  const signed = await outside.api.post('/api/visit/regular-pass', {}, SignedPass);
  return signed.ok ? hold(signed.value, null, issuedFor(visit), outside.now()) : signed;
}

/**
 * Sends the salted commitment and nothing else of the face: the template and its salt stay here. Without a
 * pass both are wiped.
 */
export async function issueFacePass(
  outside: Outside,
  clearance: Clearance,
  template: Template,
): Promise<Result<HeldPass, ApiRefusal>> {
  const carried = { template, salt: outside.randomBytes(SALT_LENGTH) };
  let isHeld = false;
  try {
    const issued = await issueOver(outside, clearance, carried);
    isHeld = issued.ok;
    return issued;
  } finally {
    if (!isHeld) for (const bytes of [template.bytes, carried.salt]) bytes.fill(0);
  }
}

async function issueOver(
  outside: Outside,
  clearance: Clearance,
  carried: CarriedTemplate,
): Promise<Result<HeldPass, ApiRefusal>> {
  const commitment = toHex(commit(carried.salt, carried.template));
  const request = FacePassRequest.parse({ commitment });
  const signed = await outside.api.post('/api/visit/face-pass', request, SignedPass);
  if (!signed.ok) return signed;
  const { keys, deployment, hashes, purposes } = clearance;
  const issued = {
    issuerKeys: [keys.issuer],
    sealTo: { gateKey: keys.gate, deployment: deployment.id },
    agreement: agreementSha256(hashes.notice, purposes),
  };
  return hold(signed.value, carried, issued, outside.now());
}

/** Who may sign a pass, whom it is then shown to, and on what yes it rests. */
interface IssuedFor extends Pick<HeldPass, 'sealTo' | 'agreement'> {
  /** Ed25519, in hexadecimal. */
  readonly issuerKeys: readonly string[];
}

/** A regular pass holds no face, so there the server's word is enough. */
export function issuedFor({ issuerKeys, gateKey, deployment }: Visit): IssuedFor {
  return { issuerKeys, sealTo: { gateKey, deployment: deployment.id }, agreement: null };
}

/** Takes a signed pass only when a gate will: signed for this deployment, not over, over this face. */
export function hold(
  signed: SignedPass,
  carried: CarriedTemplate | null,
  { issuerKeys, sealTo, agreement }: IssuedFor,
  now: EpochSeconds,
): Result<HeldPass, ApiRefusal> {
  const bytes = fromBase64Url(signed.claims);
  if (!bytes) return refuse('ui.unexpected-answer');
  const keys = issuerKeys.map((key) => publicKey(fromHex(key)));
  const claims = readClaims(bytes, keys);
  if (!claims.ok) return claims;
  const { deployment, expires } = claims.value;
  if (deployment !== sealTo.deployment) return refuse('pass.other-deployment');
  if (!(now < expires)) return refuse('pass.expired');
  const bound = checkCommitment(claims.value, carried);
  return bound.ok ? ok({ kind: signed.kind, claims: bytes, carried, expires, sealTo, agreement }) : bound;
}
