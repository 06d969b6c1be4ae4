import { ReviewDraft, ReviewKind, ReviewOpinion } from '@tenzij/dossier';
import { z } from 'zod';
import { Instant } from './common.ts';
import { Person } from './members.ts';

/** One thing that was said about a case, as given. */
export const ReviewEntryView = z.object({
  id: z.string(),
  at: Instant,
  by: Person,
  target: z.string(),
  kind: ReviewKind,
  opinion: ReviewOpinion.nullable(),
  text: z.string(),
  /** What the public register says of an overall advice. */
  publicText: z.string().nullable(),
  replyTo: z.string().nullable(),
  dpiaVersion: z.int().nullable(),
  /** For an objection: whether it was answered or taken back. */
  standing: z.enum(['open', 'answered', 'withdrawn']).nullable(),
});
export type ReviewEntryView = z.infer<typeof ReviewEntryView>;

/** `GET /api/deployments/{deployment}/review` (organiser, dpo). */
export const ReviewView = z.object({
  entries: z.array(ReviewEntryView),
  /** The finished DPIA version that advice counts on. */
  dpiaVersion: z.int().nullable(),
  /** Whether that version is still about what is planned now. */
  dpiaCurrent: z.boolean(),
  /** The overall advice on that version. */
  overall: z.string().nullable(),
  /** Entries that stand in the way of a clearance. */
  blocks: z.array(z.string()),
});
export type ReviewView = z.infer<typeof ReviewView>;

/** `POST /api/deployments/{deployment}/review`: the DPO advises, objects, withdraws; the organiser answers. */
export const NewReviewEntry = ReviewDraft;
