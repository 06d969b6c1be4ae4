import {
  FacePassRequest,
  type PassForm,
  RegularPassRequest,
  SignedPass,
  type Visit,
} from '@tenzij/contracts';
import {
  type Clearance,
  type EpochSeconds,
  equalBytes,
  fromBase64Url,
  fromHex,
  ok,
  publicKey,
  type Result,
  refuse,
  type Template,
  toHex,
} from '@tenzij/kernel';
import {
  type CarriedTemplate,
  checkCommitment,
  commit,
  type PassClaims,
  readClaims,
  SALT_LENGTH,
} from '@tenzij/pass';
import type { ApiRefusal } from '@tenzij/ui';
import { agreementSha256 } from './agreement.ts';
import type { HeldPass, Outside } from './model.ts';
import { sealApart } from './sealing-apart.ts';

export async function issueRegularPass(
  outside: Outside,
  visit: Visit,
): Promise<Result<HeldPass, ApiRefusal>> {
  const request = RegularPassRequest.parse(formOf(outside));
  const signed = await outside.api.post('/api/visit/regular-pass', request, SignedPass);
  return signed.ok ? hold(signed.value, null, issuedFor(visit, outside.form), outside.now()) : signed;
}

/**
 * Sends the salted commitment and nothing else of the face: the template and its salt stay here. Where the
 * clearance says that templates are sealed, what was sealed goes along and only the key to it stays. Both are
 * wiped then, and without a pass.
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
    isHeld = issued.ok && issued.value.carried !== null;
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
  const apart = clearance.storage === 'sealed' ? await sealApart(outside, clearance, carried) : null;
  const sent = apart && { sealed: apart.sent };
  const request = FacePassRequest.parse({ commitment, ...formOf(outside), ...sent });
  const signed = await outside.api.post('/api/visit/face-pass', request, SignedPass);
  if (!signed.ok) return signed;
  const { keys, deployment, hashes, purposes } = clearance;
  const issued = {
    issuerKeys: [keys.issuer],
    sealTo: { gateKey: keys.gate, deployment: deployment.id },
    agreement: agreementSha256(hashes.notice, purposes),
    storage: clearance.storage,
    ...formOf(outside),
  };
  const held = hold(signed.value, carried, issued, outside.now());
  return held.ok && apart ? ok({ ...held.value, carried: null, sealed: apart.kept }) : held;
}

/** What the server isn't told is what it takes for granted. */
function formOf({ form }: Outside): { readonly form?: PassForm } {
  return form === undefined ? {} : { form };
}

/** Who may sign a pass, whom it is then shown to, on what yes it rests, and where it is kept. */
interface IssuedFor extends Pick<HeldPass, 'sealTo' | 'agreement' | 'storage'> {
  /** Ed25519, in hexadecimal. */
  readonly issuerKeys: readonly string[];
  /** `live` when absent. */
  readonly form?: PassForm | undefined;
}

/** A regular pass holds no face, so there the server's word is enough. */
export function issuedFor({ issuerKeys, gateKey, deployment, storage }: Visit, form?: PassForm): IssuedFor {
  return { issuerKeys, sealTo: { gateKey, deployment: deployment.id }, agreement: null, storage, form };
}

/**
 * Takes a signed pass only when a gate will: signed for this deployment and form, not over, over this face. Of a
 * face that is no longer here, the commitment to it.
 */
export function hold(
  signed: SignedPass,
  face: CarriedTemplate | Uint8Array | null,
  { issuerKeys, sealTo, agreement, storage = 'carried', form }: IssuedFor,
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
  const isPaper = form === 'paper';
  if (claims.value.static !== isPaper) return refuse('pass.showing-mismatch');
  const bound = isOver(claims.value, face);
  if (!bound.ok) return bound;
  const carried = face instanceof Uint8Array ? null : face;
  const held = { kind: signed.kind, claims: bytes, carried, storage, expires, sealTo, agreement };
  return ok(isPaper ? { ...held, paper: bytes } : held);
}

function isOver(claims: PassClaims, face: CarriedTemplate | Uint8Array | null): Result<unknown, ApiRefusal> {
  if (!(face instanceof Uint8Array)) return checkCommitment(claims, face);
  const { commitment } = claims;
  return commitment && equalBytes(commitment, face) ? ok(true) : refuse('pass.commitment-mismatch');
}
