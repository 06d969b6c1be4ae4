export {
  isReviewTarget,
  PublicText,
  ReviewDraft,
  ReviewEntry,
  ReviewKind,
  ReviewOpinion,
  ReviewRole,
  ReviewTarget,
} from './entry.ts';
export { mayAdd, type ReviewProblem } from './may-add.ts';
export { reviewState } from './state.ts';
export type { Objection, ReviewBlock, ReviewState } from './state-types.ts';
