import type { ComparisonBasis, ComparisonTerms } from '@tenzij/contracts';
import { cardSha256, DEFAULT_MODEL } from '@tenzij/face';
import { type EpochSeconds, type Problem, toBase64Url } from '@tenzij/kernel';
import { type DeploymentRow, findDeployment, type Scope } from '@tenzij/store-sql';
import type { AssessedCase } from '../cases/assess-case.ts';
import { loadCase } from '../cases/load-case.ts';
import type { Context } from '../context.ts';
import { findModel } from '../models/registry.ts';
import { clearanceOf } from './recognition.ts';

/**
 * Whether a person of the crew may compare faces in this deployment now: under a clearance for it, or because by the
 * case's own assessment it isn't biometric processing. That has to follow from answers; unknown is no.
 */
export async function comparisonOf(
  context: Context,
  scope: Scope,
): Promise<Pick<ComparisonTerms, 'basis' | 'card'>> {
  const now = context.clock();
  const deployment = await findDeployment(context.db, scope);
  const assessed = await loadCase(context, scope);
  const basis = (deployment && clearedBasis(deployment, now)) ?? assessedBasis(assessed);
  return { basis, card: await cardOf(context, assessed) };
}

function assessedBasis(assessed: AssessedCase): ComparisonBasis {
  const problem = whyNot(assessed);
  if (problem) return { kind: 'none', code: problem.code, params: problem.params };
  const { asOf, receipt } = assessed.assessment;
  return { kind: 'not-biometric', asOf, receiptSha256: receipt.sha256 };
}

function clearedBasis(deployment: DeploymentRow, now: EpochSeconds): ComparisonBasis | null {
  const clearance = clearanceOf(deployment, now);
  if (!clearance.ok || clearance.value.mode !== 'human-comparison' || !deployment.clearance) return null;
  const { controller, dpo } = deployment.trust;
  const trust = { controller: [...controller], dpo: [...dpo] };
  return { kind: 'clearance', clearance: toBase64Url(deployment.clearance), trust };
}

function whyNot({ file, terms, assessment }: AssessedCase): Problem | null {
  if (file.row.ended) return { code: 'ending.ended', params: {} };
  if (file.row.exercise) return { code: 'case.exercise', params: {} };
  if (assessment.verdict !== 'NOT_BIOMETRIC')
    return { code: 'comparison.not-assessed', params: { verdict: assessment.verdict } };
  return terms.plan?.mode === 'human-comparison' ? null : { code: 'comparison.other-mode', params: {} };
}

/** The recogniser that the plan names has the same first two models; without one the default's serve. */
async function cardOf({ root }: Context, { terms }: AssessedCase): Promise<string> {
  const chosen = terms.plan?.model && (await findModel(root, terms.plan.model.id));
  return chosen?.cardSha256 ?? cardSha256(DEFAULT_MODEL);
}
