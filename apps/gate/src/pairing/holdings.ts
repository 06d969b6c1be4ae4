import type { GateBundle } from '@tenzij/contracts';
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
import { gateKeyPair, trustOfClearance, vouchGateKey } from '@tenzij/pass';

/** What a gate holds to decide without a network. */
export interface Holdings {
  readonly bundle: GateBundle;
  /** The current event key: what passes are sealed to. */
  readonly gateSecret: Uint8Array;
  /** Which one that is: 1 for the clearance's own, higher for each that took the place of the one before. */
  readonly generation: number;
  /** What opens a pass at `now`: the current key first, then those it replaced that still hold, newest first. */
  gateSecrets(now: EpochSeconds): readonly Uint8Array[];
  /** Wipes keys that were replaced and are over at `now`, for good, and says whether there were any. */
  forgetOver(now: EpochSeconds): boolean;
  /** Wipes every key. */
  wipe(): void;
  readonly issuerKeys: readonly PublicKey[];
  /**
   * The clearance as it stands at `now`: verified, in force, and of the same deployment, keys and specimen
   * as the bundle; or why not.
   */
  clearance(now: EpochSeconds): Result<Clearance>;
  /** SHA-256 (hex) of the clearance's signed bytes; `null` without one. */
  readonly clearanceSha256: string | null;
  /** Whether the page must say that this is a specimen: when the server or the clearance in force does. */
  specimen(now: EpochSeconds): boolean;
}

/** A key that was replaced, which opens passes up to `until`. */
export interface RetiredKey {
  readonly secret: Uint8Array;
  readonly until: EpochSeconds;
}

/** The secrets in a bundle, opened on this device. */
export interface EventKeys {
  readonly current: Uint8Array;
  readonly generation: number;
  /** Newest first. */
  readonly retired: readonly RetiredKey[];
}

export function holdingsFrom(bundle: GateBundle, { current, generation, retired }: EventKeys): Holdings {
  const gateSecret = current;
  let held = retired;
  let verified: Clearance | null = null;
  const signedBytes = bundle.clearance === null ? null : fromBase64Url(bundle.clearance);
  function signed(now: EpochSeconds): Result<Clearance> {
    // Verifying costs two signatures; whether it is in force is checked again at every step by `covers`.
    if (verified && now < verified.validity.expires) return { ok: true, value: verified };
    const fresh = verifyFrom(bundle, signedBytes, now);
    verified = fresh.ok ? fresh.value : null;
    return fresh;
  }
  return {
    bundle,
    gateSecret,
    generation,
    gateSecrets(now) {
      return [gateSecret, ...held.filter(({ until }) => now < until).map(({ secret }) => secret)];
    },
    forgetOver(now) {
      const over = held.filter(({ until }) => !(now < until));
      held = held.filter(({ until }) => now < until);
      for (const { secret } of over) secret.fill(0);
      return over.length > 0;
    },
    wipe() {
      for (const secret of [gateSecret, ...held.map((key) => key.secret)]) secret.fill(0);
      held = [];
    },
    issuerKeys: bundle.issuerKeys.map((key) => publicKey(fromHex(key))),
    clearanceSha256: signedBytes && sha256Hex(signedBytes),
    clearance(now) {
      const clearance = signed(now);
      if (!clearance.ok || agrees(clearance.value, bundle, gateSecret)) return clearance;
      return refuse('gate.clearance-differs');
    },
    specimen(now) {
      const clearance = signed(now);
      return bundle.specimen || (clearance.ok && clearance.value.specimen);
    },
  };
}

/** What controller and DPO signed goes before what the server says: where they differ, nobody signed. */
function agrees(clearance: Clearance, bundle: GateBundle, gateSecret: Uint8Array): boolean {
  const { specimen, deployment, keys } = clearance;
  const offered = { key: gateKeyPair(gateSecret).publicKey, statement: statementIn(bundle.keyStatement) };
  return (
    specimen === bundle.specimen &&
    deployment.id === bundle.deployment.id &&
    bundle.issuerKeys.includes(keys.issuer) &&
    vouchGateKey(offered, trustOfClearance(clearance)).ok
  );
}

/** What doesn't read as one vouches for nothing. */
export function statementIn(text: string | null): Uint8Array | null {
  return text === null ? null : (fromBase64Url(text) ?? new Uint8Array());
}

function verifyFrom(bundle: GateBundle, bytes: Uint8Array | null, now: EpochSeconds): Result<Clearance> {
  if (bundle.clearance === null) return refuse('clearance.missing');
  if (!bytes) return refuse('cose.malformed');
  const trust = readTrust(bundle.trust);
  return trust.ok ? verifyClearance(bytes, trust.value, now) : trust;
}
