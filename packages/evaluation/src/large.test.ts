import { expect, it } from 'vitest';
import { bootstrap } from './bootstrap.ts';
import { createRandom } from './random.ts';
import { stepForFmr } from './rates.ts';
import { readSample } from './sample.ts';
import { exactSteps, resamplingScores, thresholdOf } from './steps.ts';

/** Scores of a sample with so many steps that resampling takes fewer. */
function largeSample() {
  const random = createRandom(1, 1);
  const count = 60_000;
  const comparisons = {
    a: new Int32Array(count),
    b: new Int32Array(count).fill(1),
    same: Uint8Array.from({ length: count }, (_, index) => (index % 20 === 0 ? 1 : 0)),
    score: Float32Array.from({ length: count }, () => random(2 ** 24) / 2 ** 24),
  };
  return readSample({
    images: [
      { image: 'a', ok: true },
      { image: 'b', ok: true },
    ],
    comparisons,
  });
}

it('fewer steps to resample on still have every threshold of the requested rates', () => {
  const steps = exactSteps(largeSample());
  const scores = resamplingScores(steps);
  expect(steps.scores.length).toBeGreaterThan(50_000);
  expect(scores.length).toBeLessThan(32_768);
  expect(scores[0]).toBe(steps.scores[0]);
  for (const fmr of [1e-2, 1e-3, 1e-4]) {
    const impostors = largeSample().impostor.score.slice().sort();
    const last = impostors[impostors.length - Math.floor(fmr * impostors.length)] as number;
    expect(scores).toContain(last);
    expect(thresholdOf(steps.scores, stepForFmr(steps.impostor, fmr))).toBeLessThanOrEqual(last);
  }
});

it('many trials are resampled to the mean and spread of a proportion', () => {
  const bin = Uint16Array.from({ length: 250_000 }, (_, index) =>
    index % 1000 < 5 ? 1 : index % 8000 === 9 ? 2 : 0,
  );
  const trials = { bins: 3, bin, a: new Int32Array(), b: new Int32Array() };
  const plan = { unit: 'comparisons', persons: 0, replicates: 200, seed: 3 } as const;
  const counted = bootstrap([trials], plan, 1, ([counts]) => [counts?.[1] ?? 0, counts?.[2] ?? 0]);
  for (const [index, mean] of [1250, 31].entries()) {
    const drawn = Array.from(counted[index] ?? []);
    const average = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + (value - average) ** 2, 0) / (drawn.length - 1);
    // Four standard errors of a mean of 200 draws, and about as much for their variance.
    expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(mean / 200));
    expect(Math.abs(variance / mean - 1)).toBeLessThan(0.4);
  }
});

it('random draws are even and streams differ', () => {
  const random = createRandom(42, 1);
  const tally = new Array<number>(10).fill(0);
  for (let draw = 0; draw < 100_000; draw++) {
    const digit = random(10);
    tally[digit] = (tally[digit] ?? 0) + 1;
  }
  for (const count of tally) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  const draws = (stream: number) => Array.from({ length: 5 }, createRandomly(stream));
  expect(draws(1)).toEqual(draws(1));
  expect(draws(1)).not.toEqual(draws(2));
});

function createRandomly(stream: number): () => number {
  const random = createRandom(42, stream);
  return () => random(2 ** 32);
}
