import {
  DESTRUCTION_FORMAT,
  type DestructionCertificate,
  type GateEnding,
  type GateState,
  readDestruction,
  signDestruction,
} from '@tenzij/dossier';
import {
  type EpochSeconds,
  orThrow,
  type PublicKey,
  sha256Hex,
  softwareSigner,
  TenzijError,
} from '@tenzij/kernel';
import {
  type Database,
  findEnd,
  type GateEndRow,
  gateEndings,
  insertCertificate,
  latestCertificate,
  ledgerHead,
  type Scope,
} from '@tenzij/store-sql';
import { caseOf } from '../cases/case-file.ts';
import { type KeyStore, readOrCreate } from '../keys/key-store.ts';

interface Parts {
  readonly db: Database;
  readonly keys: KeyStore;
}

/** The key that certificates are signed with, and the entries of the public register: kept after every event. */
async function serverSigner(keys: KeyStore) {
  return softwareSigner(await readOrCreate(keys, 'register'));
}

/** Signs a new certificate with all that is known now, in a transaction that locked the deployment. */
export async function issueCertificate({ db, keys }: Parts, scope: Scope, now: EpochSeconds): Promise<void> {
  const row = await caseOf(db, scope);
  const end = await findEnd(db, scope);
  const head = await ledgerHead(db, scope);
  if (!end || end.keysDestroyedAt === null || !head) throw new TenzijError('ending.not-ended');
  const number = ((await latestCertificate(db, scope))?.number ?? 0) + 1;
  const issuedAt = Math.floor(now);
  const certificate: DestructionCertificate = {
    format: DESTRUCTION_FORMAT,
    number,
    issuedAt,
    specimen: row.specimen,
    organisation: { id: row.organisation, name: row.organisationName },
    deployment: { id: row.id, name: row.name },
    event: { name: row.event.name, starts: row.event.starts, ends: row.event.ends },
    clearance: row.clearance && sha256Hex(row.clearance),
    ended: { at: end.endedAt, by: end.role, reasonSha256: sha256Hex(end.reason) },
    keys: {
      issuer: end.issuerKey,
      gate: end.gateKey,
      ...(end.earlierGateKeys.length > 0 && { earlierGates: [...end.earlierGateKeys] }),
      destroyedAt: end.keysDestroyedAt,
    },
    erased: { ...end.erased },
    gates: (await gateEndings(db, scope)).map(gateEnding),
    backups: end.backups && { ...end.backups },
    ledger: { sequence: head.sequence, sha256: head.sha256 },
  };
  const signed = orThrow(await signDestruction(certificate, await serverSigner(keys)));
  await insertCertificate(db, scope, { number, signed, issuedAt });
}

function gateEnding(gate: GateEndRow): GateEnding {
  const { id, name, lane, destroyedAt, confirmedAt } = gate;
  return { id, name, lane, state: stateOf(gate), destroyedAt, confirmedAt };
}

function stateOf({ hadKey, revoked, confirmedAt }: GateEndRow): GateState {
  if (confirmedAt !== null) return 'confirmed';
  if (!hadKey) return 'never-held';
  return revoked ? 'withdrawn' : 'silent';
}

export interface IssuedCertificate {
  readonly certificate: DestructionCertificate;
  readonly signed: Uint8Array;
  readonly key: PublicKey;
}

/** The newest certificate; `null` while there is none. */
export async function newestCertificate(
  { db, keys }: Parts,
  scope: Scope,
): Promise<IssuedCertificate | null> {
  const row = await latestCertificate(db, scope);
  if (!row) return null;
  const { publicKey: key } = await serverSigner(keys);
  return { certificate: orThrow(readDestruction(row.signed, key)), signed: row.signed, key };
}

/** The same, for where there must be one. */
export async function certificateOf(context: Parts, scope: Scope): Promise<IssuedCertificate> {
  await caseOf(context.db, scope);
  const issued = await newestCertificate(context, scope);
  if (!issued) throw new TenzijError('ending.not-ended');
  return issued;
}
