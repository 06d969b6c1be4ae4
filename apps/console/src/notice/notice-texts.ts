import { NOTICE_QUESTIONS, type NoticeItemId } from '@tenzij/consent';
import type { PartTexts } from '../case/documents/labels.ts';
import type { ConsoleText } from '../use-console.ts';

/** How the parts of a notice are called: the question, and in which language. */
export function noticeTexts(t: ConsoleText): PartTexts {
  return {
    label: (path) => {
      const [, id, language] = path.split('.');
      const question = NOTICE_QUESTIONS[id as NoticeItemId];
      if (!question || (language !== 'nl' && language !== 'en')) return path;
      return t('notice.label', { question: question[language], language: t(`language.in-${language}`) });
    },
  };
}
