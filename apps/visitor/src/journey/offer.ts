import type { Visit } from '@tenzij/contracts';
import { trustFromHex, verifyClearance } from '@tenzij/dossier';
import { type Clearance, type EpochSeconds, fromBase64Url, type Refused, refuse } from '@tenzij/kernel';
import type { Offer } from './model.ts';

/**
 * Whether this phone may offer the face pass: only on a clearance that it verifies itself, and that is for
 * this deployment, this notice, this app's way of recognising and these keys.
 */
export function offerOf(visit: Visit, now: EpochSeconds): Offer {
  const bytes = visit.clearance === null ? null : fromBase64Url(visit.clearance);
  if (!bytes) return no(refuse('clearance.missing'));
  const verified = verifyClearance(bytes, trustFromHex(visit.trust), now);
  if (!verified.ok) return no(verified);
  const clearance = verified.value;
  if (clearance.deployment.id !== visit.deployment.id) return no(refuse('clearance.other-deployment'));
  if (clearance.mode !== 'verification') return no(refuse('clearance.other-mode'));
  return agrees(clearance, visit) ? { face: true, clearance } : no(refuse('visitor.clearance-differs'));
}

/** A server that says something else than what was signed gets no face, whatever its reason. */
function agrees(clearance: Clearance, visit: Visit): boolean {
  const purposes = (list: readonly { id: string }[]) => JSON.stringify(list.map(({ id }) => id).sort());
  return (
    clearance.storage === 'carried' &&
    clearance.hashes.notice === visit.notice.sha256 &&
    clearance.keys.gate === visit.gateKey &&
    visit.issuerKeys.includes(clearance.keys.issuer) &&
    purposes(clearance.purposes) === purposes(visit.purposes)
  );
}

function no(refused: Refused): Offer {
  return { face: false, problem: refused.problem };
}
