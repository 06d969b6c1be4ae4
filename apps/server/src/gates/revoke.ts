import { signRevocationNote } from '@tenzij/dossier';
import { sha256Hex, softwareSigner, TenzijError } from '@tenzij/kernel';
import {
  type CaseSession,
  type Database,
  findGateState,
  type GateStateRow,
  lockCase,
  type Scope,
  revokeGate as writeRevocation,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';
import { issuerSecret, type KeyStore } from '../keys/key-store.ts';
import { openCase } from './open-case.ts';

/**
 * Withdraws a gate: its token is worth nothing from now on, and what makes it destroy what it holds is signed. The
 * ledger gets the hash of the reason: it can't be erased there, and a reason may name somebody.
 */
export async function revokeGate(
  { db, keys, clock }: Pick<Context, 'db' | 'keys' | 'clock'>,
  scope: Scope,
  { role }: Pick<CaseSession, 'role'>,
  gate: string,
  reason: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockCase(tx, scope);
    await openCase(tx, scope);
    const state = await findGateState(tx, scope, gate);
    if (!state || state.revokedAt !== null) throw new TenzijError('gate.unknown');
    const at = Math.floor(clock());
    await writeRevocation(tx, scope, gate, { at, by: role, reason, note: await noteFor(keys, state, at) });
    const body = { gate, by: role, reasonSha256: sha256Hex(reason) };
    await record(tx, scope, [{ at, kind: 'gate-revoked', subject: null, body }]);
  });
}

/** For every kind of gate; where no device was ever paired there is nothing to destroy, and nobody to tell. */
async function noteFor(keys: KeyStore, gate: GateStateRow, at: number): Promise<Uint8Array | null> {
  const { deployment, id, deviceSha256 } = gate;
  if (deviceSha256 === null) return null;
  const issuer = await issuerSecret(keys, deployment);
  const note = { deployment, gate: id, deviceKeySha256: deviceSha256, revokedAt: at };
  return signRevocationNote(note, softwareSigner(issuer));
}

/** The state of a gate that says farewell, when this is its device and it was revoked. */
export async function revokedDevice(db: Database, gate: Scope & { readonly id: string }, device: string) {
  const state = await findGateState(db, gate, gate.id);
  if (state?.revokedAt == null) throw new TenzijError('gate.not-revoked');
  if (state.deviceSha256 !== device) throw new TenzijError('gate.paired-elsewhere');
  return state;
}
