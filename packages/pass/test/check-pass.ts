import { fromHex, ok, publicKey, type Result, refuse, type Template, toHex } from '@tenzij/kernel';
import {
  checkCommitment,
  checkReference,
  checkShowing,
  checkSingleUse,
  checkStorage,
  isRevoked,
  openPass,
  openTemplate,
  type PassClaims,
  type PassContent,
  type PassProblem,
  passKey,
  verifyClaims,
  verifyStatusList,
} from '../src/index.ts';
import type { VectorInput, VectorOutcome } from './vector.ts';

/** Everything a gate checks about a pass before a camera comes into play, in its order. */
export async function checkPass(input: VectorInput): Promise<VectorOutcome> {
  const { deployment, now, policy } = input;
  const keys = input.issuerKeys.map((key) => publicKey(fromHex(key)));
  const opened = await openPass(input.text, { gateSecrets: [fromHex(input.gateSecret)], deployment });
  if (!opened.ok) return refused(opened);
  const claims = verifyClaims(opened.value.claims, keys, { deployment, now });
  if (!claims.ok) return refused(claims);
  const expected = { subject: deployment, now, maxAgeSeconds: policy.statusMaxAgeSeconds };
  const list = verifyStatusList(fromHex(input.statusList), keys, expected);
  if (!list.ok) return refused(list);
  const revoked = isRevoked(list.value, claims.value.statusIndex);
  if (!revoked.ok) return refused(revoked);
  if (revoked.value) return refused(refuse('pass.revoked'));
  const showing = checkShowing(opened.value, claims.value, policy, now);
  if (!showing.ok) return refused(showing);
  const seen = { has: (passId: Uint8Array) => input.seen.includes(passKey(passId)) };
  const unused = checkSingleUse(claims.value, seen);
  if (!unused.ok) return refused(unused);
  const template = await takeTemplate(input, claims.value, opened.value);
  if (!template.ok) return refused(template);
  const { passId } = claims.value;
  return {
    accepted: true,
    face: template.value !== null,
    static: claims.value.static,
    passId: toHex(passId),
    clearance: list.value.clearance,
  };
}

/** The template of a face pass, carried or sealed as the deployment was cleared for; `null` of a regular one. */
async function takeTemplate(
  { storage = 'carried', sealedTemplates = {}, deployment }: VectorInput,
  claims: PassClaims,
  content: PassContent,
): Promise<Result<Template | null, PassProblem>> {
  const kept = claims.commitment === null ? ok(undefined) : checkStorage(content, storage);
  if (!kept.ok) return kept;
  if (content.sealed === undefined) return checkCommitment(claims, content.carried);
  const reference = checkReference(claims, content.sealed);
  if (!reference.ok || reference.value === null) return reference.ok ? ok(null) : reference;
  const sealed = sealedTemplates[toHex(reference.value.locator)];
  const held = sealed === undefined ? null : fromHex(sealed);
  const carried = await openTemplate(held, reference.value, deployment);
  return carried.ok ? checkCommitment(claims, carried.value) : carried;
}

type Refusal = Extract<VectorOutcome, { accepted: false }>;

function refused(result: Extract<Result<never>, { ok: false }>): Refusal {
  return { accepted: false, code: result.problem.code as Refusal['code'] };
}
