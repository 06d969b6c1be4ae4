import { isStale, undecided } from '@tenzij/dossier';
import type { EpochSeconds, Mode, Problem } from '@tenzij/kernel';
import { isStaffKind } from '@tenzij/norms';
import { type Database, listMembers } from '@tenzij/store-sql';
import type { AssessedCase } from '../assess-case.ts';
import { noticeLacks } from '../notice.ts';

const CLEARABLE: readonly string[] = ['UNLESS_CONSENT', 'UNLESS_PUBLIC_INTEREST'];

/** Comparison by a person isn't biometric processing: there is nothing to clear. */
const RUNNABLE: readonly Mode[] = ['verification', 'document-verification'];

/**
 * All that stands in the way of laying a clearance before controller and DPO, the most basic first. Only when
 * there is nothing may a proposal be made.
 */
export async function obstaclesOf(
  db: Database,
  assessed: AssessedCase,
  now: EpochSeconds,
): Promise<readonly Problem[]> {
  const { row } = assessed.file;
  if (row.exercise) return [problem('case.exercise')];
  return [
    ...staffObstacles(assessed),
    ...verdictObstacles(assessed),
    ...planObstacles(assessed, now),
    ...noticeLacks(assessed.file).map((item) => problem('consent.notice-incomplete', { item })),
    ...dpiaObstacles(assessed),
    ...reviewObstacles(assessed),
    ...(await peopleObstacles(db, row.organisation)),
  ];
}

/** That people who work somewhere are asked to consent, and nobody judged that a no costs them nothing (C4). */
export const STAFF_UNJUDGED = 'clearance.staff-unjudged';

function staffObstacles({ assessment, file }: AssessedCase): readonly Problem[] {
  if (!isStaffKind(file.row.kind) || assessment.route !== 'consent') return [];
  const isOpen = [...assessment.failing, ...assessment.unknown].some(({ id }) => id === 'C4');
  return isOpen ? [problem(STAFF_UNJUDGED)] : [];
}

function verdictObstacles({ assessment }: AssessedCase): readonly Problem[] {
  const { verdict } = assessment;
  return CLEARABLE.includes(verdict) ? [] : [problem('clearance.not-clearable', { verdict })];
}

function planObstacles({ terms, facts }: AssessedCase, now: EpochSeconds): readonly Problem[] {
  const { plan, model } = terms;
  if (!plan) return [problem('plan.undecided', { field: 'plan' })];
  const found = undecided(plan).map((field) => problem('plan.undecided', { field }));
  if (model && !model.ok) found.push(model.problem);
  if (!RUNNABLE.includes(plan.mode)) found.push(problem('plan.not-runnable', { field: 'mode' }));
  if (plan.mode === 'document-verification' && plan.purposes.length > 1)
    found.push(problem('plan.document-one-purpose'));
  const form = facts.facts.B4?.value;
  if (form !== '1:1') found.push(problem('clearance.form-differs', { answer: form ?? 'unknown' }));
  if (plan.event.ends <= now) found.push(problem('case.in-the-past'));
  if (plan.validity && plan.validity.expires <= now) found.push(problem('clearance.expired'));
  const { event, validity } = plan;
  if (validity && (validity.notBefore >= event.ends || validity.expires <= event.starts))
    found.push(problem('plan.validity-apart'));
  return found;
}

function dpiaObstacles({ file, terms }: AssessedCase): readonly Problem[] {
  if (!file.dpia) return [problem('clearance.dpia-missing')];
  const stale = isStale(file.dpia, terms.now);
  return stale.length === 0 ? [] : [problem('clearance.dpia-outdated', { version: file.dpia.version })];
}

/** Objections without an answer, and advice not to proceed. */
export function reviewObstacles({ review }: Pick<AssessedCase, 'review'>): readonly Problem[] {
  return review.blocks.map(({ kind }) =>
    problem(kind === 'objection' ? 'clearance.objection-open' : 'clearance.advice-against'),
  );
}

async function peopleObstacles(db: Database, organisation: string): Promise<readonly Problem[]> {
  const members = await listMembers(db, organisation);
  return members.some(({ role }) => role === 'dpo') ? [] : [problem('clearance.no-dpo')];
}

function problem(code: string, params: Problem['params'] = {}): Problem {
  return { code, params };
}
