import { ok, type Result, refuse } from '@tenzij/kernel';
import type { Reason } from './figure.ts';
import type { EvaluationInput, EvaluationOptions } from './input.ts';
import { STANDARD_FMRS } from './types.ts';

/** Far more than can be told apart: each takes many people. */
export const MOST_GROUPS = 1000;

/** Whether the columns fit each other and hold possible values. `index` in a problem counts from 1. */
export function checkInput(input: EvaluationInput): Result<EvaluationInput, Reason> {
  if (input.images.length === 0) return refuse('evaluation.no-images');
  return badImage(input) ?? tooManyGroups(input) ?? badComparison(input) ?? ok(input);
}

function tooManyGroups({ groups = [] }: EvaluationInput): Result<never, Reason> | undefined {
  const have = new Set(groups.filter((group) => group !== null)).size;
  return have > MOST_GROUPS ? refuse('evaluation.too-many-groups', { have, limit: MOST_GROUPS }) : undefined;
}

function badImage({ images, subjects, groups }: EvaluationInput): Result<never, Reason> | undefined {
  if (subjects && subjects.length !== images.length) return invalid('subjects', subjects.length);
  if (groups && groups.length !== images.length) return invalid('groups', groups.length);
  for (const [index, image] of images.entries()) {
    if (image.ok && !Object.values(image.quality ?? {}).every(Number.isFinite))
      return invalid('images.quality', index + 1);
  }
  return undefined;
}

function badComparison({
  images,
  comparisons,
  subjects,
}: EvaluationInput): Result<never, Reason> | undefined {
  const { a, b, same, score } = comparisons;
  for (const [name, column] of Object.entries({ b, same, score })) {
    if (column.length !== a.length) return invalid(`comparisons.${name}`, column.length);
  }
  const enrolled = Uint8Array.from(images, (image) => (image.ok ? 1 : 0));
  for (let i = 0; i < a.length; i++) {
    const first = a[i] as number;
    const second = b[i] as number;
    if (enrolled[first] === undefined) return invalid('comparisons.a', i + 1);
    // An image compared with itself measures nothing.
    if (enrolled[second] === undefined || first === second) return invalid('comparisons.b', i + 1);
    if ((same[i] as number) > 1) return invalid('comparisons.same', i + 1);
    if (enrolled[first] && enrolled[second] && !Number.isFinite(score[i]))
      return invalid('comparisons.score', i + 1);
    if (subjects && (subjects[first] === subjects[second]) !== (same[i] === 1))
      return refuse('evaluation.subjects-contradict', { index: i + 1 });
  }
  return undefined;
}

function invalid(field: string, index: number): Result<never, Reason> {
  return refuse('evaluation.input-invalid', { field, index });
}

/** One requested false match rate: its key as written and its value. */
export interface RequestedFmr {
  readonly key: string;
  readonly fmr: number;
}

/** The false match rates to report at, highest first; refused when an option has an impossible value. */
export function checkOptions(options: EvaluationOptions): Result<readonly RequestedFmr[], Reason> {
  const { seed, replicates, extraFmr, operatingFmr, card } = options;
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) return impossible('seed', seed);
  if (
    replicates !== undefined &&
    !(Number.isInteger(replicates) && replicates >= 100 && replicates <= 100_000)
  )
    return impossible('replicates', replicates);
  if (extraFmr !== undefined && !isFmr(extraFmr)) return impossible('extraFmr', extraFmr);
  if (card !== null && !/^[0-9a-f]{64}$/.test(card)) return impossible('card', card);
  const keys = [...new Set([...STANDARD_FMRS, ...(extraFmr === undefined ? [] : [extraFmr])])];
  if (operatingFmr !== undefined && !keys.includes(operatingFmr))
    return impossible('operatingFmr', operatingFmr);
  return ok(keys.map((key) => ({ key, fmr: Number(key) })).sort((first, second) => second.fmr - first.fmr));
}

/** Written as `5e-4` or `0.0005`, above 0 and below 1. */
export function isFmr(key: string): boolean {
  return /^(\d(\.\d{1,6})?e-\d{1,2}|0\.\d{1,12})$/.test(key) && Number(key) > 0 && Number(key) < 1;
}

function impossible(option: string, value: string | number): Result<never, Reason> {
  return refuse('evaluation.option-invalid', { option, value });
}
