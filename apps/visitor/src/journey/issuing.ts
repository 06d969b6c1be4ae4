import {
  FacePassRequest,
  type PassForm,
  RegularPassRequest,
  SignedPass,
  type Visit,
} from '@tenzij/contracts';
import {
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
  type GateKeyTrust,
  type PassClaims,
  readClaims,
  SALT_LENGTH,
  trustOfClearance,
} from '@tenzij/pass';
import type { ApiRefusal } from '@tenzij/ui';
import { agreementSha256 } from './agreement.ts';
import { generationOf, sealToOf, signFor } from './event-key.ts';
import type { HeldPass, Offer, Outside, SealTo } from './model.ts';
import { sealApart } from './sealing-apart.ts';

export async function issueRegularPass(
  outside: Outside,
  visit: Visit,
): Promise<Result<HeldPass, ApiRefusal>> {
  const issued = issuedFor(visit, outside.form);
  if (!issued.sealTo) return refuse('pass.gate-key-not-vouched');
  const signed = await signFor(outside.api, issued.sealTo, trustForRegular(visit), (sealTo) => {
    const request = RegularPassRequest.parse({ ...formOf(outside), ...keyFor(outside.form, sealTo) });
    return outside.api.post('/api/visit/regular-pass', request, SignedPass);
  });
  if (!signed.ok) return signed;
  return hold(signed.value.signed, null, { ...issued, sealTo: signed.value.sealTo }, outside.now());
}

/**
 * Sends the salted commitment and nothing else of the face: the template and its salt stay here. Where the
 * clearance says that templates are sealed, what was sealed goes along and only the key to it stays. Both are
 * wiped then, and without a pass.
 */
export async function issueFacePass(
  outside: Outside,
  offer: FaceOffer,
  template: Template,
): Promise<Result<HeldPass, ApiRefusal>> {
  const carried = { template, salt: outside.randomBytes(SALT_LENGTH) };
  let isHeld = false;
  try {
    const issued = await issueOver(outside, offer, carried);
    isHeld = issued.ok && issued.value.carried !== null;
    return issued;
  } finally {
    if (!isHeld) for (const bytes of [template.bytes, carried.salt]) bytes.fill(0);
  }
}

type FaceOffer = Pick<Extract<Offer, { face: true }>, 'clearance' | 'sealTo'>;

async function issueOver(
  outside: Outside,
  { clearance, ...offer }: FaceOffer,
  carried: CarriedTemplate,
): Promise<Result<HeldPass, ApiRefusal>> {
  const commitment = toHex(commit(carried.salt, carried.template));
  const apart = clearance.storage === 'sealed' ? await sealApart(outside, clearance, carried) : null;
  const sent = apart && { sealed: apart.sent };
  const signed = await signFor(outside.api, offer.sealTo, trustOfClearance(clearance), (sealTo) => {
    const asked = { commitment, ...formOf(outside), ...keyFor(outside.form, sealTo), ...sent };
    return outside.api.post('/api/visit/face-pass', FacePassRequest.parse(asked), SignedPass);
  });
  if (!signed.ok) return signed;
  const { keys, hashes, purposes } = clearance;
  const issued = {
    issuerKeys: [keys.issuer],
    sealTo: signed.value.sealTo,
    agreement: agreementSha256(hashes.notice, purposes),
    storage: clearance.storage,
    ...formOf(outside),
  };
  const held = hold(signed.value.signed, carried, issued, outside.now());
  return held.ok && apart ? ok({ ...held.value, carried: null, sealed: apart.kept }) : held;
}

/** What the server isn't told is what it takes for granted. */
function formOf({ form }: Outside): { readonly form?: PassForm } {
  return form === undefined ? {} : { form };
}

/** Which key paper is for, where that isn't the first; a pass on the phone goes along with every key. */
export function keyFor(form: PassForm | undefined, sealTo: SealTo): { readonly keyGeneration?: number } {
  const generation = generationOf(sealTo);
  return form === 'paper' && generation > 1 ? { keyGeneration: generation } : {};
}

/** Who may sign a pass, whom it is then shown to, on what yes it rests, and where it is kept. */
interface IssuedFor extends Pick<HeldPass, 'agreement' | 'storage'> {
  /** `null`: the server gives a key that nobody vouches for. */
  readonly sealTo: SealTo | null;
  /** Ed25519, in hexadecimal. */
  readonly issuerKeys: readonly string[];
  /** `live` when absent. */
  readonly form?: PassForm | undefined;
}

/** A regular pass holds no face, so there the server's word is enough; for a replaced key its issuer has to give it. */
export function issuedFor(visit: Visit, form?: PassForm): IssuedFor {
  const { issuerKeys, storage } = visit;
  const sealTo = sealToOf(visit, trustForRegular(visit));
  return { issuerKeys, sealTo: sealTo.ok ? sealTo.value : null, agreement: null, storage, form };
}

function trustForRegular({ deployment, issuerKeys }: Visit): GateKeyTrust {
  return {
    deployment: deployment.id,
    issuerKeys: issuerKeys.map((key) => publicKey(fromHex(key))),
    first: null,
  };
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
  if (!sealTo) return refuse('pass.gate-key-not-vouched');
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
  const generation = generationOf(sealTo);
  const made = generation > 1 ? { paper: bytes, paperGeneration: generation } : { paper: bytes };
  return ok(isPaper ? { ...held, ...made } : held);
}

function isOver(claims: PassClaims, face: CarriedTemplate | Uint8Array | null): Result<unknown, ApiRefusal> {
  if (!(face instanceof Uint8Array)) return checkCommitment(claims, face);
  const { commitment } = claims;
  return commitment && equalBytes(commitment, face) ? ok(true) : refuse('pass.commitment-mismatch');
}
