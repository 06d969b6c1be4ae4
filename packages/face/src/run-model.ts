import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import type { ModelSession, Tensors } from './runtime.ts';

export type ModelFailed = Problem<'face.model-failed'>;

/** The outputs a step asks for: name → number of values. */
type Wanted<Name extends string> = Readonly<Record<Name, number>>;

/**
 * Runs a model and checks what comes out: every output there, of the length asked, finite throughout.
 * A model that gives NaN has failed; it must never look like "no face" or become a template.
 */
export async function runModel<Name extends string>(
  session: ModelSession,
  feeds: Tensors,
  wanted: Wanted<Name>,
): Promise<Result<Readonly<Record<Name, Float32Array>>, ModelFailed>> {
  let outputs: Tensors;
  try {
    outputs = await session.run(feeds);
  } catch {
    return refuse('face.model-failed');
  }
  const values: Partial<Record<Name, Float32Array>> = {};
  for (const [name, length] of Object.entries(wanted) as [Name, number][]) {
    const data = outputs[name]?.data;
    if (data?.length !== length || !allFinite(data)) return refuse('face.model-failed');
    values[name] = data;
  }
  return ok(values as Record<Name, Float32Array>);
}

/** Zero times a finite number is zero; times anything else it is NaN. Two sums, so that neither waits. */
function allFinite(values: Float32Array): boolean {
  let even = 0;
  let odd = 0;
  const pairs = values.length & ~1;
  for (let i = 0; i < pairs; i += 2) {
    even += (values[i] as number) * 0;
    odd += (values[i + 1] as number) * 0;
  }
  if (pairs < values.length) even += (values[pairs] as number) * 0;
  return even + odd === 0;
}
