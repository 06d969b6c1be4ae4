import {
  type Clearance,
  covers,
  type EpochSeconds,
  fromHex,
  publicKey,
  type Result,
  type Template,
} from '@tenzij/kernel';
import { verifyStatusList } from '@tenzij/pass';

/** All a gate that compares with documents ever says. A referral's code is for the crew. */
export type DocumentDecision =
  | { readonly outcome: 'admit' }
  | { readonly outcome: 'refer'; readonly code: string };

/** What the person did on the screen before anything looked at them. */
export interface StartingAct {
  /** SHA-256 (hex) of the notice they were shown. */
  readonly noticeSha256: string;
  /** Ids of the purposes they said yes to, each by a press of its own; none where nobody is asked. */
  readonly purposes: readonly string[];
}

export interface DocumentEvidence {
  readonly deployment: string;
  /** The verified clearance, or why there is none. */
  readonly clearance: Result<Clearance>;
  /** SHA-256 (hex) of that clearance's signed bytes; `null` without one. */
  readonly clearanceSha256: string | null;
  /** The signed status list as received, or `null` when there is none. */
  readonly statusList: Uint8Array | null;
  /** `null`: nobody pressed anything. */
  readonly act: StartingAct | null;
  /** Steps 1 to 4 on the photo of the document. Called only once everything else holds; the template is wiped here. */
  readonly readDocument: (clearance: Clearance) => Promise<Result<Template>>;
  /** Steps 1 to 5 on the person: whether they are taken to be the one on the document. */
  readonly lookAtFace: (document: Template, clearance: Clearance) => Promise<Result<boolean>>;
}

export interface DocumentPolicy {
  /** A status list older than this no longer tells whether recognition was stopped. */
  readonly statusListMaxAgeSeconds: number;
}

/**
 * The one decision of a gate that compares a face with the photo on a document, top to bottom. It never throws:
 * whatever can't be established is a referral. Nothing outlives it.
 *
 * The order: the clearance and that it is in force, the person's own act, the document, and only then the face.
 */
export async function decideDocument(
  evidence: DocumentEvidence,
  policy: DocumentPolicy,
  now: EpochSeconds,
): Promise<DocumentDecision> {
  try {
    return await decideOrThrow(evidence, policy, now);
  } catch {
    return refer('admission.unexpected');
  }
}

async function decideOrThrow(
  evidence: DocumentEvidence,
  { statusListMaxAgeSeconds: maxAgeSeconds }: DocumentPolicy,
  now: EpochSeconds,
): Promise<DocumentDecision> {
  const { deployment, act } = evidence;

  if (!evidence.clearance.ok) return refer(evidence.clearance.problem.code);
  const { model, keys } = evidence.clearance.value;
  const use = { deployment, mode: 'document-verification', modelId: model.id, now } as const;
  const cleared = covers(evidence.clearance.value, use);
  if (!cleared.ok) return refer(cleared.problem.code);

  // Only the issuer that controller and DPO signed for can say that recognition wasn't stopped since.
  if (evidence.statusList === null) return refer('admission.no-status-list');
  const issuer = [publicKey(fromHex(keys.issuer))];
  const list = verifyStatusList(evidence.statusList, issuer, { subject: deployment, now, maxAgeSeconds });
  if (!list.ok) return refer(list.problem.code);
  if (list.value.clearance === null || list.value.clearance !== evidence.clearanceSha256)
    return refer('admission.clearance-not-in-force');

  if (act === null || !hasAgreed(act, cleared.value)) return refer('admission.no-consent');

  const document = await evidence.readDocument(cleared.value);
  if (!document.ok) return refer(document.problem.code);
  try {
    if (document.value.modelId !== model.id) return refer('clearance.other-model');
    const matches = await evidence.lookAtFace(document.value, cleared.value);
    if (!matches.ok) return refer(matches.problem.code);
    return matches.value === true ? { outcome: 'admit' } : refer('admission.no-match');
  } finally {
    document.value.bytes.fill(0);
  }
}

/**
 * Whether the person was shown the notice that was signed for and, where recognition rests on consent, said yes to
 * each of its purposes, and to no other.
 */
function hasAgreed(
  { noticeSha256, purposes }: StartingAct,
  { route, hashes, ...cleared }: Clearance,
): boolean {
  if (noticeSha256 !== hashes.notice) return false;
  if (route === 'public-interest') return true;
  const asked = cleared.purposes.map(({ id }) => id);
  return asked.length === purposes.length && asked.every((id) => purposes.includes(id));
}

function refer(code: string): DocumentDecision {
  return { outcome: 'refer', code };
}
