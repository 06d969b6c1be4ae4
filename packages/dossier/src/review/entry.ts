import { z } from 'zod';
import { isDpiaSectionId, isRiskId } from '../dpia/section-ids.ts';
import { At, Name, Prose } from '../dpia/words.ts';

const Id = z.string().regex(/^[\w-]{1,64}$/);
const QUESTION = /^question:[A-Z]\d{1,2}(\.\d)?$/;
const WHOLES: readonly string[] = ['overall', 'assessment', 'plan', 'notice'];

/** What an entry can be about. `question:<condition>`, `dpia:<section>` and `dpia-risk:<risk>` name one part. */
export function isReviewTarget(target: string): boolean {
  if (WHOLES.includes(target) || QUESTION.test(target)) return true;
  const [kind, id = ''] = target.split(/:(.*)/s);
  return (kind === 'dpia' && isDpiaSectionId(id)) || (kind === 'dpia-risk' && isRiskId(id));
}

export const ReviewTarget = z.string().max(80).refine(isReviewTarget);
export const ReviewKind = z.enum(['comment', 'advice', 'objection', 'answer', 'withdrawn']);
export type ReviewKind = z.infer<typeof ReviewKind>;
export const ReviewOpinion = z.enum(['proceed', 'proceed-if', 'do-not-proceed']);
export type ReviewOpinion = z.infer<typeof ReviewOpinion>;
export const ReviewRole = z.enum(['organiser', 'dpo']);
export type ReviewRole = z.infer<typeof ReviewRole>;

/** What the DPO lets everybody read of the advice: 1–600 characters. */
export const PublicText = z.string().trim().min(1).max(600);

/** What a person writes. The rest of an entry is who, when and under which id. */
export const ReviewDraft = z.strictObject({
  target: ReviewTarget,
  kind: ReviewKind,
  /** With overall advice only. */
  opinion: ReviewOpinion.optional(),
  text: Prose,
  /** With overall advice only: what the public register says of it. */
  publicText: PublicText.optional(),
  /** The entry that this answers or withdraws. */
  replyTo: Id.optional(),
  /** The DPIA version that advice is about. */
  dpiaVersion: z.int().positive().optional(),
});
export type ReviewDraft = z.infer<typeof ReviewDraft>;

/** One entry of the review. Entries are only ever added, and stay as given. */
export const ReviewEntry = ReviewDraft.extend({
  id: Id,
  at: At,
  by: z.strictObject({ memberId: Id, name: Name, role: ReviewRole }),
});
export type ReviewEntry = z.infer<typeof ReviewEntry>;
