import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import type { ReviewDraft, ReviewRole } from './entry.ts';
import type { ReviewState } from './state-types.ts';

export type ReviewProblem = Problem<
  | 'review.only-dpo'
  | 'review.only-organiser'
  | 'review.opinion-missing'
  | 'review.opinion-misplaced'
  | 'review.public-misplaced'
  | 'review.no-dpia'
  | 'review.other-version'
  | 'review.reply-missing'
  | 'review.reply-misplaced'
  | 'review.already-withdrawn'
>;

const ROLE_OF = {
  comment: null,
  advice: 'dpo',
  objection: 'dpo',
  withdrawn: 'dpo',
  answer: 'organiser',
} as const;

/** Whether somebody in this role may add this entry to the review as it stands. */
export function mayAdd(
  draft: ReviewDraft,
  role: ReviewRole,
  state: ReviewState,
): Result<ReviewDraft, ReviewProblem> {
  const needed = ROLE_OF[draft.kind];
  if (needed !== null && needed !== role)
    return refuse(needed === 'dpo' ? 'review.only-dpo' : 'review.only-organiser');
  const advice = checkAdvice(draft, state);
  return advice.ok ? checkReply(draft, state) : advice;
}

function checkAdvice(draft: ReviewDraft, { dpiaVersion }: ReviewState): Result<ReviewDraft, ReviewProblem> {
  const isOverall = draft.kind === 'advice' && draft.target === 'overall';
  if (!isOverall && draft.publicText !== undefined) return refuse('review.public-misplaced');
  if (!isOverall) return draft.opinion === undefined ? ok(draft) : refuse('review.opinion-misplaced');
  if (draft.opinion === undefined) return refuse('review.opinion-missing');
  if (dpiaVersion === null) return refuse('review.no-dpia');
  return draft.dpiaVersion === dpiaVersion
    ? ok(draft)
    : refuse('review.other-version', { version: dpiaVersion });
}

function checkReply(draft: ReviewDraft, state: ReviewState): Result<ReviewDraft, ReviewProblem> {
  const { kind, replyTo, target } = draft;
  const answered = state.entries.find(({ id }) => id === replyTo);
  if (replyTo !== undefined && !answered) return refuse('review.reply-missing');
  if (answered && answered.target !== target) return refuse('review.reply-misplaced');
  if (kind === 'answer') return answered ? ok(draft) : refuse('review.reply-missing');
  if (kind !== 'withdrawn') return ok(draft);
  const objection = state.objections.find(({ entry }) => entry.id === replyTo);
  if (!objection) return refuse('review.reply-misplaced');
  return objection.standing === 'withdrawn' ? refuse('review.already-withdrawn') : ok(draft);
}
