import type { AssessmentView, QuestionView } from '@tenzij/contracts';

type ConditionId = QuestionView['id'];

/** Questions that somebody has to answer: not those an earlier answer or the product settles. */
function asked(view: AssessmentView): readonly QuestionView[] {
  return view.questions.filter(
    ({ standing }) => standing.state !== 'skipped' && standing.state !== 'derived',
  );
}

/** The questions before and after one, among those that are asked; `null` at either end. */
export function around(view: AssessmentView, id: ConditionId) {
  const place = view.questions.findIndex((question) => question.id === id);
  const isAsked = asked(view);
  const before = isAsked.filter((question) => view.questions.indexOf(question) < place);
  const after = isAsked.filter((question) => view.questions.indexOf(question) > place);
  return { previous: before.at(-1) ?? null, next: after[0] ?? null };
}

/** Where one goes on after answering; `null` when it was the last one. */
export function afterAnswer(view: AssessmentView, id: ConditionId): ConditionId | null {
  return around(view, id).next?.id ?? view.next;
}

/** "Question 12 of 41": its number among those that aren't skipped; `null` for one that is. */
export function numberOf(view: AssessmentView, id: ConditionId): { number: number; total: number } | null {
  const counted = view.questions.filter(({ standing }) => standing.state !== 'skipped');
  const place = counted.findIndex((question) => question.id === id);
  return place < 0 ? null : { number: place + 1, total: counted.length };
}

export function stageOf(view: AssessmentView, { stage }: QuestionView) {
  return view.stages.find((known) => known.stage === stage);
}
