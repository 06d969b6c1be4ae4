import { createNotice, NOTICE_ITEMS, type Notice, type NoticeItemId } from '@tenzij/consent';
import type { NoticeDraft } from '@tenzij/contracts';
import type { Language } from '@tenzij/kernel';

const BLANK = { nl: '', en: '' };

/** All nine are always there, blank as long as nothing is written. */
export const EMPTY_NOTICE: NoticeDraft = {
  answers: {
    I1: BLANK,
    I2: BLANK,
    I3: BLANK,
    I4: BLANK,
    I5: BLANK,
    I6: BLANK,
    I7: BLANK,
    I8: BLANK,
    I9: BLANK,
  },
};

/** With one text changed. */
export function withText(
  draft: NoticeDraft,
  id: NoticeItemId,
  language: Language,
  text: string,
): NoticeDraft {
  return { answers: { ...draft.answers, [id]: { ...draft.answers[id], [language]: text } } };
}

/** How many of the nine are answered in both languages. */
export function answered(draft: NoticeDraft): number {
  return NOTICE_ITEMS.filter((id) => Object.values(draft.answers[id]).every((text) => text.trim() !== ''))
    .length;
}

/** The questions as visitors read them. */
export const VISITOR_QUESTIONS: ReadonlyMap<NoticeItemId, Notice['items'][number]['question']> = questions();

/** A notice with any answers shows which questions there are. */
function questions() {
  const any = { nl: '?', en: '?' };
  const notice = createNotice({
    version: 1,
    answers: { I1: any, I2: any, I3: any, I4: any, I5: any, I6: any, I7: any, I8: any, I9: any },
  });
  return new Map(notice.ok ? notice.value.items.map(({ id, question }) => [id, question]) : []);
}
