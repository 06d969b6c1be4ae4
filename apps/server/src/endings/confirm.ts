import type { StateBackups } from '@tenzij/contracts';
import { type EpochSeconds, TenzijError } from '@tenzij/kernel';
import {
  type CaseSession,
  confirmDestroyed,
  findEnd,
  findMember,
  type GateRow,
  lockCase,
  type Scope,
  stateBackups,
} from '@tenzij/store-sql';
import { record } from '../deployments/ledger.ts';
import { issueCertificate } from './certificate.ts';
import type { EndingParts } from './finish.ts';

/**
 * Records that a gate destroyed its key. After the end a new certificate says so; before it, a gate that
 * passed the end by its own clock is counted when the event is ended, unless it took the key again.
 */
export async function confirmGate(
  context: EndingParts,
  gate: GateRow,
  destroyedAt: EpochSeconds,
): Promise<void> {
  const now = Math.floor(context.clock());
  await context.db.transaction(async (tx) => {
    await lockCase(tx, gate);
    const times = { destroyedAt: Math.max(1, Math.min(Math.floor(destroyedAt), now)), confirmedAt: now };
    if (!(await confirmDestroyed(tx, gate, times))) return;
    const body = { gate: gate.id, destroyedAt: times.destroyedAt };
    await record(tx, gate, [{ at: now, kind: 'gate-key-destroyed', subject: null, body }]);
    const end = await findEnd(tx, gate);
    if (end && end.keysDestroyedAt !== null) await issueCertificate({ ...context, db: tx }, gate, now);
  });
}

/** Records what a person states of backups of the keys, under their name, in a new certificate. */
export async function recordBackups(
  context: EndingParts,
  scope: Scope,
  { member, role }: Pick<CaseSession, 'member' | 'role'>,
  { kind }: StateBackups,
): Promise<void> {
  const at = Math.floor(context.clock());
  await context.db.transaction(async (tx) => {
    await lockCase(tx, scope);
    const end = await findEnd(tx, scope);
    const person = await findMember(tx, member);
    if (!end || end.keysDestroyedAt === null || !person) throw new TenzijError('ending.not-ended');
    await stateBackups(tx, scope, { by: person.name, role, kind, at });
    await record(tx, scope, [{ at, kind: 'backups-stated', subject: null, body: { by: role, kind } }]);
    await issueCertificate({ ...context, db: tx }, scope, at);
  });
}
