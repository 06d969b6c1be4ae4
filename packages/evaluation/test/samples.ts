import type { EvaluationInput, EvaluationOptions, EvaluationReport, ImageOutcome } from '../src/index.ts';
import { evaluate } from '../src/index.ts';

export const OPTIONS: EvaluationOptions = {
  model: 'test-model',
  card: null,
  aligned: true,
  data: { description: { nl: 'Scores van een programma.', en: 'Scores made by a program.' } },
  now: 1_800_000_000,
  seed: 7,
  replicates: 100,
};

export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly same: boolean;
  readonly score: number;
}

/** Input from pairs. Images are those the pairs name, and all gave a template unless said otherwise. */
export function inputOf(
  pairs: readonly Pair[],
  more: Partial<EvaluationInput> & { readonly failed?: readonly number[] } = {},
): EvaluationInput {
  const { failed = [], ...rest } = more;
  const images = Math.max(1, ...pairs.map(({ a, b }) => Math.max(a, b) + 1));
  return {
    images: Array.from(
      { length: images },
      (_, index): ImageOutcome =>
        failed.includes(index)
          ? { image: `${index}.jpg`, ok: false, reason: 'face.none' }
          : { image: `${index}.jpg`, ok: true },
    ),
    comparisons: {
      a: Int32Array.from(pairs, ({ a }) => a),
      b: Int32Array.from(pairs, ({ b }) => b),
      same: Uint8Array.from(pairs, ({ same }) => (same ? 1 : 0)),
      score: Float32Array.from(pairs, ({ score }) => score),
    },
    ...rest,
  };
}

/** Pairs of images that occur once: the scores of one person's, then those of two people. */
export function pairsOf(genuine: readonly number[], impostor: readonly number[]): Pair[] {
  const all = [
    ...genuine.map((score) => [true, score] as const),
    ...impostor.map((s) => [false, s] as const),
  ];
  return all.map(([same, score], index) => ({ a: 2 * index, b: 2 * index + 1, same, score }));
}

export function reportOf(input: EvaluationInput, options: Partial<EvaluationOptions> = {}): EvaluationReport {
  const evaluated = evaluate(input, { ...OPTIONS, ...options });
  if (!evaluated.ok) throw new Error(evaluated.problem.code);
  return evaluated.value;
}

/**
 * A whole small population: everybody with everybody, scores from a fixed recurrence, some images failed, two
 * groups and one quality measure that scores go down with.
 */
export function population(persons = 40, perPerson = 3): EvaluationInput {
  const images = persons * perPerson;
  const subjects = Array.from({ length: images }, (_, image) => `person ${image % persons}`);
  let state = 1;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const quality = Array.from({ length: images }, uniform);
  const pairs: Pair[] = [];
  for (let a = 0; a < images; a++) {
    for (let b = a + 1; b < images; b++) {
      const same = subjects[a] === subjects[b];
      const poor = Math.max(0, 0.4 - Math.min(quality[a] ?? 0, quality[b] ?? 0));
      const noise = (uniform() + uniform() + uniform()) / 3 - 0.5;
      pairs.push({ a, b, same, score: (same ? 0.5 - poor : 0.05) + noise });
    }
  }
  const input = inputOf(pairs, {
    subjects,
    groups: subjects.map((_, image) => (image % 2 ? 'odd' : 'even')),
  });
  const outcomes = input.images.map(
    (outcome, index): ImageOutcome =>
      index === 5
        ? { image: '<script>alert(1)</script>.jpg', ok: false, reason: 'face.none' }
        : { image: outcome.image, ok: true, quality: { sharpness: quality[index] ?? 0 } },
  );
  return { ...input, images: outcomes };
}
