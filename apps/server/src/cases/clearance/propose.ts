import { ok, type Result, refuse } from '@tenzij/kernel';
import { type Database, insertProposal, type ProposalRow, type Scope } from '@tenzij/store-sql';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
import type { AssessedCase } from '../assess-case.ts';
import { obstaclesOf, STAFF_UNJUDGED } from './obstacles.ts';
import { proposalOf } from './proposal.ts';

/** Lays what controller and DPO are to sign before both; refused while anything stands in the way. */
export async function propose(
  context: Context,
  tx: Database,
  scope: Scope,
  assessed: AssessedCase,
  member: string,
): Promise<Result<ProposalRow>> {
  const now = Math.floor(context.clock());
  const obstacles = await obstaclesOf(tx, assessed, now);
  if (obstacles.some(({ code }) => code === STAFF_UNJUDGED)) return refuse(STAFF_UNJUDGED);
  if (obstacles.length > 0) return refuse('clearance.obstacles', { count: obstacles.length });
  const proposal = await proposalOf(context, assessed);
  if (!proposal.ok) return proposal;
  const { id, prepared, basis } = proposal.value;
  const { payload, sha256 } = prepared;
  const row = { id, payload, sha256, basis, member, at: now };
  await insertProposal(tx, scope, row, now);
  const body = { proposal: sha256, by: member };
  await record(tx, scope, [{ at: now, kind: 'clearance-proposed', subject: null, body }]);
  return ok(row);
}
