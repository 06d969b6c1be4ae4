import type { ChangeClearance } from '@tenzij/contracts';
import { sha256Hex, TenzijError } from '@tenzij/kernel';
import {
  type CaseSession,
  type ClearanceChange,
  lockCase,
  type Scope,
  setClearanceState,
  withdrawProposal,
} from '@tenzij/store-sql';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
import { caseOf } from '../case-file.ts';
import { CHANGE_KIND, type Change, type Standing, standingOf, withoutPauser } from './standing.ts';

type Role = CaseSession['role'];

/**
 * Pauses, resumes or revokes the clearance there is, with a reason, by controller or DPO. Both can pause; it
 * goes on once each that paused lets it, its own rule included. The gates follow with the next status list. The
 * ledger gets the hash of the reason: it can't be erased there, and a reason may name somebody.
 */
export async function changeClearanceState(
  { db, clock }: Context,
  scope: Scope,
  { role }: Pick<CaseSession, 'role'>,
  { action, reason }: ChangeClearance,
): Promise<void> {
  const at = Math.floor(clock());
  await db.transaction(async (tx) => {
    await lockCase(tx, scope);
    const row = await caseOf(tx, scope);
    if (row.ended) throw new TenzijError('ending.ended');
    if (!row.clearance) throw new TenzijError('clearance.no-state-change');
    const standing = after(row, role, action);
    await setClearanceState(tx, scope, standing.state, changeOf(row, standing, role, { reason, at }));
    // Whoever stops recognition isn't overruled by a signature that one of both gave before.
    if (action !== 'resume') await withdrawProposal(tx, scope);
    const { state, pausedBy } = standing;
    const body = { sha256: sha256Hex(row.clearance), by: role, pausedBy, reasonSha256: sha256Hex(reason) };
    await record(tx, scope, [{ at, kind: CHANGE_KIND[state], subject: null, body }]);
  });
}

function after(row: Change, role: Role, action: ChangeClearance['action']): Standing {
  const { state, pausedBy } = standingOf(row);
  if (state === null) throw new TenzijError('clearance.no-state-change');
  if (action === 'revoke') return { state: 'revoked', pausedBy: [] };
  const isPausing = pausedBy.includes(role);
  if (action === 'pause') {
    if (isPausing) throw new TenzijError('clearance.no-state-change');
    return { state: 'paused', pausedBy: [...pausedBy, role] };
  }
  if (state !== 'paused') throw new TenzijError('clearance.no-state-change');
  if (!isPausing) throw notTheirs(pausedBy);
  return withoutPauser(pausedBy, role);
}

function notTheirs(pausedBy: Standing['pausedBy']): TenzijError {
  const person = pausedBy.find((other) => other !== 'parity-rule');
  return person
    ? new TenzijError('clearance.paused-by-other', { role: person })
    : new TenzijError('clearance.paused-by-rule');
}

/** What is kept of it: who holds it paused now, or else who acted. What the rule measured stays while it pauses. */
function changeOf(
  { clearanceChange: before }: Change,
  { state, pausedBy }: Standing,
  role: Role,
  { reason, at }: Pick<ClearanceChange, 'reason' | 'at'>,
): ClearanceChange {
  const by = state === 'paused' ? (pausedBy.at(-1) ?? role) : role;
  const figures = pausedBy.includes('parity-rule') ? before?.figures : undefined;
  return { by, reason: by === 'parity-rule' ? '' : reason, at, pausedBy, ...(figures && { figures }) };
}
