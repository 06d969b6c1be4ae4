import type { Notice } from '@tenzij/consent';
import { type CurrentTerms, type Plan, planSha256 } from '@tenzij/dossier';
import type { Result } from '@tenzij/kernel';
import type { Context } from '../context.ts';
import { attackTerms } from '../models/attack-choice.ts';
import { type ChosenTerms, termsOfChoice } from '../models/choice.ts';
import { bodyOf, type CaseFile } from './case-file.ts';
import { noticeOf } from './notice.ts';
import { lanesSha256 } from './predicted-waits.ts';

/** What a case is about now: what a DPIA is compared with, and what a clearance would hold. */
export interface CaseTerms {
  readonly plan: Plan | null;
  readonly notice: Notice | null;
  /** The recogniser at the false match rate that was chosen, or why it can't be cleared. */
  readonly model: Result<ChosenTerms> | null;
  readonly now: CurrentTerms;
}

type Parts = Pick<Context, 'root' | 'modelFiles'>;

export async function termsOf(context: Parts, file: Pick<CaseFile, 'documents'>): Promise<CaseTerms> {
  const plan = bodyOf<Plan>(file, 'plan');
  const notice = noticeOf(file);
  const model = plan?.model ? await termsOfChoice(context, plan.model.id, plan.model.falseMatchRate) : null;
  return {
    plan,
    notice,
    model,
    now: {
      planSha256: plan && planSha256(plan),
      noticeSha256: notice?.sha256 ?? null,
      lanesSha256: lanesSha256(bodyOf(file, 'lanes')),
      model: model?.ok ? modelTerms(model.value) : null,
    },
  };
}

/** What a plan's attack detection would put in a clearance, or why it can't. */
export function attackTermsOf({ modelFiles }: Parts, plan: Plan) {
  return attackTerms(modelFiles, plan.attackDetection);
}

function modelTerms({ model, evaluation }: ChosenTerms): NonNullable<CurrentTerms['model']> {
  return {
    id: model.id,
    card: model.card,
    evaluationSha256: evaluation.computed ? evaluation.sha256 : null,
  };
}
