import { NoticeRecorded, NoticeShown } from '@tenzij/contracts';
import { type Language, toIsoInstant } from '@tenzij/kernel';
import { catchUp } from './catching-up.ts';
import type { Context } from './context.ts';

/** Says that the notice was shown here, where nobody is asked to consent, and goes on to the camera. */
export function goOnAfterNotice(context: Context, language: Language): Promise<void> {
  return context.during(async (visit) => {
    const { outside, current, set } = context;
    const { screen } = current();
    if (screen.name !== 'notice') return null;
    const shown: NoticeShown = {
      noticeSha256: visit.notice.sha256,
      language,
      shownAt: toIsoInstant(screen.shownAt),
    };
    const answer = await outside.api.post(
      '/api/visit/notice-shown',
      NoticeShown.parse(shown),
      NoticeRecorded,
    );
    if (!answer.ok) return catchUp(context, answer.problem);
    set({ visit: { ...visit, noticeShown: true }, screen: { name: 'selfie' } });
    return null;
  });
}
