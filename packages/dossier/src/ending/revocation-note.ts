import {
  type EpochSeconds,
  ok,
  type Problem,
  type PublicKey,
  type Result,
  refuse,
  type Signer,
} from '@tenzij/kernel';
import { z } from 'zod';
import { At, Sha256 } from '../dpia/words.ts';
import { readSignedContent, signContent } from '../signed-content.ts';

/** The media type in the protected header of a note to a gate that it was withdrawn. */
export const REVOCATION_NOTE_TYPE = 'application/tenzij-gate-revocation+cose';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/**
 * What the issuer's key signs when a gate is withdrawn: that this gate, on the device with this key (SHA-256 of its
 * public half, hex), is to destroy what it holds of this deployment. Its event key isn't named: that may have been
 * replaced before the gate hears of this.
 */
const GateRevocation = z.strictObject({ deployment: Id, gate: Id, deviceKeySha256: Sha256, revokedAt: At });
export type GateRevocation = z.infer<typeof GateRevocation>;

export async function signRevocationNote(
  note: GateRevocation,
  issuer: Signer,
): Promise<Uint8Array<ArrayBuffer>> {
  return signContent(GateRevocation.parse(note), issuer, REVOCATION_NOTE_TYPE);
}

/** When the gate was withdrawn, when one of its deployment's own issuer keys says so of this gate and device. */
export function readRevocationNote(
  bytes: Uint8Array,
  issuerKeys: readonly PublicKey[],
  of: Omit<GateRevocation, 'revokedAt'>,
): Result<EpochSeconds, Problem<'gate.revocation-invalid'>> {
  const content = readSignedContent(bytes, issuerKeys, REVOCATION_NOTE_TYPE);
  const note = content.ok ? GateRevocation.safeParse(content.value) : null;
  const isOurs =
    note?.success &&
    note.data.deployment === of.deployment &&
    note.data.gate === of.gate &&
    note.data.deviceKeySha256 === of.deviceKeySha256;
  return isOurs ? ok(note.data.revokedAt) : refuse('gate.revocation-invalid');
}
