import { createNotice, NOTICE_ITEMS, type Notice } from '@tenzij/consent';
import type { NoticeDraft } from '@tenzij/contracts';
import { hasText } from '@tenzij/kernel';
import { bodyOf, type CaseFile } from './case-file.ts';

/** The notice as it is held, once all nine answers are there in both languages; its version is its revision. */
export function noticeOf(file: Pick<CaseFile, 'documents'>): Notice | null {
  const draft = bodyOf<NoticeDraft>(file, 'notice');
  const revision = file.documents.get('notice')?.revision;
  if (!draft || revision === undefined) return null;
  const notice = createNotice({ version: revision, answers: draft.answers });
  return notice.ok ? notice.value : null;
}

/** The items that still lack an answer in one of the languages. */
export function noticeLacks(file: Pick<CaseFile, 'documents'>): readonly string[] {
  const answers = bodyOf<NoticeDraft>(file, 'notice')?.answers;
  return NOTICE_ITEMS.filter((id) => !hasText(answers?.[id]?.nl ?? '') || !hasText(answers?.[id]?.en ?? ''));
}
