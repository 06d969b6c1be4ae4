import { isIsoDate, ok, type Result, refuse } from '@tenzij/kernel';
import { isFmr } from './check-input.ts';
import { EVALUATION_ERRORS } from './errors.ts';
import type { Reason } from './figure.ts';
import * as is from './shape.ts';
import { type DetPoint, type EvaluationReport, REPORT_VERSION, STANDARD_FMRS } from './types.ts';

const isReasonCode = (code: unknown) => typeof code === 'string' && Object.hasOwn(EVALUATION_ERRORS, code);
const PARAM = is.when((value) => typeof value === 'string' || Number.isFinite(value));
const NOT_COMPUTED = is.object({
  value: is.nothing,
  ci: is.nothing,
  reason: is.object({ code: is.when(isReasonCode), params: is.record(/^\w+$/, PARAM) }),
});
const REMARK = is.object({ code: is.oneOf('rule-of-3', 'rule-of-30'), count: is.count });

function orNotComputed(computed: is.Check): is.Check {
  return (value, path) => {
    const isNone = is.isRecord(value) && Object.hasOwn(value, 'reason');
    return isNone ? NOT_COMPUTED(value, path) : computed(value, path);
  };
}

/** A figure: not computed, or a number inside its own interval. */
function figure(number: is.Check): is.Check {
  const shape = is.object({ value: number, ci: is.list(number) }, { remark: REMARK });
  const computed: is.Check = (value, path) => {
    const fault = shape(value, path);
    if (fault !== undefined) return fault;
    const { value: middle, ci } = value as { value: number; ci: readonly number[] };
    const [low, high] = ci;
    const isInside = ci.length === 2 && (low as number) <= middle && middle <= (high as number);
    return isInside ? undefined : `${path}.ci`;
  };
  return orNotComputed(computed);
}

const RATE = figure(is.share);
const SCORE = figure(is.finite);
const RATIO = figure(is.when((value) => Number.isFinite(value) && (value as number) >= 0));
const BILINGUAL = is.object({ nl: is.text, en: is.text });
const SHA256 = is.pattern(/^[0-9a-f]{64}$/);
const HISTOGRAM = orNotComputed(is.object({ counts: is.list(is.count) }));
const DIFFERENTIAL = is.object({
  worst: is.either(is.nothing, is.text),
  best: is.either(is.nothing, is.text),
  ratio: RATIO,
});

/** DET points by rising threshold, with FMR never rising and FNMR never falling. */
const DET: is.Check = (value, path) => {
  const fault = is.list(is.object({ threshold: is.finite, fmr: is.share, fnmr: is.share }))(value, path);
  if (fault !== undefined) return fault;
  const points = value as readonly DetPoint[];
  const odd = points.findIndex((point, index) => {
    const before = points[index - 1];
    return (
      before && !(point.threshold > before.threshold && point.fmr <= before.fmr && point.fnmr >= before.fnmr)
    );
  });
  return odd < 0 && points.length > 0 ? undefined : `${path}[${Math.max(0, odd)}]`;
};

/** By requested false match rate: the three standard ones, and at most one more. */
function byFmr(item: is.Check): is.Check {
  return (value, path) => {
    if (!is.isRecord(value)) return path;
    const keys = Object.keys(value);
    const missing = STANDARD_FMRS.find((key) => !keys.includes(key));
    if (missing !== undefined) return `${path}.${missing}`;
    const odd = keys.find((key) => !isFmr(key));
    if (odd !== undefined || keys.length > STANDARD_FMRS.length + 1) return `${path}.${odd ?? keys.at(-1)}`;
    return is.record(/./, item)(value, path);
  };
}

const REPORT = is.object({
  version: is.oneOf(REPORT_VERSION),
  model: is.text,
  card: is.either(is.nothing, SHA256),
  made: is.when((value) => typeof value === 'string' && isIsoDate(value)),
  aligned: is.flag,
  data: is.object(
    { description: BILINGUAL },
    { source: BILINGUAL, licence: BILINGUAL, pairsSha256: SHA256, subjectsSha256: SHA256 },
  ),
  n: is.object({
    genuine: is.count,
    impostor: is.count,
    images: is.count,
    persons: is.either(is.nothing, is.count),
    lost: is.object({ genuine: is.count, impostor: is.count }),
  }),
  fte: RATE,
  failures: is.list(is.object({ image: is.text, reason: is.text })),
  eer: RATE,
  fnmrAt: byFmr(RATE),
  thresholds: byFmr(SCORE),
  generalised: byFmr(is.object({ gfar: RATE, gfrr: RATE })),
  det: orNotComputed(DET),
  histograms: orNotComputed(
    is.object({ low: is.finite, high: is.finite, genuine: HISTOGRAM, impostor: HISTOGRAM }),
  ),
  operating: is.object({ fmr: is.text, threshold: is.either(is.nothing, is.finite) }),
  groups: is.list(
    is.object({
      group: is.text,
      images: is.count,
      genuine: is.count,
      impostor: is.count,
      fmr: RATE,
      fnmr: RATE,
    }),
  ),
  differentials: is.object({ fmr: DIFFERENTIAL, fnmr: DIFFERENTIAL }),
  discard: is.list(
    is.object({
      measure: is.text,
      points: orNotComputed(
        is.list(is.object({ share: is.share, discarded: is.share, genuine: is.count, fnmr: RATE })),
      ),
    }),
  ),
  bootstrap: is.object({
    unit: is.oneOf('persons', 'comparisons'),
    replicates: is.count,
    seed: is.count,
  }),
});

/** A report from a file's JSON, complete and as we write it; the problem names the field that isn't right. */
export function readReport(json: unknown): Result<EvaluationReport, Reason> {
  if (is.isRecord(json) && typeof json.version === 'number' && json.version !== REPORT_VERSION)
    return refuse('evaluation.report-version', { version: json.version });
  const field = REPORT(json, '') ?? contradiction(json as EvaluationReport);
  return field === undefined
    ? ok(json as EvaluationReport)
    : refuse('evaluation.report-invalid', { field: field || 'report' });
}

/** Fields that are right by themselves but not together. */
function contradiction(report: EvaluationReport): string | undefined {
  const keys = Object.keys(report.thresholds).join();
  if (Object.keys(report.fnmrAt).join() !== keys) return 'fnmrAt';
  if (Object.keys(report.generalised).join() !== keys) return 'generalised';
  if (!Object.hasOwn(report.thresholds, report.operating.fmr)) return 'operating.fmr';
  if (report.failures.length > report.n.images) return 'failures';
  return undefined;
}
