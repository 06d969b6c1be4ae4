import type { ClearanceDesk } from '@tenzij/contracts';
import {
  type ClearanceField,
  changesAgainst,
  checkSignatures,
  parityRule,
  readTrust,
  redo,
} from '@tenzij/dossier';
import { sha256Hex, TenzijError } from '@tenzij/kernel';
import {
  type Database,
  findDeployment,
  type Scope,
  setClearanceState,
  withdrawProposal,
} from '@tenzij/store-sql';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
import type { AssessedCase } from '../assess-case.ts';
import { loadCase } from '../load-case.ts';
import { attackTermsOf } from '../terms.ts';

/**
 * After a document was saved or a DPIA finished: makes the clearance there is void when the case isn't any more what was signed,
 * or no longer meets its conditions. Refused, so that nothing is saved, while whoever saves wasn't told.
 */
export async function voidIfChanged(
  context: Context,
  tx: Database,
  scope: Scope,
  agreed: boolean,
): Promise<void> {
  const row = await findDeployment(tx, scope);
  if (!row?.clearance || row.clearanceState === 'void' || row.clearanceState === 'revoked') return;
  const trust = readTrust(row.trust);
  const signed = trust.ok ? checkSignatures(row.clearance, trust.value) : trust;
  if (!signed.ok) return;
  const changed = await changesOf(context, await loadCase(context, scope, tx), signed.value.content);
  if (changed.length === 0) return;
  if (!agreed) throw new TenzijError('document.voids-clearance', { fields: changed.join(', ') });
  const at = Math.floor(context.clock());
  await setClearanceState(tx, scope, 'void', { by: 'organiser', reason: changed.join(', '), at, changed });
  await withdrawProposal(tx, scope);
  const body = { sha256: sha256Hex(row.clearance), changed };
  await record(tx, scope, [{ at, kind: 'clearance-voided', subject: null, body }]);
}

async function changesOf(
  context: Context,
  { terms, assessment, file }: AssessedCase,
  content: Parameters<typeof changesAgainst>[0],
): Promise<readonly string[]> {
  const { plan, notice, model } = terms;
  const attackDetection = plan ? await attackTermsOf(context, plan) : null;
  const now = {
    purposes: plan?.purposes ?? null,
    mode: plan?.mode ?? null,
    storage: plan?.storage ?? null,
    model: model?.ok ? model.value.model : null,
    attackDetection: attackDetection?.ok ? attackDetection.value : null,
    lanes: plan?.lanes ?? null,
    parity: plan?.parity ? parityRule(plan.parity) : null,
    noticeSha256: notice?.sha256 ?? null,
    dpiaSha256: file.dpia?.sha256 ?? null,
  };
  const fields = changesAgainst(content, now);
  // Terms that changed make the DPIA outdated, and with it the verdict: they say it all then.
  return fields.length > 0 ? fields : changesAgainst(content, { ...now, verdict: assessment.verdict });
}

/** What has to be done again since these changed, each once. */
export function redoSteps(changed: readonly string[]): ClearanceDesk['redo'] {
  return redo(changed as readonly ClearanceField[]).map(({ id, step, because }) => ({
    id,
    step,
    because: because.map(({ field, reason }) => ({ field, reason })),
  }));
}
