import type { LedgerBody } from '@tenzij/consent';
import type { ParityRule } from '@tenzij/kernel';
import type { LaneWait, ParityAssessment } from '@tenzij/lanes/live';
import type { ParityFigures } from '@tenzij/store-sql';
import type { Waits } from './measure.ts';

/**
 * What is kept of an assessment that led to something, in whole seconds. Rounded up: what was over the threshold is
 * over it here too. Nobody is in it: these are quantiles of many waits. `forSeconds`: for how long it had been so.
 * `faceRuns`: whether the face lane was compared with; what was seen there before it stood still is in no figure.
 */
export function figuresOf(
  assessment: ParityAssessment,
  { face, regular }: Waits,
  { p90GapSeconds }: ParityRule,
  { forSeconds, faceRuns }: { readonly forSeconds: number; readonly faceRuns: boolean },
): ParityFigures & LedgerBody {
  const unmeasured = assessment.outcome === 'unmeasured' ? assessment : null;
  const measured = assessment.outcome === 'unmeasured' ? null : assessment;
  const n = (faceRuns ? countOf(face) : 0) + countOf(regular);
  return {
    gapSeconds: measured && Math.ceil(measured.gap.value),
    low: measured && Math.ceil(measured.gap.low),
    high: ceilOr(measured?.gap.high ?? null),
    method: measured?.method ?? null,
    n: measured && n,
    p90GapSeconds,
    forSeconds: Math.round(forSeconds),
    outcome: assessment.outcome,
    faceP90: faceRuns ? p90Of(face) : null,
    regularP90: p90Of(regular),
    ...(unmeasured && { lane: unmeasured.lane, reason: unmeasured.reason }),
  };
}

/** How many waits a figure is made from. */
function countOf(wait: LaneWait): number {
  return wait.known ? wait.n : 0;
}

function p90Of(wait: LaneWait): number | null {
  return wait.known && wait.p90 ? Math.ceil(wait.p90.value) : null;
}

function ceilOr(seconds: number | null): number | null {
  return seconds === null ? null : Math.ceil(seconds);
}
