import { ALL_ERRORS, isErrorCode } from '@tenzij/contracts';
import type { EvaluationReport } from '@tenzij/evaluation';
import type { Language } from '@tenzij/kernel';
import type { RegisteredModel } from './registry.ts';
import type { ReportFile } from './report-file.ts';

/** A model's evaluation report as a page that stands by itself. */
export async function reportPage(
  { card }: Pick<RegisteredModel, 'card'>,
  { report, sha256 }: ReportFile,
  language: Language,
): Promise<string> {
  // What draws the plots takes a while to load, and a server that starts has no use for it.
  const { renderReport } = await import('@tenzij/evaluation/report');
  return renderReport(report, language, {
    modelName: card.name,
    reportSha256: sha256,
    reasons: reasonsOf(report, language),
  });
}

/** What each code means that an image failed with. */
function reasonsOf({ failures }: EvaluationReport, language: Language): Record<string, string> {
  const codes = new Set(failures.map(({ reason }) => reason));
  return Object.fromEntries(
    [...codes].flatMap((code) => (isErrorCode(code) ? [[code, ALL_ERRORS[code][language].what]] : [])),
  );
}
