export const MODEL_PROBLEMS: Readonly<Record<string, { readonly nl: string; readonly en: string }>>;
export class ModelProblem extends Error {
  constructor(code: string, detail?: string);
  readonly code: string;
  readonly detail: string;
}
export function explainModelProblem(problem: ModelProblem): string;
