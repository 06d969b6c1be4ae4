import { NOTICE_ITEMS, type NoticeItemId } from '@tenzij/consent';
import type { NoticeDraft } from '@tenzij/contracts';
import { hasText, type Language } from '@tenzij/kernel';

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
  return NOTICE_ITEMS.filter((id) => Object.values(draft.answers[id]).every(hasText)).length;
}
