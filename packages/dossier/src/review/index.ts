export {
  isReviewTarget,
  ReviewDraft,
  ReviewEntry,
  ReviewKind,
  ReviewOpinion,
  ReviewRole,
  ReviewTarget,
} from './entry.ts';
export type { Objection, ReviewBlock, ReviewState } from './state-types.ts';
