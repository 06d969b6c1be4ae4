import type { NL_NOTICE } from './nl-notice.ts';

/** The page with the notice for visitors, in English. */
export const EN_NOTICE: Readonly<Record<keyof typeof NL_NOTICE, string>> = {
  'notice.lead':
    'Nine questions of visitors, with your answer in Dutch and English. Visitors read this before they choose. Short and plain is best: one to three sentences.',
  'notice.answered': '{count, number} of 9 questions answered in both languages',
  'notice.version': 'Version {version, number} is saved.',
  'notice.no-version': 'No version was saved yet.',
  'notice.next-version': 'When you save, it becomes version {version, number}.',
  'notice.whole': 'answered in both languages',
  'notice.open': 'not answered in both languages yet',
  'notice.asked': 'Why this has to be here, with examples',
  'notice.example-meets': 'Like this:',
  'notice.example-not': 'Not like this:',
  'notice.sources': 'Source: {sources}',
  'notice.answer-nl': 'Your answer in Dutch',
  'notice.answer-en': 'Your answer in English',
  'notice.preview': 'As the visitor sees it',
  'notice.preview-lead': 'With what stands here now, also when that was not saved yet.',
  'notice.not-written': 'Nothing stands here yet.',
  'notice.label': '{question} {language}',
};
