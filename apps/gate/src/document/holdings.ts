import { DocumentTerms } from '@tenzij/contracts';
import { readTrust, verifyClearance } from '@tenzij/dossier';
import {
  type Clearance,
  type EpochSeconds,
  fromBase64Url,
  fromHex,
  type PublicKey,
  publicKey,
  type Result,
  refuse,
  sha256Hex,
} from '@tenzij/kernel';
import type { Store } from '../gate/ports.ts';

const KEY = 'document-terms';

/** What such a gate holds to decide without a network. It has no key of the event. */
export interface DocumentHoldings {
  readonly terms: DocumentTerms;
  /** The clearance as it stands at `now`: verified, in force, and of this deployment and notice; or why not. */
  clearance(now: EpochSeconds): Result<Clearance>;
  readonly clearanceSha256: string | null;
}

export function holdingsFrom(terms: DocumentTerms): DocumentHoldings {
  let verified: Clearance | null = null;
  const bytes = terms.clearance === null ? null : fromBase64Url(terms.clearance);
  function fresh(now: EpochSeconds): Result<Clearance> {
    if (!bytes) return refuse('clearance.missing');
    const trust = readTrust(terms.trust);
    return trust.ok ? verifyClearance(bytes, trust.value, now) : trust;
  }
  return {
    terms,
    clearanceSha256: bytes && sha256Hex(bytes),
    clearance(now) {
      // Verifying costs two signatures; whether it is in force is checked again at every step by `covers`.
      if (verified && now < verified.validity.expires) return { ok: true, value: verified };
      const clearance = fresh(now);
      if (clearance.ok && !agrees(clearance.value, terms)) return refuse('gate.clearance-differs');
      verified = clearance.ok ? clearance.value : null;
      return clearance;
    },
  };
}

/** What controller and DPO signed goes before what the server says: where they differ, nobody signed. */
function agrees({ specimen, deployment, hashes }: Clearance, terms: DocumentTerms): boolean {
  return (
    specimen === terms.specimen &&
    deployment.id === terms.deployment.id &&
    hashes.notice === terms.notice.sha256
  );
}

/** Whether a press means the same under both: the words that a person reads, and what was signed. */
export function isSameAct(one: DocumentTerms, other: DocumentTerms): boolean {
  const [read, now] = [one, other].map(({ clearance, notice, reasons }) => [clearance, notice, reasons]);
  return JSON.stringify(read) === JSON.stringify(now);
}

/** The key that may sign the status list: the one that was signed for. None without a clearance. */
export function issuerKeys(holdings: DocumentHoldings, now: EpochSeconds): readonly PublicKey[] {
  const clearance = holdings.clearance(now);
  return clearance.ok ? [publicKey(fromHex(clearance.value.keys.issuer))] : [];
}

/** What may sign that this gate was withdrawn: the key that was signed for; without a clearance, those it was told of. */
export function withdrawalKeys(holdings: DocumentHoldings, now: EpochSeconds): readonly PublicKey[] {
  const signed = issuerKeys(holdings, now);
  return signed.length > 0 ? signed : holdings.terms.issuerKeys.map((key) => publicKey(fromHex(key)));
}

export async function keptTerms(store: Store): Promise<DocumentTerms | null> {
  const kept = DocumentTerms.safeParse(await store.get(KEY));
  return kept.success ? kept.data : null;
}

export function keepTerms(store: Store, terms: DocumentTerms): Promise<void> {
  return store.put(KEY, terms);
}
