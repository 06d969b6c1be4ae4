import type { AssessmentView, QuestionView } from '@tenzij/contracts';

/** What stands between here and clearance, as far as answers go: what fails first, then what isn't known. */
export interface Hindrances {
  readonly failing: readonly QuestionView[];
  readonly unknown: readonly QuestionView[];
}

export function hindrancesOf({ questions, failing, unknown }: AssessmentView): Hindrances {
  return {
    failing: questions.filter(({ id }) => failing.includes(id)),
    unknown: questions.filter(({ id }) => unknown.includes(id)),
  };
}

export function countOf({ failing, unknown }: Pick<AssessmentView, 'failing' | 'unknown'>): number {
  return failing.length + unknown.length;
}

/** What an answer did to the list. */
export interface Change {
  readonly gone: readonly QuestionView['id'][];
  readonly added: readonly QuestionView['id'][];
  readonly left: number;
}

export function changeBetween(before: AssessmentView, after: AssessmentView): Change {
  const then = [...before.failing, ...before.unknown];
  const now = [...after.failing, ...after.unknown];
  return {
    gone: then.filter((id) => !now.includes(id)),
    added: now.filter((id) => !then.includes(id)),
    left: now.length,
  };
}
