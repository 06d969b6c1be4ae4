import type { Problem, Result } from '@tenzij/kernel';
import type { Samples } from './vector.ts';

/** A result as vectors write it: the code of a refusal, or what `describe` says of the value. */
export function outcome<T>(
  result: Result<T>,
  describe: (value: T) => object,
): object | Pick<Problem, 'code'> {
  return result.ok ? describe(result.value) : { code: result.problem.code };
}

/** In what `actual` differs from `expected`; numbers may differ by `tolerance`. */
export function differences(actual: unknown, expected: unknown, tolerance = 0, path = ''): string[] {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return Math.abs(actual - expected) <= tolerance ? [] : [`${path}: ${actual}, not ${expected}`];
  }
  if (!isNested(actual) || !isNested(expected)) {
    return actual === expected ? [] : [`${path}: ${String(actual)}, not ${String(expected)}`];
  }
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...keys].flatMap((key) => differences(actual[key], expected[key], tolerance, `${path}/${key}`));
}

export function sampleDifferences(data: ArrayLike<number>, expected: Samples): string[] {
  const { length, at, sum, tolerance } = expected;
  const total = Array.from(data).reduce((so, value) => so + value, 0);
  return [
    ...differences(data.length, length, 0, 'length'),
    ...at.flatMap(([index, value]) => differences(data[index], value, tolerance, `${index}`)),
    ...differences(total, sum, tolerance * length, 'sum'),
  ];
}

function isNested(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
