import { ok, type Result, toIsoDate } from '@tenzij/kernel';
import { measureAccuracy } from './accuracy.ts';
import { type Plan, replicatesFor } from './bootstrap.ts';
import { checkInput, checkOptions, type RequestedFmr } from './check-input.ts';
import { detCurve, scoreHistograms } from './curves.ts';
import { measureDiscard } from './discard.ts';
import { measureEnrolment } from './enrolment.ts';
import type { Reason } from './figure.ts';
import { measureGroups, type OperatingPoint } from './groups.ts';
import type { EvaluationInput, EvaluationOptions } from './input.ts';
import { fnmrAt, stepForFmr } from './rates.ts';
import { readSample, type Sample } from './sample.ts';
import { exactSteps, type Steps, thresholdOf } from './steps.ts';
import { type EvaluationReport, REPORT_VERSION } from './types.ts';

/**
 * Measures how well a model tells people apart (ISO/IEC 19795-1 and -10). The same input, in whatever order, and
 * the same options give the same report, byte for byte. What the sample can't support is not computed,
 * with the reason; refused is only input that contradicts itself and impossible options.
 */
export function evaluate(
  input: EvaluationInput,
  options: EvaluationOptions,
): Result<EvaluationReport, Reason> {
  const checked = checkInput(input);
  if (!checked.ok) return checked;
  const requested = checkOptions(options);
  if (!requested.ok) return requested;
  return ok(measure(readSample(input), requested.value, options));
}

function measure(
  sample: Sample,
  requested: readonly RequestedFmr[],
  options: EvaluationOptions,
): EvaluationReport {
  const steps = exactSteps(sample);
  const plan = planFor(sample, options);
  const accuracy = measureAccuracy(sample, steps, requested, plan, options.progress);
  const operating = operatingPoint(sample, steps, requested, options.operatingFmr);
  const { description, source, licence, pairsSha256, subjectsSha256 } = options.data;
  return {
    version: REPORT_VERSION,
    model: options.model,
    card: options.card,
    made: toIsoDate(options.now),
    aligned: options.aligned,
    data: {
      description,
      ...(source === undefined ? {} : { source }),
      ...(licence === undefined ? {} : { licence }),
      ...(pairsSha256 === undefined ? {} : { pairsSha256 }),
      ...(subjectsSha256 === undefined ? {} : { subjectsSha256 }),
    },
    n: countsOf(sample),
    ...measureEnrolment(sample, plan),
    ...accuracy,
    det: detCurve(steps),
    histograms: scoreHistograms(sample, steps),
    operating: { fmr: operating.key, threshold: operating.threshold },
    ...measureGroups(sample, operating, plan),
    discard: measureDiscard(sample, operating, plan),
    bootstrap: { unit: plan.unit, replicates: plan.replicates, seed: plan.seed },
  };
}

function countsOf({ input, genuine, impostor, persons }: Sample): EvaluationReport['n'] {
  return {
    genuine: genuine.score.length,
    impostor: impostor.score.length,
    images: input.images.length,
    persons,
    lost: { genuine: genuine.lost.a.length, impostor: impostor.lost.a.length },
  };
}

function planFor({ input, persons }: Sample, { seed, replicates }: EvaluationOptions): Plan {
  return {
    unit: persons === null ? 'comparisons' : 'persons',
    persons: persons ?? 0,
    replicates: replicates ?? replicatesFor(input.comparisons.a.length),
    seed,
  };
}

/** As asked; else 1e-3, or 1e-2 when the sample supports no more than that. */
function operatingPoint(
  sample: Sample,
  steps: Steps,
  requested: readonly RequestedFmr[],
  key: string | undefined,
): OperatingPoint {
  const have = sample.impostor.score.length;
  const isSupported = ({ fmr }: RequestedFmr) => have * fmr >= 1 - 1e-12;
  const byKey = (wanted: string) => requested.find((request) => request.key === wanted) as RequestedFmr;
  const chosen =
    key === undefined ? (isSupported(byKey('1e-3')) ? byKey('1e-3') : byKey('1e-2')) : byKey(key);
  if (!isSupported(chosen)) return { ...chosen, threshold: null, fnmr: null };
  const step = stepForFmr(steps.impostor, chosen.fmr);
  const fnmr = sample.genuine.score.length > 0 ? fnmrAt(steps.genuine, step) : null;
  return { ...chosen, threshold: thresholdOf(steps.scores, step), fnmr };
}
