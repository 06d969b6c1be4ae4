import type { EvaluationInput } from './input.ts';

/** The comparisons of one kind. A comparison that couldn't be made is lost, and has no score. */
export interface Kind {
  /** Image indexes and score of each comparison that was made. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly score: Float32Array;
  /** Image indexes of each comparison that was lost. */
  readonly lost: { readonly a: Int32Array; readonly b: Int32Array };
}

export interface Sample {
  readonly input: EvaluationInput;
  readonly genuine: Kind;
  readonly impostor: Kind;
  /** The number of the person in each image, or `null` when it isn't known. */
  readonly personOf: Int32Array | null;
  readonly persons: number | null;
  /** Genuine trials to take as independent: those of one person hang together, so persons when known. */
  readonly genuineTrials: number;
}

/** Sorts checked input into its two kinds of comparisons. */
export function readSample(input: EvaluationInput): Sample {
  const { personOf, persons } = numberPersons(input.subjects);
  const genuine = select(input, 1);
  const withGenuine = personOf ? new Set(genuine.a.map((image) => personOf[image] as number)) : null;
  return {
    input,
    genuine,
    impostor: select(input, 0),
    personOf,
    persons,
    genuineTrials: withGenuine?.size ?? genuine.score.length,
  };
}

/** Persons are numbered by name, so that the order of images and pairs changes nothing. */
function numberPersons(subjects: readonly string[] | undefined) {
  if (!subjects) return { personOf: null, persons: null };
  const names = [...new Set(subjects)].sort();
  const numbers = new Map(names.map((name, index) => [name, index]));
  return {
    personOf: Int32Array.from(subjects, (name) => numbers.get(name) as number),
    persons: names.length,
  };
}

function select({ images, comparisons }: EvaluationInput, kind: 0 | 1): Kind {
  const enrolled = Uint8Array.from(images, (image) => (image.ok ? 1 : 0));
  const { same } = comparisons;
  const isMade = (i: number) =>
    (enrolled[comparisons.a[i] as number] as number) & (enrolled[comparisons.b[i] as number] as number);
  let made = 0;
  let total = 0;
  for (let i = 0; i < same.length; i++) {
    if (same[i] !== kind) continue;
    total++;
    made += isMade(i);
  }
  const a = new Int32Array(total);
  const b = new Int32Array(total);
  const score = new Float32Array(made);
  let [next, nextLost] = [0, made];
  for (let i = 0; i < same.length; i++) {
    if (same[i] !== kind) continue;
    const at = isMade(i) ? next++ : nextLost++;
    a[at] = comparisons.a[i] as number;
    b[at] = comparisons.b[i] as number;
    if (at < made) score[at] = comparisons.score[i] as number;
  }
  return {
    a: a.subarray(0, made),
    b: b.subarray(0, made),
    score,
    lost: { a: a.subarray(made), b: b.subarray(made) },
  };
}
