import type { ChangeClearance } from '@tenzij/contracts';
import { sha256Hex, TenzijError } from '@tenzij/kernel';
import {
  type ClearanceState,
  lockCase,
  type Scope,
  type SessionRow,
  setClearanceState,
  withdrawProposal,
} from '@tenzij/store-sql';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
import { caseOf } from '../case-file.ts';

const KIND = { pause: 'clearance-paused', resume: 'clearance-resumed', revoke: 'clearance-revoked' } as const;
const STATE = { pause: 'paused', resume: 'in-force', revoke: 'revoked' } as const;
const FROM: Readonly<Record<ChangeClearance['action'], readonly ClearanceState[]>> = {
  pause: ['in-force'],
  resume: ['paused'],
  revoke: ['in-force', 'paused'],
};

/**
 * Pauses, resumes or revokes the clearance there is, with a reason, by controller or DPO. Only whoever paused
 * lets it go on; the gates follow with the next status list.
 */
export async function changeClearanceState(
  { db, clock }: Context,
  scope: Scope,
  { role }: Pick<SessionRow, 'role'>,
  { action, reason }: ChangeClearance,
): Promise<void> {
  const at = Math.floor(clock());
  await db.transaction(async (tx) => {
    await lockCase(tx, scope);
    const { clearance, clearanceState, clearanceChange } = await caseOf(tx, scope);
    if (!clearance || !clearanceState || !FROM[action].includes(clearanceState))
      throw new TenzijError('clearance.no-state-change');
    if (action === 'resume' && clearanceChange && clearanceChange.by !== role)
      throw new TenzijError('clearance.paused-by-other', { role: clearanceChange.by });
    await setClearanceState(tx, scope, STATE[action], { by: role, reason, at });
    // Whoever stops recognition isn't overruled by a signature that one of both gave before.
    if (action !== 'resume') await withdrawProposal(tx, scope);
    const body = { sha256: sha256Hex(clearance), by: role, reason };
    await record(tx, scope, [{ at, kind: KIND[action], subject: null, body }]);
  });
}
