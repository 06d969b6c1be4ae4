import {
  type Clearance,
  ok,
  type RecognitionUse,
  type Result,
  refuse,
  type Template,
  templateByteLength,
} from '@tenzij/kernel';
import { unpack } from '../template/packing.ts';
import { coversTemplates } from './4-representation.ts';
import type { ComparisonProblem } from './5-result.ts';

/** Step 5 for an evaluation: millions of comparisons at once, each as `compare` makes it. */

/** Which templates to compare: pair i is `a[i]` with `b[i]`, both indexes into the list of templates. */
export interface TemplatePairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/**
 * The similarity of each pair, as `compare` gives it, at the nearest 32-bit float that isn't above it: so
 * that it reaches a threshold that is a 32-bit float exactly when `compare`'s does. NaN where a template
 * is missing. The clearance is checked once, for all. What was unpacked is wiped.
 */
export function compareMany(
  templates: readonly (Template | null)[],
  { a, b }: TemplatePairs,
  clearance: Clearance | undefined,
  use: RecognitionUse,
): Result<Float32Array<ArrayBuffer>, ComparisonProblem> {
  const covered = coversTemplates(clearance, use);
  if (!covered.ok) return covered;
  const { id, template: shape } = covered.value.model;
  const values = new Int8Array(templates.length * shape.length);
  const squares = new Float64Array(templates.length).fill(Number.NaN);
  try {
    for (const [index, template] of templates.entries()) {
      if (template === null) continue;
      if (template.modelId !== id || template.bytes.length !== templateByteLength(shape))
        return refuse('face.template-mismatch');
      const unpacked = unpack(template.bytes, shape);
      values.set(unpacked, index * shape.length);
      squares[index] = unpacked.reduce((sum, value) => sum + value * value, 0);
      unpacked.fill(0);
      if (squares[index] === 0) return refuse('face.template-empty');
    }
    return ok(similarities(values, squares, shape.length, { a, b }));
  } finally {
    values.fill(0);
  }
}

function similarities(
  values: Int8Array,
  squares: Float64Array,
  length: number,
  { a, b }: TemplatePairs,
): Float32Array<ArrayBuffer> {
  const scores = new Float32Array(a.length);
  const bits = new Int32Array(scores.buffer);
  for (let i = 0; i < scores.length; i++) {
    const [first, second] = [a[i] as number, b[i] as number];
    const square = (squares[first] as number) * (squares[second] as number);
    const cosine = dotOf(values, first * length, second * length, length) / Math.sqrt(square);
    const similarity = Math.min(1, Math.max(-1, cosine));
    scores[i] = similarity;
    // One step down from a float that was rounded up; a number below zero grows by it.
    if ((scores[i] as number) > similarity) bits[i] = (bits[i] as number) + (similarity > 0 ? -1 : 1);
  }
  return scores;
}

/** Whole numbers throughout: |sum| stays below 2²³, so the shortcut to 32-bit integers loses nothing. */
function dotOf(values: Int8Array, from: number, to: number, length: number): number {
  let dot = 0;
  for (let i = 0; i < length; i++) {
    dot = (dot + (values[from + i] as number) * (values[to + i] as number)) | 0;
  }
  return dot;
}
