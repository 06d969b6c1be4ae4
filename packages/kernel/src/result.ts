/** The outcome of something that can be refused for a reason its caller must handle. */
export type Result<T, P extends Problem = Problem> = Ok<T> | Refused<P>;
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused<P extends Problem = Problem> = { readonly ok: false; readonly problem: P };

/**
 * Why something was refused: a stable code from a package's error catalogue, and the values its text
 * names. Params carry file names, counts and limits; never an image, template, score, name or e-mail.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refuse<Code extends string>(
  code: Code,
  params: Problem['params'] = {},
): Refused<Problem<Code>> {
  return { ok: false, problem: { code, params } };
}

/** The value, or a thrown `TenzijError`: for the edges (CLI, HTTP, UI) where a refusal ends the work. */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new TenzijError(result.problem.code, result.problem.params);
}

/** A problem that ends the work at hand. The edge that catches it renders the catalogue's text. */
export class TenzijError extends Error implements Problem {
  override readonly name = 'TenzijError';
  readonly code: string;
  readonly params: Problem['params'];

  constructor(code: string, params: Problem['params'] = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
