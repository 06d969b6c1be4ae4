import type { Sample } from './sample.ts';

/**
 * Error rates are step functions of the threshold: they change at observed scores only. `scores` holds these,
 * each once, ascending; the counts are of comparisons at each step. Index 0 of the counts is for comparisons
 * that were lost; step i is at index i + 1.
 */
export interface Steps {
  readonly scores: Float32Array;
  readonly genuine: Float64Array;
  readonly impostor: Float64Array;
}

/** Every observed score is a step: figures made from these are exact. */
export function exactSteps(sample: Sample): Steps {
  const genuine = sample.genuine.score.slice().sort();
  const impostor = sample.impostor.score.slice().sort();
  const scores = distinct(genuine, impostor);
  return {
    scores,
    genuine: countAt(scores, genuine, sample.genuine.lost.a.length),
    impostor: countAt(scores, impostor, sample.impostor.lost.a.length),
  };
}

function distinct(first: Float32Array, second: Float32Array): Float32Array {
  const merged = new Float32Array(first.length + second.length);
  let [i, j, length] = [0, 0, 0];
  while (i < first.length || j < second.length) {
    const [x, y] = [first[i] ?? Number.POSITIVE_INFINITY, second[j] ?? Number.POSITIVE_INFINITY];
    const next = Math.min(x, y);
    while (first[i] === next) i++;
    while (second[j] === next) j++;
    merged[length++] = next;
  }
  return merged.slice(0, length);
}

function countAt(scores: Float32Array, sorted: Float32Array, lost: number): Float64Array {
  const counts = new Float64Array(scores.length + 1);
  counts[0] = lost;
  let step = 0;
  for (const score of sorted) {
    while ((scores[step] as number) < score) step++;
    counts[step + 1] = (counts[step + 1] as number) + 1;
  }
  return counts;
}

/** At most this many steps when resampling, so that a step's number fits in 16 bits. */
const MOST_STEPS = 32_768;
const TOP_IMPOSTORS = 8_192;

/**
 * The steps to resample on. All of them when they are few; else every one of the highest impostor
 * scores, where thresholds lie, further down at ranks that grow by a fixed ratio (0.1 % of the false match
 * rate or finer, for up to ten million), and a spread of the genuine ones.
 */
export function resamplingScores({ scores, genuine, impostor }: Steps): Float32Array {
  if (scores.length <= MOST_STEPS) return scores;
  const kept = new Uint8Array(scores.length);
  kept[0] = 1;
  markGenuine(kept, genuine);
  markImpostor(kept, impostor);
  return scores.filter((_, step) => kept[step] === 1);
}

function markGenuine(kept: Uint8Array, genuine: Float64Array): void {
  const total = totalOf(genuine);
  const apart = Math.max(1, total / (MOST_STEPS / 4));
  let [seen, next] = [0, 0];
  for (let step = 0; step < kept.length; step++) {
    if (genuine[step + 1] === 0) continue;
    if (seen >= next) {
      kept[step] = 1;
      next = seen + apart;
    }
    seen += genuine[step + 1] as number;
  }
}

function markImpostor(kept: Uint8Array, impostor: Float64Array): void {
  const ratio = Math.max(1, totalOf(impostor) / TOP_IMPOSTORS) ** (1 / TOP_IMPOSTORS);
  let [seen, next] = [0, 0];
  for (let step = kept.length - 1; step >= 0; step--) {
    if (impostor[step + 1] === 0) continue;
    seen += impostor[step + 1] as number;
    if (seen < next) continue;
    kept[step] = 1;
    next = seen < TOP_IMPOSTORS ? seen + 1 : seen * ratio;
  }
}

/** How many comparisons were made: all but the lost ones. */
export function totalOf(counts: Float64Array): number {
  let total = 0;
  for (let i = 1; i < counts.length; i++) total += counts[i] as number;
  return total;
}

/** The index in counts of a score: of the highest step at or below it. */
export function indexOfScore(scores: Float32Array, score: number): number {
  let [low, high] = [0, scores.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((scores[middle] as number) <= score) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The threshold at a step; past the last, the smallest 32-bit number that no observed score reaches. */
export function thresholdOf(scores: Float32Array, step: number): number {
  return scores[step] ?? nextAbove(scores.at(-1) as number);
}

function nextAbove(score: number): number {
  if (score === 0) return 2 ** -149;
  const number = new Float32Array([score]);
  const bits = new Int32Array(number.buffer);
  bits[0] = (bits[0] as number) + (score > 0 ? 1 : -1);
  return number[0] as number;
}
