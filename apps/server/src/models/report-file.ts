import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EvaluationReport, readReport } from '@tenzij/evaluation';
import { ok, type Result, refuse, sha256Hex } from '@tenzij/kernel';
import type { RegisteredModel } from './registry.ts';

/** An evaluation report that counts: of this very card. */
export interface ReportFile {
  readonly report: EvaluationReport;
  readonly bytes: Uint8Array;
  /** SHA-256 (hex) of those bytes: what a clearance names it by. */
  readonly sha256: string;
}

/** A model's report, from `evaluations/<model id>.json`. Figures of another version of the card don't count. */
export async function readModelReport(
  root: string,
  { card, cardSha256 }: RegisteredModel,
): Promise<Result<ReportFile>> {
  const bytes = await readFile(join(root, 'evaluations', `${card.id}.json`)).catch(() => null);
  if (!bytes) return refuse('model.not-evaluated');
  const report = readReport(parsed(bytes.toString('utf8')));
  if (!report.ok) return report;
  if (report.value.model !== card.id || report.value.card !== cardSha256)
    return refuse('model.report-of-other-card');
  return ok({ report: report.value, bytes, sha256: sha256Hex(bytes) });
}

/** `undefined`, which is no report, when it isn't JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
