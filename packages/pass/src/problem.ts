import type { CoseProblem, Problem } from '@tenzij/kernel';
import type { PASS_ERRORS } from './catalogue/index.ts';

/** Codes of `PASS_ERRORS`. */
export type PassCode = keyof typeof PASS_ERRORS;

/** Why a pass, its claims or a status list is refused. The `cose.*` texts are in the kernel's catalogue. */
export type PassProblem = Problem<PassCode | CoseProblem['code']>;
