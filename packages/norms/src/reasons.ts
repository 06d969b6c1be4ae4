import { type Answer, type FactsFile, said } from './facts.ts';
import type { ConditionId } from './ids.ts';
import type { Bilingual, Source, Stage } from './norm.ts';
import type { Norms } from './select-norms.ts';
import type { Missing } from './standing.ts';
import type { Truth } from './truth.ts';
import { type Finding, findingsOf } from './verdict.ts';

/** A condition that matters to the outcome, with the answer given and where it comes from. */
export interface Reason {
  readonly id: ConditionId;
  /** `gate`: it comes up once the conditions of the route are met, and before the start. */
  readonly stage: Stage;
  /** The answer as given, evidence or not; `unknown` without one. */
  readonly answer: Answer;
  readonly met: Truth;
  readonly question: Bilingual;
  readonly explanation: Bilingual;
  /** What would change it. */
  readonly change: Bilingual;
  readonly sources: readonly Source[];
  /** What it takes to know; empty for a condition whose standing is known. */
  readonly missing: readonly Missing[];
}

export function reasonOf({ condition, met, missing }: Finding, facts: FactsFile): Reason {
  const { id, stage, question, explanation, change, sources } = condition;
  return { id, stage, answer: said(facts, id), met, question, explanation, change, sources, missing };
}

/** The reasons for conditions outside the route as well, such as those of private use. */
export function reasonsOf(ids: readonly ConditionId[], facts: FactsFile, norms: Norms): readonly Reason[] {
  return findingsOf(ids, facts, norms).map((finding) => reasonOf(finding, facts));
}
