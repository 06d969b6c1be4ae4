import type { ComparisonTerms } from '@tenzij/contracts';
import { readTrust, verifyClearance } from '@tenzij/dossier';
import { type EpochSeconds, fromBase64Url, ok, type Result, refuse } from '@tenzij/kernel';

/** Why faces may be compared here, and by which model card they are found. */
export interface Permit {
  readonly basis: 'clearance' | 'not-biometric';
  /** SHA-256 (hex) of the card. */
  readonly card: string;
}

/** A clock that is somewhat behind the server's is no reason to stop. */
const CLOCK_TOLERANCE_SECONDS = 120;

/**
 * Whether the terms still allow it at this time. A clearance is verified here, and names its own models. Without
 * one it is the server that says what the assessment says; what it said too long ago is unknown, and never a yes.
 */
export function permitFrom(terms: ComparisonTerms, now: EpochSeconds): Result<Permit> {
  const { basis } = terms;
  if (basis.kind === 'none') return refuse(basis.code, basis.params);
  const age = now - Date.parse(terms.at) / 1000;
  if (!(age <= terms.maxAgeSeconds && age >= -CLOCK_TOLERANCE_SECONDS)) return refuse('comparison.too-old');
  if (basis.kind === 'not-biometric') return ok({ basis: 'not-biometric', card: terms.card });
  const bytes = fromBase64Url(basis.clearance);
  const trust = readTrust(basis.trust);
  if (!trust.ok) return trust;
  if (!bytes) return refuse('cose.malformed');
  const clearance = verifyClearance(bytes, trust.value, now);
  if (!clearance.ok) return clearance;
  const { mode, deployment, specimen, model } = clearance.value;
  if (mode !== 'human-comparison') return refuse('clearance.other-mode');
  if (deployment.id !== terms.deployment.id || specimen !== terms.specimen)
    return refuse('clearance.other-deployment');
  return ok({ basis: 'clearance', card: model.card });
}
