import type { Bilingual, CaseStep } from '@tenzij/contracts';
import { dpiaView, isStale, undecided } from '@tenzij/dossier';
import type { Problem } from '@tenzij/kernel';
import type { Context } from '../context.ts';
import type { AssessedCase } from './assess-case.ts';
import { reviewObstacles } from './clearance/obstacles.ts';
import { dpiaDocumentsOf } from './dpia-case-view.ts';
import { dpiaInput } from './dpia-input.ts';
import { noticeLacks } from './notice.ts';
import { inShort } from './words.ts';

/** What an assessment waits for that isn't a question of its own, because another step settles it. */
const OTHER_STEPS = /^(I\d|C7|D[123]|R1)$/;

/** Where a case stands on the way to its clearance, step by step, with what each still lacks. */
export async function stepsOf(context: Context, assessed: AssessedCase): Promise<readonly CaseStep[]> {
  const { file } = assessed;
  const assessment = assessmentStep(assessed);
  if (file.row.exercise) return [assessment];
  if (isByHand(assessed)) return stepsByHand(assessed);
  return [
    assessment,
    listed('plan', planLacks(assessed)),
    listed(
      'notice',
      noticeLacks(file).map((item) => said('consent.notice-incomplete', { item })),
    ),
    await dpiaStep(context, assessed),
    reviewStep(assessed),
    consultationStep(assessed),
    signaturesStep(assessed),
  ];
}

/** Comparison by a person of what isn't biometric data: there is nothing to clear, so only two steps are left. */
function isByHand({ assessment, terms }: AssessedCase): boolean {
  return assessment.verdict === 'NOT_BIOMETRIC' && terms.plan?.mode === 'human-comparison';
}

function stepsByHand(assessed: AssessedCase): readonly CaseStep[] {
  const notNeeded = (id: CaseStep['id']): CaseStep => ({ id, state: 'not-needed', open: [] });
  return [
    listed('assessment', []),
    listed('plan', planLacks(assessed)),
    ...(['notice', 'dpia', 'review', 'consultation', 'signatures'] as const).map(notNeeded),
  ];
}

function assessmentStep({ assessment, questionnaire }: AssessedCase): CaseStep {
  const own = (id: string) => !OTHER_STEPS.test(id);
  const failing = assessment.failing.filter(({ id }) => own(id));
  const unknown = assessment.unknown.filter(({ id }) => own(id));
  const settled = assessment.decidedBy.length > 0;
  const open = [...failing, ...unknown].map(({ question }) => question);
  if (failing.length > 0 || settled) return { id: 'assessment', state: 'refused', open };
  const unanswered = questionnaire.next !== undefined && own(questionnaire.next);
  return { id: 'assessment', state: open.length > 0 || unanswered ? 'open' : 'done', open };
}

function planLacks({ terms }: AssessedCase): readonly Bilingual[] {
  if (!terms.plan) return [said('plan.undecided', { field: 'plan' })];
  const lacks = undecided(terms.plan).map((field) => said('plan.undecided', { field }));
  return terms.model && !terms.model.ok
    ? [...lacks, said(terms.model.problem.code, terms.model.problem.params)]
    : lacks;
}

async function dpiaStep(context: Context, assessed: AssessedCase): Promise<CaseStep> {
  const { file, terms } = assessed;
  if (file.dpia && isStale(file.dpia, terms.now).length === 0) return listed('dpia', []);
  const view = dpiaView(await dpiaInput(context, assessed), dpiaDocumentsOf(assessed));
  const outdated = file.dpia ? [said('clearance.dpia-outdated', { version: file.dpia.version })] : [];
  const lacks = [...outdated, ...view.standing.lacks.map(({ text }) => text)];
  return listed('dpia', lacks.length > 0 ? lacks : [said('clearance.dpia-missing')]);
}

function reviewStep({ file, review }: AssessedCase): CaseStep {
  const blocks = reviewObstacles({ review });
  if (blocks.length > 0) return { id: 'review', state: 'refused', open: blocks.map(inShort) };
  if (review.overall) return listed('review', []);
  return { id: 'review', state: file.dpia ? 'waiting' : 'open', open: [said('clearance.advice-missing')] };
}

function consultationStep({ facts, assessment }: AssessedCase): CaseStep {
  const D3 = facts.facts.D3;
  if (D3?.value === 'no') return { id: 'consultation', state: 'not-needed', open: [] };
  const open = assessment.verdict === 'AWAITING_AP' || D3?.value !== 'yes' || D3.outcome === undefined;
  if (!open) return listed('consultation', []);
  const state = D3?.value === 'yes' ? 'waiting' : 'open';
  return { id: 'consultation', state, open: [said('clearance.risk-unsettled')] };
}

function signaturesStep({ file }: AssessedCase): CaseStep {
  const { clearanceState } = file.row;
  if (clearanceState === 'in-force' || clearanceState === 'paused') return listed('signatures', []);
  return { id: 'signatures', state: 'open', open: [said('clearance.signatures-missing')] };
}

function listed(id: CaseStep['id'], open: readonly Bilingual[]): CaseStep {
  return { id, state: open.length > 0 ? 'open' : 'done', open: [...open] };
}

function said(code: string, params: Problem['params'] = {}): Bilingual {
  return inShort({ code, params });
}
