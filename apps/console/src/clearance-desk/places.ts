import type { Obstacle } from '@tenzij/contracts';
import type { RedoStepId } from '@tenzij/dossier';
import { caseHref, hrefOf } from '../route.ts';

/** Where a verdict that can't be cleared yet is worked on; for any other it is the assessment's outcome. */
const OF_VERDICT: Readonly<Record<string, (id: string) => string>> = {
  AWAITING_DPIA: (id) => caseHref(id, 'dpia'),
  AWAITING_DPO: (id) => caseHref(id, 'review'),
  AWAITING_AP: (id) => caseHref(id, 'dpia', 'consultation'),
};

const OF_CODE: Readonly<Record<string, (id: string) => string>> = {
  'clearance.staff-unjudged': (id) => caseHref(id, 'assessment', 'C4'),
  'clearance.form-differs': (id) => caseHref(id, 'assessment', 'B4'),
  'clearance.dpia-missing': (id) => caseHref(id, 'dpia'),
  'clearance.dpia-outdated': (id) => caseHref(id, 'dpia'),
  'clearance.objection-open': (id) => caseHref(id, 'review'),
  'clearance.advice-against': (id) => caseHref(id, 'review'),
  'clearance.no-dpo': () => hrefOf({ screen: 'account' }),
  'clearance.expired': (id) => caseHref(id, 'plan'),
  'consent.notice-incomplete': (id) => caseHref(id, 'notice'),
  'case.in-the-past': (id) => caseHref(id, 'plan'),
  'case.exercise': (id) => hrefOf({ screen: 'deployment', id, section: null }),
};

/** The page where an obstacle is settled. */
export function obstacleHref(
  deployment: string,
  { code, params }: Pick<Obstacle, 'code' | 'params'>,
): string {
  if (code === 'clearance.not-clearable')
    return OF_VERDICT[String(params.verdict)]?.(deployment) ?? caseHref(deployment, 'assessment', 'outcome');
  const known = OF_CODE[code];
  if (known) return known(deployment);
  // What remains is about the recogniser or another part of the plan.
  const isPlan = code.startsWith('plan.') && params.field !== 'model';
  return isPlan ? caseHref(deployment, 'plan') : hrefOf({ screen: 'models', id: deployment });
}

const OF_REDO: Readonly<Record<RedoStepId, ((id: string) => string) | null>> = {
  assessment: (id) => caseHref(id, 'assessment'),
  notice: (id) => caseHref(id, 'notice'),
  'choice-judgement': (id) => caseHref(id, 'assessment', 'C3'),
  evaluation: (id) => hrefOf({ screen: 'models', id }),
  dpia: (id) => caseHref(id, 'dpia'),
  'dpia-technique': (id) => caseHref(id, 'dpia', 'technique'),
  'dpia-gate-layout': (id) => caseHref(id, 'dpia', 'gate-layout'),
  advice: (id) => caseHref(id, 'review'),
  // Both follow here, and at the visitors', once the rest was done.
  signatures: null,
  consent: null,
};

/** The page where something is done again; `null` when that isn't a page of its own. */
export function redoHref(deployment: string, step: string): string | null {
  return OF_REDO[step as RedoStepId]?.(deployment) ?? null;
}
