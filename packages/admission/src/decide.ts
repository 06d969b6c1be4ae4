import {
  type Clearance,
  covers,
  type EpochSeconds,
  fromHex,
  type PublicKey,
  publicKey,
  type Result,
  type Template,
} from '@tenzij/kernel';
import {
  checkCommitment,
  checkReference,
  checkShowing,
  checkStorage,
  isRevoked,
  openPass,
  passKey,
  type ShowingPolicy,
  verifyClaims,
  verifyStatusList,
} from '@tenzij/pass';
import { checkEntry, type EntryRule, type LastAdmission } from './entry.ts';
import { unseal } from './unseal.ts';

export type Lane = 'face' | 'regular';

/** All a gate ever says. A referral's code is for the crew; the visitor sees only where to go next. */
export type Decision =
  | { readonly outcome: 'admit'; readonly passKey: string }
  | { readonly outcome: 'refer'; readonly code: string };

export interface AdmissionPolicy {
  readonly showing: ShowingPolicy;
  /** A status list older than this no longer tells who withdrew. */
  readonly statusListMaxAgeSeconds: number;
  readonly entry: EntryRule;
}

/**
 * Looks at the person's face and says whether it is the one of the pass: carried in it, or sealed on the server
 * and opened with it. It is called only once everything
 * else about the pass holds, so no face is looked at for a pass that would be referred anyway.
 */
export type LookAtFace = (carried: Template, clearance: Clearance) => Promise<Result<boolean>>;

export interface Evidence {
  readonly lane: Lane;
  /** The text of the QR code that was presented. */
  readonly scanned: string;
  readonly deployment: string;
  /** The verified clearance, or why there is none. */
  readonly clearance: Result<Clearance>;
  /** SHA-256 (hex) of that clearance's signed bytes; `null` without one. */
  readonly clearanceSha256: string | null;
  /** X25519 secrets that passes may be sealed to, 32 bytes each: the current one first, then those it replaced. */
  readonly gateSecrets: readonly Uint8Array[];
  readonly issuerKeys: readonly PublicKey[];
  /** The signed status list as received, or `null` when there is none. */
  readonly statusList: Uint8Array | null;
  /** When a pass was last admitted, here or elsewhere, as far as this gate knows. */
  readonly lastAdmitted: (passKey: string) => LastAdmission;
  /** The sealed template under this locator, as far as this gate holds it: fetched before, not looked up. */
  readonly findSealed: (locator: Uint8Array) => Promise<Uint8Array | null>;
  /** Refuses when enough looks were taken at whoever showed this pass. */
  readonly mayLook: (passKey: string) => Result<void>;
  readonly look: LookAtFace;
}

/**
 * The gate's one decision, top to bottom. It never throws: whatever can't be established is a referral.
 *
 * The order: open the pass, then signature and validity, revocation, showing, entry, the lane's own
 * rule, and only at the end the face. A template that is sealed is opened last of all, just before that look.
 */
export async function decide(
  evidence: Evidence,
  policy: AdmissionPolicy,
  now: EpochSeconds,
): Promise<Decision> {
  try {
    return await decideOrThrow(evidence, policy, now);
  } catch {
    return refer('admission.unexpected');
  }
}

async function decideOrThrow(
  evidence: Evidence,
  policy: AdmissionPolicy,
  now: EpochSeconds,
): Promise<Decision> {
  const { deployment, issuerKeys, gateSecrets } = evidence;

  const opened = await openPass(evidence.scanned, { gateSecrets, deployment });
  if (!opened.ok) return refer(opened.problem.code);

  const claims = verifyClaims(opened.value.claims, issuerKeys, { deployment, now });
  if (!claims.ok) return refer(claims.problem.code);

  if (evidence.statusList === null) return refer('admission.no-status-list');
  const maxAgeSeconds = policy.statusListMaxAgeSeconds;
  const list = verifyStatusList(evidence.statusList, issuerKeys, { subject: deployment, now, maxAgeSeconds });
  if (!list.ok) return refer(list.problem.code);
  const revoked = isRevoked(list.value, claims.value.statusIndex);
  if (!revoked.ok) return refer(revoked.problem.code);
  if (revoked.value !== false) return refer('pass.revoked');

  const showing = checkShowing(opened.value, claims.value, policy.showing, now);
  if (!showing.ok) return refer(showing.problem.code);

  const key = passKey(claims.value.passId);
  const entry = checkEntry(evidence.lastAdmitted(key), policy.entry, now);
  if (!entry.ok) return refer(entry.problem.code);

  // The regular lane takes every valid pass, looks at no face and needs no clearance: it is always there.
  if (evidence.lane === 'regular') return { outcome: 'admit', passKey: key };

  if (claims.value.commitment === null) return refer('admission.regular-pass');
  const content = opened.value;
  const inside =
    content.sealed === undefined
      ? checkCommitment(claims.value, content.carried)
      : checkReference(claims.value, content.sealed);
  if (!inside.ok) return refer(inside.problem.code);
  if (inside.value === null) return refer('admission.regular-pass');

  if (!evidence.clearance.ok) return refer(evidence.clearance.problem.code);
  // Paused, revoked, void or followed up by another: the newest signed word goes before what the gate holds.
  if (list.value.clearance === null || list.value.clearance !== evidence.clearanceSha256)
    return refer('admission.clearance-not-in-force');
  const use = { deployment, mode: 'verification', now } as const;
  const modelId = 'modelId' in inside.value ? inside.value.modelId : evidence.clearance.value.model.id;
  const cleared = covers(evidence.clearance.value, { ...use, modelId });
  if (!cleared.ok) return refer(cleared.problem.code);
  const { keys, storage } = cleared.value;
  const kept = checkStorage(content, storage);
  if (!kept.ok) return refer(kept.problem.code);
  // Only the issuer that controller and DPO signed for can vouch for a face, whatever keys the gate was given.
  const vouched = verifyClaims(content.claims, [publicKey(fromHex(keys.issuer))], { deployment, now });
  if (!vouched.ok) return refer(vouched.problem.code);
  const may = evidence.mayLook(key);
  if (!may.ok) return refer(may.problem.code);

  if ('modelId' in inside.value) return lookAt(inside.value, cleared.value, evidence, key);
  const unsealed = await unseal(inside.value, vouched.value, evidence);
  if (!unsealed.ok) return refer(unsealed.problem.code);
  try {
    // Which model a sealed template is of shows only now.
    const coversIt = covers(cleared.value, { ...use, modelId: unsealed.value.modelId });
    return coversIt.ok
      ? await lookAt(unsealed.value, cleared.value, evidence, key)
      : refer(coversIt.problem.code);
  } finally {
    unsealed.value.bytes.fill(0);
  }
}

async function lookAt(
  template: Template,
  clearance: Clearance,
  { look }: Evidence,
  passKey: string,
): Promise<Decision> {
  const matches = await look(template, clearance);
  if (!matches.ok) return refer(matches.problem.code);
  return matches.value === true ? { outcome: 'admit', passKey } : refer('admission.no-match');
}

function refer(code: string): Decision {
  return { outcome: 'refer', code };
}
