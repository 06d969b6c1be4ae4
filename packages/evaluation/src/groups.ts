import { bootstrap, type Plan, trialsOf } from './bootstrap.ts';
import { type Figure, isComputed, notComputed } from './figure.ts';
import { independentTrials } from './independent.ts';
import { percentiles, rate } from './interval.ts';
import type { Kind, Sample } from './sample.ts';
import type { Differential, EvaluationReport, GroupResult } from './types.ts';

const STREAM = 3;
/** Below this many trials a group is too small, whatever its FNMR (ISO/IEC 19795-1, rule of 30). */
const FEWEST = 30;

export interface OperatingPoint {
  readonly key: string;
  readonly fmr: number;
  readonly threshold: number | null;
  /** FNMR of everybody at the threshold, or `null`. */
  readonly fnmr: number | null;
}

/** What a group has too few of; comparisons when it isn't known who is who. */
const TOO_SMALL = {
  comparisons: 'evaluation.group-too-small',
  persons: 'evaluation.group-too-few-persons',
  pairs: 'evaluation.group-too-few-pairs',
} as const;

type Differentials = Pick<EvaluationReport, 'groups' | 'differentials'>;

/** Errors per group at one threshold for all, and how far apart the worst and the best group are. */
export function measureGroups(sample: Sample, at: OperatingPoint, plan: Plan): Differentials {
  const labels = sample.input.groups ?? [];
  const names = [...new Set(labels.filter((label) => label !== null))].sort();
  const groupOf = Int32Array.from(sample.input.images, (_, image) => names.indexOf(labels[image] ?? ''));
  for (const [image, label] of labels.entries()) if (label === null) groupOf[image] = -1;
  const impostor = within(
    sample,
    sample.impostor,
    groupOf,
    names.length,
    (score) => score >= (at.threshold ?? 0),
  );
  const genuine = within(
    sample,
    sample.genuine,
    groupOf,
    names.length,
    (score) => score < (at.threshold ?? 0),
  );
  const replicates = bootstrap([impostor.trials, genuine.trials], plan, STREAM, (counts) =>
    counts.flatMap((count) => names.map((_, group) => errorRate(count, group))),
  );
  const fmrs = readings(names, impostor, replicates.slice(0, names.length));
  const fnmrs = readings(names, genuine, replicates.slice(names.length));
  const isKnown = sample.personOf !== null;
  const fmrFigures = fmrs.map((reading) =>
    figureOf(reading, at, Math.ceil(3 / at.fmr - 1e-9), TOO_SMALL[isKnown ? 'pairs' : 'comparisons']),
  );
  const fnmrFigures = fnmrs.map((reading) =>
    figureOf(reading, at, neededForFnmr(at.fnmr), TOO_SMALL[isKnown ? 'persons' : 'comparisons']),
  );
  return {
    groups: names.map(
      (group, index): GroupResult => ({
        group,
        images: groupOf.filter((number) => number === index).length,
        genuine: fnmrs[index]?.made ?? 0,
        impostor: fmrs[index]?.made ?? 0,
        fmr: fmrFigures[index] as Figure,
        fnmr: fnmrFigures[index] as Figure,
      }),
    ),
    differentials: { fmr: compare(fmrs, fmrFigures, at), fnmr: compare(fnmrs, fnmrFigures, at) },
  };
}

/**
 * A group can be told from the whole when not one error in it would mean something: 3/n is at most the
 * rate of everybody (rule of 3). With no error at all there is no rate to be told from.
 */
function neededForFnmr(fnmr: number | null): number {
  return fnmr === null || fnmr === 0 ? FEWEST : Math.max(FEWEST, Math.ceil(3 / fnmr - 1e-9));
}

/** The comparisons within each group, in two bins a group: right and wrong. */
function within(
  sample: Sample,
  kind: Kind,
  groupOf: Int32Array,
  groups: number,
  isWrong: (score: number) => boolean,
) {
  const inside: number[] = [];
  const bin = new Uint16Array(kind.score.length);
  const counts = new Float64Array(groups * 2);
  for (let i = 0; i < kind.score.length; i++) {
    const group = groupOf[kind.a[i] as number] as number;
    if (group < 0 || group !== groupOf[kind.b[i] as number]) continue;
    const at = group * 2 + (isWrong(kind.score[i] as number) ? 1 : 0);
    bin[inside.length] = at;
    counts[at] = (counts[at] as number) + 1;
    inside.push(i);
  }
  const a = Int32Array.from(inside, (i) => kind.a[i] as number);
  const b = Int32Array.from(inside, (i) => kind.b[i] as number);
  return {
    counts,
    independent: independentTrials(sample, a, b, groupOf, groups),
    trials: trialsOf(sample, a, b, bin.slice(0, inside.length), groups * 2),
  };
}

function errorRate(counts: Float64Array, group: number): number {
  const [right, wrong] = [counts[group * 2] as number, counts[group * 2 + 1] as number];
  return wrong / (right + wrong);
}

interface Reading {
  readonly group: string;
  readonly made: number;
  /** Of `made`, those that don't hang together. */
  readonly trials: number;
  readonly errors: number;
  readonly replicates: Float64Array;
}

function readings(
  names: readonly string[],
  { counts, independent }: ReturnType<typeof within>,
  replicates: readonly Float64Array[],
): readonly Reading[] {
  return names.map((group, index) => ({
    group,
    made: (counts[index * 2] as number) + (counts[index * 2 + 1] as number),
    trials: independent[index] as number,
    errors: counts[index * 2 + 1] as number,
    replicates: replicates[index] as Float64Array,
  }));
}

function figureOf(
  { made, trials, errors, replicates }: Reading,
  at: OperatingPoint,
  needed: number,
  tooSmall: (typeof TOO_SMALL)[keyof typeof TOO_SMALL],
): Figure {
  if (at.threshold === null) return notComputed('evaluation.no-threshold', { fmr: at.key });
  if (trials < needed) return notComputed(tooSmall, { have: trials, needed });
  return rate(errors / made, replicates, { trials, errors });
}

/** Worst and best are chosen once, on all data; the replicates then tell how sure their ratio is. */
function compare(all: readonly Reading[], figures: readonly Figure[], at: OperatingPoint): Differential {
  const none = (ratio: Figure): Differential => ({ worst: null, best: null, ratio });
  if (all.length < 2) return none(notComputed('evaluation.too-few-groups', { have: all.length }));
  if (at.threshold === null) return none(notComputed('evaluation.no-threshold', { fmr: at.key }));
  const small = all.filter((_, index) => !isComputed(figures[index] as Figure)).map(({ group }) => group);
  if (small.length > 0) return none(notComputed('evaluation.groups-too-small', { groups: small.join(', ') }));
  const ranked = [...all].sort((x, y) => x.errors / x.made - y.errors / y.made);
  const [best, worst] = [ranked[0] as Reading, ranked.at(-1) as Reading];
  const ratio = ratioOf(worst, best);
  return isComputed(ratio) ? { worst: worst.group, best: best.group, ratio } : none(ratio);
}

function ratioOf(worst: Reading, best: Reading): Figure {
  if (best.errors === 0) return notComputed('evaluation.ratio-of-zero', { group: best.group });
  const value = worst.errors / worst.made / (best.errors / best.made);
  const ratios = worst.replicates.map((high, index) => high / (best.replicates[index] as number));
  const ci = percentiles(ratios, value);
  if (!Number.isFinite(ci[1]))
    return notComputed('evaluation.ratio-unbounded', { group: best.group, errors: best.errors });
  const errors = Math.min(worst.errors, best.errors);
  return errors < FEWEST ? { value, ci, remark: { code: 'rule-of-30', count: errors } } : { value, ci };
}
