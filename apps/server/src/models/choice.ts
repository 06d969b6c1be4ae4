import { type EvaluationReport, thresholdAt } from '@tenzij/evaluation';
import { clearedModel } from '@tenzij/face';
import { type ClearanceContent, ok, type Result, refuse } from '@tenzij/kernel';
import type { Context } from '../context.ts';
import { findModel, isInstalled } from './registry.ts';
import { readModelReport } from './report-file.ts';

/** What a clearance says of a recogniser that was chosen with a false match rate. */
export type ChosenTerms = Pick<ClearanceContent, 'model' | 'evaluation'>;

/**
 * The terms of a choice: the threshold is the report's for this false match rate, never a guess. Refused
 * when the model, its whole files, its report or that threshold isn't there.
 */
export async function termsOfChoice(
  { root, modelFiles }: Pick<Context, 'root' | 'modelFiles'>,
  id: string,
  fmr: string,
): Promise<Result<ChosenTerms>> {
  const model = await findModel(root, id);
  if (!model) return refuse('model.unknown', { model: id });
  if (!(await isInstalled(modelFiles, model.card))) return refuse('model.files-missing');
  const file = await readModelReport(root, model);
  if (!file.ok) return file;
  const threshold = usableThreshold(file.value.report, fmr);
  if (!threshold.ok) return threshold;
  return ok({
    model: clearedModel(model.card, threshold.value),
    evaluation: { computed: true, sha256: file.value.sha256, falseMatchRate: Number(fmr) },
  });
}

/** The threshold that a report gives for a false match rate, when a clearance can hold it. */
export function usableThreshold(report: EvaluationReport, fmr: string): Result<number> {
  const at = thresholdAt(report, fmr);
  if (!at.ok) return at;
  const { threshold } = at.value;
  return threshold > 0 && threshold < 1 ? ok(threshold) : refuse('model.threshold-unusable', { fmr });
}
