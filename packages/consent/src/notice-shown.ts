import { type EpochSeconds, ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import type { DeskPart } from './consent.ts';
import type { LedgerDraft, LedgerEntry } from './ledger.ts';
import type { Notice } from './notice.ts';

/**
 * That somebody was shown the notice, as a ledger draft: on the route of art. 29 UAVG nobody is asked to consent,
 * and informing them (art. 13 GDPR) is what comes before a template. It is no answer and no consent.
 */
export function recordShown(shown: {
  readonly subject: string;
  readonly notice: Notice;
  readonly noticeSha256: string;
  readonly language: string;
  readonly desk: DeskPart;
  /** The id of the member at the desk, never a name; `null` when no desk took part. */
  readonly crew: string | null;
  /** By the clock of what showed it, in whole seconds. */
  readonly shownAt: EpochSeconds;
  /** When it was recorded; a notice said to be shown after that counts as shown then. */
  readonly at: EpochSeconds;
}): Result<LedgerDraft, Problem<'consent.other-notice'>> {
  const { subject, notice, language, desk, crew, at } = shown;
  if (shown.noticeSha256 !== notice.sha256) return refuse('consent.other-notice');
  const shownAt = Math.min(Math.floor(shown.shownAt), at);
  const body = { notice: notice.sha256, noticeVersion: notice.version, language, shownAt, desk, crew };
  return ok({ at, kind: 'notice-shown', subject, body });
}

/** Whether one person's entries say that they were shown this very notice. */
export function wasShown(
  entries: readonly Pick<LedgerEntry, 'kind' | 'body'>[],
  noticeSha256: string,
): boolean {
  return entries.some(({ kind, body }) => kind === 'notice-shown' && body.notice === noticeSha256);
}
