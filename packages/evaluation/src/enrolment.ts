import { bootstrap, type Plan, trialsOf } from './bootstrap.ts';
import { rate } from './interval.ts';
import type { Sample } from './sample.ts';
import type { EvaluationReport } from './types.ts';

const STREAM = 2;

/** Failure-to-enrol rate: the share of images attempted that gave no template, and which ones. */
export function measureEnrolment(sample: Sample, plan: Plan): Pick<EvaluationReport, 'fte' | 'failures'> {
  const { images } = sample.input;
  const failed = Uint16Array.from(images, (image) => (image.ok ? 0 : 1));
  const every = Int32Array.from(images, (_, index) => index);
  const trials = trialsOf(sample, every, every, failed, 2);
  const share = ([counts]: readonly Float64Array[]) => {
    const [good, bad] = counts as unknown as [number, number];
    return [bad / (good + bad)];
  };
  const [replicates] = bootstrap([trials], plan, STREAM, share);
  const failures = images
    .flatMap((outcome) => (outcome.ok ? [] : [{ image: outcome.image, reason: outcome.reason }]))
    .sort((first, second) => (first.image < second.image ? -1 : first.image > second.image ? 1 : 0));
  const evidence = { trials: sample.persons ?? images.length, errors: failures.length };
  return { fte: rate(failures.length / images.length, replicates as Float64Array, evidence), failures };
}
