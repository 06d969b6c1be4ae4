import type { TemplateForm } from '../models/card.ts';

/**
 * A model's output as whole numbers: less the centre, brought to unit length, in steps of `step`/√length,
 * cut off at ±(2^(bits−1) − 1). `null` when nothing is left that has a direction.
 */
export function quantise(
  values: Float32Array | Float64Array,
  { length, bits, step, centre }: TemplateForm,
): Int8Array | null {
  const size = lengthOf(values, centre);
  if (!(size > 0)) return null;
  const gain = Math.sqrt(length) / (step * size);
  const most = 2 ** (bits - 1) - 1;
  const whole = new Int8Array(length);
  for (let i = 0; i < length; i++) {
    const level = Math.round(((values[i] as number) - (centre?.[i] ?? 0)) * gain);
    whole[i] = Math.min(most, Math.max(-most, level));
  }
  return whole.some((level) => level !== 0) ? whole : null;
}

function lengthOf(values: Float32Array | Float64Array, centre: TemplateForm['centre']): number {
  let square = 0;
  for (let i = 0; i < values.length; i++) square += ((values[i] as number) - (centre?.[i] ?? 0)) ** 2;
  return Math.sqrt(square);
}
