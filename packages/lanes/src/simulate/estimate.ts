import type { Estimate, NobodyThere, Outcome } from './types.ts';

const NOBODY: NobodyThere = { value: null, ci: null, reason: 'nobody' };

/** Student's t at 97.5 % for 1 to 30 degrees of freedom. */
const T = [
  12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139,
  2.200985, 2.178813, 2.160369, 2.144787, 2.13145, 2.119905, 2.109816, 2.100922, 2.093024, 2.085963, 2.079614,
  2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831, 2.048407, 2.04523, 2.042272,
] as const;

/** Beyond the table by Cornish and Fisher's expansion, good to six figures. */
export function studentT(freedom: number): number {
  const z = 1.959963984540054;
  const [one, two] = [(z ** 3 + z) / 4, (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96];
  const three = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return T[freedom - 1] ?? z + one / freedom + two / freedom ** 2 + three / freedom ** 3;
}

/** Mean of what replications found, of those that found something. */
export function outcome(found: readonly (number | null)[]): Outcome {
  const values = found.filter((value) => value !== null);
  return values.length === 0 ? NOBODY : estimate(values);
}

/** An interval that doesn't go where the figure can't be: nobody waits less than no time. */
export function within<T extends Outcome>(found: T, low: number, high = Number.POSITIVE_INFINITY): T {
  if (found.ci === null) return found;
  return { ...found, ci: [Math.max(low, found.ci[0]), Math.min(high, found.ci[1])] };
}

/** Mean of replications, with its 95 % interval; there must be one. */
export function estimate(values: readonly number[]): Estimate {
  if (!values.every(Number.isFinite)) return endless(values);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length === 1) return { value: mean, ci: null };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = studentT(values.length - 1) * Math.sqrt(squares / (values.length - 1) / values.length);
  return { value: mean, ci: [mean - half, mean + half] };
}

/** Where somebody waits for ever, so does the mean; replications that ended say how little it might have been. */
function endless(values: readonly number[]): Estimate {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const value = high === Number.POSITIVE_INFINITY ? high : low;
  return { value, ci: values.length === 1 ? null : [low, high] };
}
