import type { Problem } from '@tenzij/kernel';
import type { EvaluationErrorCode } from './errors.ts';

export type Reason = Problem<EvaluationErrorCode>;

/** A figure that the sample can't support: a value of its own with a reason, never 0, [] or NaN. */
export interface NotComputed {
  readonly value: null;
  readonly ci: null;
  readonly reason: Reason;
}

/**
 * How far to trust a figure (ISO/IEC 19795-1 annex B). `rule-of-3`: no error in n independent trials, so the
 * 95 % upper bound is 3/n. `rule-of-30`: fewer than 30 errors, so the truth can be more than 30 % off.
 */
export interface Remark {
  readonly code: 'rule-of-3' | 'rule-of-30';
  /** n for `rule-of-3`, the number of errors for `rule-of-30`. */
  readonly count: number;
}

export interface Computed {
  readonly value: number;
  /** 95 % confidence interval, both ends included; it always holds the value. */
  readonly ci: readonly [low: number, high: number];
  readonly remark?: Remark;
}

export type Figure = Computed | NotComputed;

export function notComputed(code: EvaluationErrorCode, params: Reason['params'] = {}): NotComputed {
  return { value: null, ci: null, reason: { code, params } };
}

export function isComputed<T extends object>(figure: T | NotComputed): figure is T {
  return !('reason' in figure);
}
