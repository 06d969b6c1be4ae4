import {
  type Clearance,
  type CoverageProblem,
  ok,
  type Problem,
  type RecognitionUse,
  type Result,
  refuse,
  type Template,
  templateByteLength,
} from '@tenzij/kernel';
import { unpack } from '../template/packing.ts';
import { coversTemplates } from './4-representation.ts';

/** Step 5 of 5, *resultaat*: how alike two templates are, and whether that is enough. */

export interface Comparison {
  /** Cosine of the angle between two templates, −1..1. Never logged, stored or shown at a gate. */
  readonly similarity: number;
}

export type ComparisonProblem = CoverageProblem | Problem<'face.template-mismatch' | 'face.template-empty'>;

/**
 * Compares two templates. They have to be of the clearance's model and length: a number for unequal
 * ones would mean nothing and look like an answer.
 */
export function compare(
  a: Template,
  b: Template,
  clearance: Clearance | undefined,
  use: RecognitionUse,
): Result<Comparison, ComparisonProblem> {
  const covered = coversTemplates(clearance, use);
  if (!covered.ok) return covered;
  const { id, template } = covered.value.model;
  for (const { modelId, bytes } of [a, b]) {
    if (modelId !== id || bytes.length !== templateByteLength(template))
      return refuse('face.template-mismatch');
  }
  const similarity = cosine(unpack(a.bytes, template), unpack(b.bytes, template));
  return similarity === null ? refuse('face.template-empty') : ok({ similarity });
}

/** Whether two faces are taken to be of one person, at the threshold that was signed for. */
export function isMatch(comparison: Comparison, clearance: Clearance): boolean {
  return comparison.similarity >= clearance.model.threshold;
}

/**
 * `null` when one of the two has no direction. The sums are whole numbers, so equal on every machine, and
 * take as long whatever is in the templates. What was unpacked is wiped.
 */
function cosine(a: Int8Array, b: Int8Array): number | null {
  let [dot, squareA, squareB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as number, b[i] as number];
    dot += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  a.fill(0);
  b.fill(0);
  if (squareA === 0 || squareB === 0) return null;
  return Math.min(1, Math.max(-1, dot / Math.sqrt(squareA * squareB)));
}
