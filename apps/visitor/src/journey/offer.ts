import { noticeSha256 } from '@tenzij/consent';
import type { Visit } from '@tenzij/contracts';
import { readTrust, verifyClearance } from '@tenzij/dossier';
import { type Clearance, type EpochSeconds, fromBase64Url, type Refused, refuse } from '@tenzij/kernel';
import { trustOfClearance } from '@tenzij/pass';
import { agreementSha256 } from './agreement.ts';
import { sealToOf } from './event-key.ts';
import type { Offer } from './model.ts';

const PAUSES = { rule: 'visitor.paused-by-rule', people: 'visitor.paused-by-people' } as const;

/** The time, and the phone's own clock where that differs. */
export interface Times {
  now(): EpochSeconds;
  ownNow?(): EpochSeconds;
}

/**
 * Whether this phone may offer the face pass: only on a clearance that it verifies itself, and that is for
 * this deployment, this notice, this app's way of recognising and these keys. It has to be in force by the
 * phone's own clock too: a server that says another time makes no expired clearance valid.
 */
export function offerOf(visit: Visit, { now, ownNow = now }: Times): Offer {
  const offer = offerAt(visit, now());
  if (!offer.face || offerAt(visit, ownNow()).face) return offer;
  return { face: false, problem: refuse('visitor.clock-wrong').problem, specimen: offer.specimen };
}

function offerAt(visit: Visit, now: EpochSeconds): Offer {
  const no = ({ problem }: Refused, specimen = visit.specimen): Offer => ({ face: false, problem, specimen });
  const bytes = visit.clearance === null ? null : fromBase64Url(visit.clearance);
  if (!bytes) return no(refuse(visit.pausedBy ? PAUSES[visit.pausedBy] : 'clearance.missing'));
  const trust = readTrust(visit.trust);
  if (!trust.ok) return no(trust);
  const verified = verifyClearance(bytes, trust.value, now);
  if (!verified.ok) return no(verified);
  const clearance = verified.value;
  const specimen = clearance.specimen || visit.specimen;
  if (clearance.deployment.id !== visit.deployment.id)
    return no(refuse('clearance.other-deployment'), specimen);
  if (clearance.mode !== 'verification') return no(refuse('clearance.other-mode'), specimen);
  const sealTo = sealToOf(visit, trustOfClearance(clearance));
  if (!sealTo.ok || !agrees(clearance, visit)) return no(refuse('visitor.clearance-differs'), specimen);
  return { face: true, clearance, sealTo: sealTo.value, specimen };
}

/**
 * A server that says something else than what was signed gets no face, whatever its reason. The notice is
 * hashed here, over the texts that the visitor reads: a hash that comes along proves nothing of them.
 */
function agrees(clearance: Clearance, visit: Visit): boolean {
  const notice = noticeSha256(visit.notice);
  return (
    clearance.storage === (visit.storage ?? 'carried') &&
    clearance.specimen === visit.specimen &&
    clearance.route === (visit.route ?? 'consent') &&
    visit.notice.sha256 === notice &&
    visit.issuerKeys.includes(clearance.keys.issuer) &&
    agreementSha256(clearance.hashes.notice, clearance.purposes) === agreementSha256(notice, visit.purposes)
  );
}

/** Why no face pass is offered now, where that is a pause: it may be over later. */
export function pauseIn(offer: Offer | null): (Offer & { readonly face: false })['problem'] | null {
  const problem = offer?.face === false ? offer.problem : null;
  return problem && Object.values<string>(PAUSES).includes(problem.code) ? problem : null;
}
