import type { ChangeClearance } from '@tenzij/contracts';
import { sha256Hex, TenzijError } from '@tenzij/kernel';
import {
  type CaseRow,
  type CaseSession,
  lockCase,
  type Scope,
  setClearanceState,
  withdrawProposal,
} from '@tenzij/store-sql';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
import { caseOf } from '../case-file.ts';

type Change = Pick<CaseRow, 'clearanceState' | 'clearanceChange'>;
type Role = CaseSession['role'];

/**
 * Pauses, resumes or revokes the clearance there is, with a reason, by controller or DPO. Both can pause; it
 * goes on once each that paused lets it. The gates follow with the next status list. The ledger gets the hash
 * of the reason: it can't be erased there, and a reason may name somebody.
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
    const { state, pausedBy } = after(row, role, action);
    const by = state === 'paused' ? (pausedBy.at(-1) ?? role) : role;
    await setClearanceState(tx, scope, state, { by, reason, at, pausedBy });
    // Whoever stops recognition isn't overruled by a signature that one of both gave before.
    if (action !== 'resume') await withdrawProposal(tx, scope);
    const body = { sha256: sha256Hex(row.clearance), by: role, pausedBy, reasonSha256: sha256Hex(reason) };
    await record(tx, scope, [{ at, kind: KIND[state], subject: null, body }]);
  });
}

const KIND = {
  paused: 'clearance-paused',
  'in-force': 'clearance-resumed',
  revoked: 'clearance-revoked',
} as const;

/** Each that paused a clearance and didn't let it go on yet; nobody when it isn't paused. */
export function pausedBy({ clearanceState, clearanceChange }: Change): readonly Role[] {
  if (clearanceState !== 'paused' || !clearanceChange) return [];
  // Before both could pause, only the last change was kept.
  return clearanceChange.pausedBy ?? [clearanceChange.by];
}

interface Standing {
  readonly state: keyof typeof KIND;
  readonly pausedBy: readonly Role[];
}

function after(row: Change, role: Role, action: ChangeClearance['action']): Standing {
  const { clearanceState: state } = row;
  const pausing = pausedBy(row);
  if (state !== 'in-force' && state !== 'paused') throw new TenzijError('clearance.no-state-change');
  if (action === 'revoke') return { state: 'revoked', pausedBy: [] };
  const others = pausing.filter((other) => other !== role);
  const isPausing = others.length < pausing.length;
  if (action === 'pause') {
    if (isPausing) throw new TenzijError('clearance.no-state-change');
    return { state: 'paused', pausedBy: [...pausing, role] };
  }
  if (state !== 'paused') throw new TenzijError('clearance.no-state-change');
  if (!isPausing) throw new TenzijError('clearance.paused-by-other', { role: others[0] ?? role });
  return others.length > 0 ? { state: 'paused', pausedBy: others } : { state: 'in-force', pausedBy: [] };
}
