import { ok, type Result, refuse } from '@tenzij/kernel';
import { isComputed, type Reason } from './figure.ts';
import type { EvaluationReport, FmrKey } from './types.ts';

/**
 * The threshold that belongs to a false match rate, and the share of rightful visitors it refers (FNMR, 0..1).
 * Refused with the reason when the report doesn't have it: a threshold is never guessed.
 */
export function thresholdAt(
  report: EvaluationReport,
  fmr: FmrKey,
): Result<{ readonly threshold: number; readonly fnmr: number }, Reason> {
  const threshold = Object.hasOwn(report.thresholds, fmr) ? report.thresholds[fmr] : undefined;
  const fnmr = report.fnmrAt[fmr];
  if (!threshold || !fnmr)
    return refuse('evaluation.fmr-not-in-report', { fmr, have: Object.keys(report.thresholds).join(', ') });
  if (!isComputed(threshold)) return refuse(threshold.reason.code, threshold.reason.params);
  if (!isComputed(fnmr)) return refuse(fnmr.reason.code, fnmr.reason.params);
  return ok({ threshold: threshold.value, fnmr: fnmr.value });
}
