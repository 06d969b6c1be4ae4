import { bootstrap, type Plan, type Trials, trialsOf } from './bootstrap.ts';
import type { RequestedFmr } from './check-input.ts';
import { type Computed, type Figure, type NotComputed, notComputed } from './figure.ts';
import { type Evidence, quantity, rate } from './interval.ts';
import { equalErrorRate, fmrAt, fnmrAt, gfarAt, gfrrAt, missesAt, stepForFmr } from './rates.ts';
import type { Kind, Sample } from './sample.ts';
import { indexOfScore, resamplingScores, type Steps, thresholdOf, totalOf } from './steps.ts';
import type { EvaluationReport } from './types.ts';

type Accuracy = Pick<EvaluationReport, 'eer' | 'fnmrAt' | 'thresholds' | 'generalised'>;
const STREAM = 1;
const PER_FMR = 4;

/** EER, and threshold, FNMR, GFAR and GFRR at each requested FMR, with intervals from one bootstrap. */
export function measureAccuracy(
  sample: Sample,
  steps: Steps,
  requested: readonly RequestedFmr[],
  plan: Plan,
  progress?: (share: number) => void,
): Accuracy {
  const replicates = resample(sample, steps, requested, plan, progress);
  const at = new Map(
    requested.map((request, index) => [
      request.key,
      figuresAt(sample, steps, request, replicates.slice(1 + index * PER_FMR, 1 + (index + 1) * PER_FMR)),
    ]),
  );
  const pick = <T>(of: (figures: FiguresAtFmr) => T): Record<string, T> =>
    Object.fromEntries([...at].map(([key, figures]) => [key, of(figures)]));
  return {
    eer: eerOf(sample, steps, replicates[0] as Float64Array),
    fnmrAt: pick(({ fnmr }) => fnmr),
    thresholds: pick(({ threshold }) => threshold),
    generalised: pick(({ gfar, gfrr }) => ({ gfar, gfrr })),
  };
}

function resample(
  sample: Sample,
  steps: Steps,
  requested: readonly RequestedFmr[],
  plan: Plan,
  progress?: (share: number) => void,
): readonly Float64Array[] {
  const scores = resamplingScores(steps);
  const trials = [sample.genuine, sample.impostor].map((kind) => inSteps(sample, kind, scores));
  const measure = ([genuine, impostor]: readonly Float64Array[]) =>
    genuine && impostor ? valuesOf(genuine, impostor, scores, requested) : [];
  return bootstrap(trials, plan, STREAM, measure, progress);
}

function inSteps(sample: Sample, kind: Kind, scores: Float32Array): Trials {
  const made = kind.score.length;
  const bin = new Uint16Array(made + kind.lost.a.length);
  for (let i = 0; i < made; i++) bin[i] = indexOfScore(scores, kind.score[i] as number);
  const a = joined(kind.a, kind.lost.a);
  return trialsOf(sample, a, joined(kind.b, kind.lost.b), bin, scores.length + 1);
}

function joined(first: Int32Array, second: Int32Array): Int32Array {
  const all = new Int32Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

function valuesOf(
  genuine: Float64Array,
  impostor: Float64Array,
  scores: Float32Array,
  requested: readonly RequestedFmr[],
): number[] {
  const values = [equalErrorRate(genuine, impostor)];
  const isEmpty = totalOf(impostor) === 0;
  for (const { fmr } of requested) {
    const step = stepForFmr(impostor, fmr);
    if (isEmpty) values.push(Number.NaN, Number.NaN, Number.NaN, Number.NaN);
    else
      values.push(
        thresholdOf(scores, step),
        fnmrAt(genuine, step),
        gfarAt(impostor, step),
        gfrrAt(genuine, step),
      );
  }
  return values;
}

function eerOf(sample: Sample, { genuine, impostor }: Steps, replicates: Float64Array): Figure {
  const missing = whyNone(sample);
  if (missing) return missing;
  const value = equalErrorRate(genuine, impostor);
  const trials = Math.min(sample.genuineTrials, sample.impostor.score.length);
  const fewest = Math.min(sample.genuine.score.length, sample.impostor.score.length);
  return rate(value, replicates, { trials, errors: Math.round(value * fewest) });
}

function whyNone({ genuine, impostor }: Sample): NotComputed | undefined {
  if (genuine.score.length === 0) return notComputed('evaluation.no-genuine');
  return impostor.score.length === 0 ? notComputed('evaluation.no-impostor') : undefined;
}

interface FiguresAtFmr {
  readonly threshold: Figure;
  readonly fnmr: Figure;
  readonly gfar: Figure;
  readonly gfrr: Figure;
}

function figuresAt(
  sample: Sample,
  steps: Steps,
  { key, fmr }: RequestedFmr,
  replicates: readonly Float64Array[],
): FiguresAtFmr {
  const have = sample.impostor.score.length;
  const needed = Math.ceil((1 / fmr) * (1 - 1e-12));
  if (have < needed) {
    const reason =
      have === 0
        ? notComputed('evaluation.no-impostor')
        : notComputed('evaluation.too-few-impostor', { fmr: key, needed, have });
    return { threshold: reason, fnmr: reason, gfar: reason, gfrr: reason };
  }
  return supportedAt(sample, steps, stepForFmr(steps.impostor, fmr), replicates);
}

function supportedAt(
  sample: Sample,
  { scores, genuine, impostor }: Steps,
  step: number,
  [thresholds, fnmrs, gfars, gfrrs]: readonly Float64Array[],
): FiguresAtFmr {
  const made = sample.impostor.score.length;
  const matches: Evidence = { trials: made, errors: Math.round(fmrAt(impostor, step) * made) };
  const misses = missesAt(genuine, step);
  const trials = sample.genuineTrials;
  const none = sample.genuine.score.length === 0 ? notComputed('evaluation.no-genuine') : undefined;
  const ratio = (value: number, of: Float64Array | undefined, evidence: Evidence): Computed =>
    rate(value, of as Float64Array, evidence);
  return {
    threshold: quantity(thresholdOf(scores, step), thresholds as Float64Array, matches),
    fnmr: none ?? ratio(fnmrAt(genuine, step), fnmrs, { trials, errors: misses }),
    gfar: ratio(gfarAt(impostor, step), gfars, matches),
    gfrr: none ?? ratio(gfrrAt(genuine, step), gfrrs, { trials, errors: misses + (genuine[0] as number) }),
  };
}
