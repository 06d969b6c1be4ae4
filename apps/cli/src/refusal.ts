import type { Problem, Result } from '@tenzij/kernel';
import type { CLI_ERRORS } from './errors.ts';

export const EXIT = {
  ok: 0,
  unexpected: 1,
  notWhole: 1,
  notStarted: 1,
  badInput: 2,
  interrupted: 130,
} as const;
type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with everything that is wrong with what it was given; `run` says it. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];
  readonly exit: Exit;

  constructor(problems: readonly Problem[], exit: Exit = EXIT.badInput) {
    super(problems.map(({ code }) => code).join(', '));
    this.problems = problems;
    this.exit = exit;
  }
}

/** Ends a command that has said its outcome. */
export class Outcome extends Error {
  readonly exit: Exit;

  constructor(exit: Exit) {
    super(`exit code ${exit}`);
    this.exit = exit;
  }
}

/** Ends a command for one reason. */
export function refusal(code: keyof typeof CLI_ERRORS, params: Problem['params'] = {}): Refusal {
  return new Refusal([{ code, params }]);
}

/** The value, or a refusal that names the file it is about. */
export function orRefuse<T>(result: Result<T>, file: string): T {
  if (result.ok) return result.value;
  const { code, params } = result.problem;
  throw new Refusal([{ code, params: { file, ...params } }]);
}
