import { bootstrap, type Plan, trialsOf } from './bootstrap.ts';
import { notComputed } from './figure.ts';
import type { OperatingPoint } from './groups.ts';
import { rate } from './interval.ts';
import type { Sample } from './sample.ts';
import type { DiscardCurve, DiscardPoint } from './types.ts';

const STREAM = 4;
const MOST_PERCENT = 30;

/**
 * Error versus discard (ISO/IEC 29794-1): FNMR at a fixed threshold when the 0, 1 … 30 % of images of the lowest
 * quality are left out. A pair is as good as the lesser of its two images. Images of equal quality stay
 * together: as many are left out as fit in the share.
 */
export function measureDiscard(sample: Sample, at: OperatingPoint, plan: Plan): readonly DiscardCurve[] {
  const enrolled = sample.input.images.flatMap((image) => (image.ok ? [image] : []));
  const measures = [...new Set(enrolled.flatMap(({ quality }) => Object.keys(quality ?? {})))].sort();
  return measures.map((measure, index): DiscardCurve => {
    const qualities = enrolled.flatMap(({ quality }) => quality?.[measure] ?? []);
    const [have, of] = [qualities.length, enrolled.length];
    if (have < of) return { measure, points: notComputed('evaluation.quality-incomplete', { have, of }) };
    if (at.threshold === null)
      return { measure, points: notComputed('evaluation.no-threshold', { fmr: at.key }) };
    if (sample.genuine.score.length === 0) return { measure, points: notComputed('evaluation.no-genuine') };
    const sorted = Float64Array.from(qualities).sort();
    return { measure, points: curve(sample, measure, sorted, at.threshold, plan, STREAM + index) };
  });
}

function curve(
  sample: Sample,
  measure: string,
  sorted: Float64Array,
  threshold: number,
  plan: Plan,
  stream: number,
): DiscardPoint[] {
  const percents = Array.from({ length: MOST_PERCENT + 1 }, (_, percent) => percent);
  const cuts = percents.map((percent) => sorted[Math.floor((percent * sorted.length) / 100)] as number);
  const { genuine } = sample;
  const quality = sample.input.images.map((image) => (image.ok ? (image.quality?.[measure] as number) : 0));
  const bins = (cuts.length + 1) * 2;
  const bin = new Uint16Array(genuine.score.length);
  const counts = new Float64Array(bins);
  for (let i = 0; i < bin.length; i++) {
    const lesser = Math.min(
      quality[genuine.a[i] as number] as number,
      quality[genuine.b[i] as number] as number,
    );
    const survives = cuts.filter((cut) => lesser >= cut).length;
    const into = survives * 2 + ((genuine.score[i] as number) < threshold ? 1 : 0);
    bin[i] = into;
    counts[into] = (counts[into] as number) + 1;
  }
  const trials = trialsOf(sample, genuine.a, genuine.b, bin, bins);
  const replicates = bootstrap([trials], plan, stream, ([weights]) =>
    percents
      .map((percent) => left(weights as Float64Array, percent))
      .map(({ made, misses }) => misses / made),
  );
  return percents.map((percent): DiscardPoint => {
    const { made, misses } = left(counts, percent);
    const discarded = sorted.findIndex((value) => value >= (cuts[percent] as number)) / sorted.length;
    const evidence = { trials: Math.min(made, sample.genuineTrials), errors: misses };
    const fnmr =
      made === 0
        ? notComputed('evaluation.no-genuine')
        : rate(misses / made, replicates[percent] as Float64Array, evidence);
    return { share: percent / 100, discarded, genuine: made, fnmr };
  });
}

/** What is left of pairs and errors when so many percent is discarded. */
function left(counts: Float64Array, percent: number): { made: number; misses: number } {
  let [made, misses] = [0, 0];
  for (let survives = percent + 1; survives * 2 < counts.length; survives++) {
    const wrong = counts[survives * 2 + 1] as number;
    made += (counts[survives * 2] as number) + wrong;
    misses += wrong;
  }
  return { made, misses };
}
