import { type ModelView, ReportSummary } from '@tenzij/contracts';
import type { EvaluationReport } from '@tenzij/evaluation';
import type { ModelCard } from '@tenzij/face';
import type { Context } from '../context.ts';
import { usableThreshold } from './choice.ts';
import { isInstalled, type RegisteredModel } from './registry.ts';
import { readModelReport } from './report-file.ts';

/** A recogniser as the console shows it: its card, and what was measured of it. */
export async function viewModel(
  { root, modelFiles }: Pick<Context, 'root' | 'modelFiles'>,
  model: RegisteredModel,
): Promise<ModelView> {
  const { card, cardSha256, origin } = model;
  const file = await readModelReport(root, model);
  return {
    card: viewCard(card),
    cardSha256,
    origin,
    installed: await isInstalled(modelFiles, card),
    report: file.ok ? summaryOf(file.value.report) : { computed: false, reason: file.problem },
    reportSha256: file.ok ? file.value.sha256 : null,
  };
}

function viewCard({ id, name, files, template, input, about }: ModelCard): ModelView['card'] {
  const { length, bits } = template;
  return { id, name, files, template: { length, bits }, registration: input.registration.side, about };
}

/** Groups, errors and scores, without what only the full report needs: the schema leaves that out. */
function summaryOf(report: EvaluationReport): ReportSummary {
  const choices = Object.keys(report.thresholds).filter((fmr) => usableThreshold(report, fmr).ok);
  return ReportSummary.parse({ ...report, computed: true, choices });
}
