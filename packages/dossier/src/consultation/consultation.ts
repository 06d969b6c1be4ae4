import { isIsoDate } from '@tenzij/kernel';
import { z } from 'zod';
import { LongLine, Name, Prose, Sha256, Title } from '../dpia/words.ts';

const CalendarDate = z.string().refine(isIsoDate);

const Version = z.int().positive();

const Letter = z.strictObject({
  /** Its date and reference, or the name of the file. */
  reference: Title,
  sha256: Sha256.optional(),
});

/** Document `consultation`: prior consultation of the supervisory authority (art. 36 GDPR). */
export const Consultation = z.strictObject({
  sentAt: CalendarDate,
  /** The day on which the authority received the request: its term runs from there. */
  receivedAt: CalendarDate.optional(),
  /** What was sent, with where it can be found. */
  sent: z
    .array(z.strictObject({ what: LongLine, evidence: z.array(LongLine).max(20) }))
    .min(1)
    .max(50),
  reference: Title.optional(),
  /** The finished version of the DPIA that was sent. Advice of a record without it counts on none. */
  dpiaVersion: Version.optional(),
  /** The authority told that it needs six weeks more. */
  extension: z.strictObject({ informedAt: CalendarDate, reason: Prose }).optional(),
  /** The term stands still while the authority waits for information; `until` is the first day it runs again. */
  suspensions: z
    .array(z.strictObject({ from: CalendarDate, until: CalendarDate.nullable(), reason: Prose }))
    .max(20)
    .optional(),
  outcome: z.enum(['pending', 'advice-received', 'would-infringe', 'withdrawn']),
  outcomeAt: CalendarDate.optional(),
  letter: Letter.optional(),
  /** What was done with the advice. */
  followed: Prose.optional(),
  /** Who judged, and why, that advice on an earlier version still applies to this one. */
  stillApplies: z.strictObject({ dpiaVersion: Version, judgedBy: Name, reasoning: Prose }).optional(),
});
export type Consultation = z.infer<typeof Consultation>;

/** Where a consultation stands on a day. Being over the date changes nothing: silence is never approval. */
export interface ConsultationState {
  /** Eight weeks after receipt, extended and suspended as recorded; `null` when that can't be told. */
  readonly due: string | null;
  readonly dueUnknown: 'not-received' | 'suspended' | null;
  /** Last day on which the authority can tell that it extends: a month after receipt. */
  readonly extendableUntil: string | null;
  /** `too-late`: told after that day, and not counted. */
  readonly extension: 'none' | 'counted' | 'too-late';
  readonly suspendedDays: number;
  /** The term is past and there is no outcome. */
  readonly overdue: boolean;
  /** Only written advice that was received counts. */
  readonly adviceReceived: boolean;
}
