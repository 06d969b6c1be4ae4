import type { GateBundle } from '@tenzij/contracts';
import { trustFromHex, verifyClearance } from '@tenzij/dossier';
import {
  type Clearance,
  type EpochSeconds,
  fromBase64Url,
  fromHex,
  type PublicKey,
  publicKey,
  type Result,
  refuse,
} from '@tenzij/kernel';

/** What a gate holds to decide without a network. */
export interface Holdings {
  readonly bundle: GateBundle;
  readonly gateSecret: Uint8Array;
  readonly issuerKeys: readonly PublicKey[];
  /** The clearance as it stands at `now`: verified, and in force; or why not. */
  clearance(now: EpochSeconds): Result<Clearance>;
}

export function holdingsFrom(bundle: GateBundle, gateSecret: Uint8Array): Holdings {
  let verified: Clearance | null = null;
  return {
    bundle,
    gateSecret,
    issuerKeys: bundle.issuerKeys.map((key) => publicKey(fromHex(key))),
    clearance(now) {
      // Verifying costs two signatures; whether it is in force is checked again at every step by `covers`.
      if (verified && now < verified.validity.expires) return { ok: true, value: verified };
      const fresh = verifyFrom(bundle, now);
      verified = fresh.ok ? fresh.value : null;
      return fresh;
    },
  };
}

function verifyFrom(bundle: GateBundle, now: EpochSeconds): Result<Clearance> {
  if (bundle.clearance === null) return refuse('clearance.missing');
  const bytes = fromBase64Url(bundle.clearance);
  if (!bytes) return refuse('cose.malformed');
  return verifyClearance(bytes, trustFromHex(bundle.trust), now);
}
