import { createRandom, RESOLUTION } from './random.ts';
import type { Sample } from './sample.ts';

type Random = (below: number) => number;

/** Things counted in bins, to be resampled: comparisons, or images. */
export interface Trials {
  readonly bins: number;
  readonly bin: Uint16Array;
  /** The numbers of the two persons of each trial, equal when there is one; empty when not known. */
  readonly a: Int32Array;
  readonly b: Int32Array;
}

export interface Plan {
  readonly unit: 'persons' | 'comparisons';
  readonly persons: number;
  readonly replicates: number;
  readonly seed: number;
}

/** Trials of image pairs. Without persons their order is dropped, so that it can't matter. */
export function trialsOf(
  { personOf }: Sample,
  a: Int32Array,
  b: Int32Array,
  bin: Uint16Array,
  bins: number,
): Trials {
  if (!personOf) return { bins, bin: bin.slice().sort(), a: new Int32Array(), b: new Int32Array() };
  return {
    bins,
    bin,
    a: a.map((image) => personOf[image] as number),
    b: b.map((i) => personOf[i] as number),
  };
}

/**
 * What each replicate of the bootstrap measures: one list of values per measure. Persons are drawn with
 * replacement and a trial weighs as much as its persons were drawn: the product for two of them, the number
 * itself for one (two-way resampling; a person who was drawn twice isn't compared with their double). Without
 * persons the trials themselves are drawn. NaN in a list: that replicate has nothing to measure from.
 */
export function bootstrap(
  trials: readonly Trials[],
  plan: Plan,
  stream: number,
  measure: (counts: readonly Float64Array[]) => readonly number[],
  progress: (share: number) => void = () => {},
): readonly Float64Array[] {
  const random = createRandom(plan.seed, stream);
  const counts = trials.map(({ bins }) => new Float64Array(bins));
  const weights = new Int32Array(plan.persons);
  const measured: Float64Array[] = [];
  for (let replicate = 0; replicate < plan.replicates; replicate++) {
    if (plan.unit === 'persons') drawPersons(weights, random);
    for (const [index, set] of trials.entries()) {
      const into = counts[index] as Float64Array;
      into.fill(0);
      if (plan.unit === 'persons') weigh(set, weights, into);
      else drawTrials(set, random, into);
    }
    for (const [index, value] of measure(counts).entries()) {
      measured[index] ??= new Float64Array(plan.replicates);
      measured[index][replicate] = value;
    }
    progress((replicate + 1) / plan.replicates);
  }
  return measured;
}

function drawPersons(weights: Int32Array, random: Random): void {
  weights.fill(0);
  for (let draw = 0; draw < weights.length; draw++) {
    const person = random(weights.length);
    weights[person] = (weights[person] as number) + 1;
  }
}

function weigh({ a, b, bin }: Trials, weights: Int32Array, into: Float64Array): void {
  for (let i = 0; i < bin.length; i++) {
    const weight = weights[a[i] as number] as number;
    if (weight === 0) continue;
    const times = a[i] === b[i] ? 1 : (weights[b[i] as number] as number);
    if (times !== 0) into[bin[i] as number] = (into[bin[i] as number] as number) + weight * times;
  }
}

const MANY = 200_000;
const LARGE_BIN = 100;

/**
 * As many draws as there are trials. Of very many trials each is drawn a Poisson number of times instead, which
 * comes to the same (Chamandy et al. 2012), so that a bin needs one draw; for a large bin that is
 * the normal distribution, rounded.
 */
function drawTrials({ bin, bins }: Trials, random: Random, into: Float64Array): void {
  if (bin.length > MANY) {
    for (const trial of bin) into[trial] = (into[trial] as number) + 1;
    for (let at = 0; at < bins; at++) into[at] = drawPoisson(into[at] as number, random);
    return;
  }
  for (let draw = 0; draw < bin.length; draw++) {
    const drawn = bin[random(bin.length)] as number;
    into[drawn] = (into[drawn] as number) + 1;
  }
}

/** Knuth's product of uniforms up to a mean of 100, Box and Muller's normal above. */
function drawPoisson(mean: number, random: Random): number {
  if (mean === 0) return 0;
  const uniform = () => (random(RESOLUTION) + 0.5) / RESOLUTION;
  if (mean > LARGE_BIN) {
    const normal = Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  const end = Math.exp(-mean);
  let drawn = 0;
  for (let product = uniform(); product > end; product *= uniform()) drawn++;
  return drawn;
}

/** How many replicates: 1000, and above a million comparisons fewer, down to 200. */
export function replicatesFor(comparisons: number): number {
  return Math.min(1000, Math.max(200, Math.floor(1e9 / Math.max(1, comparisons))));
}
