import { type NotComputed, notComputed } from './figure.ts';
import type { Sample } from './sample.ts';
import { type Steps, thresholdOf, totalOf } from './steps.ts';
import type { DetPoint, EvaluationReport, Histogram } from './types.ts';

const MOST_POINTS_IN_FULL = 400;
const APART = 1.05;

/**
 * Points of the DET curve by rising threshold (FMR never rises, FNMR never falls), from "everything matches"
 * to "nothing does". Large samples are thinned to points that differ by 5 % in either rate; each is exact.
 */
export function detCurve({ scores, genuine, impostor }: Steps): readonly DetPoint[] | NotComputed {
  const [allGenuine, allImpostor] = [totalOf(genuine), totalOf(impostor)];
  if (allGenuine === 0) return notComputed('evaluation.no-genuine');
  if (allImpostor === 0) return notComputed('evaluation.no-impostor');
  const inFull = scores.length <= MOST_POINTS_IN_FULL;
  const points: DetPoint[] = [];
  let [matches, misses] = [allImpostor, 0];
  for (let step = 0; step <= scores.length; step++) {
    const fmr = matches / allImpostor;
    const fnmr = misses / allGenuine;
    const last = points.at(-1);
    if (!last || inFull || step === scores.length || isApart(last, fmr, fnmr))
      points.push({ threshold: thresholdOf(scores, step), fmr, fnmr });
    matches -= impostor[step + 1] ?? 0;
    misses += genuine[step + 1] ?? 0;
  }
  return points;
}

function isApart(last: DetPoint, fmr: number, fnmr: number): boolean {
  return fmr * APART < last.fmr || fnmr > last.fnmr * APART;
}

const BINS = 80;

/** How often each score was seen, in bins of equal width over all scores. */
export function scoreHistograms(
  { genuine, impostor }: Sample,
  { scores }: Steps,
): EvaluationReport['histograms'] {
  const [low, high] = [scores[0], scores.at(-1)];
  if (low === undefined || high === undefined) return notComputed('evaluation.no-genuine');
  return {
    low,
    high,
    genuine:
      genuine.score.length > 0 ? count(genuine.score, low, high) : notComputed('evaluation.no-genuine'),
    impostor:
      impostor.score.length > 0 ? count(impostor.score, low, high) : notComputed('evaluation.no-impostor'),
  };
}

function count(scores: Float32Array, low: number, high: number): Histogram {
  const counts = new Array<number>(low === high ? 1 : BINS).fill(0);
  for (const score of scores) {
    const bin = low === high ? 0 : Math.min(BINS - 1, Math.floor(((score - low) / (high - low)) * BINS));
    counts[bin] = (counts[bin] as number) + 1;
  }
  return { counts };
}
