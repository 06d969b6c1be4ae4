import type { CasePage } from '../route.ts';
import { NL, type TextKey } from '../texts/nl.ts';
import type { ConsoleText } from '../use-console.ts';

/** What was written or said, in words, and where that is. */
export interface Happening {
  readonly text: string;
  readonly page: CasePage;
  readonly part: string | null;
}

const KINDS = ['comment', 'advice', 'objection', 'answer', 'withdrawn'] as const;

/** From the name of a document (`answer:C1`) or of an entry of the review (`objection:question:C1`). */
export function whatHappened(what: string, t: ConsoleText): Happening {
  const [first = '', ...rest] = what.split(':');
  const kind = KINDS.find((known) => known === first);
  const isSaid = kind !== undefined && (kind !== 'answer' || /^[a-z]/.test(rest[0] ?? ''));
  if (!isSaid) return written(what, t);
  const about = written(rest.join(':'), t);
  return { ...about, text: t(`happened.${kind}`, { about: about.text }) };
}

/** What happened on the night, by its name (`event:parity-broken`); what this page doesn't know yet by that name. */
export function eventText(what: string, t: ConsoleText): string {
  const key = `happened.${what.split(':').slice(0, 2).join('.')}`;
  return key in NL ? t(key as TextKey) : what;
}

function written(document: string, t: ConsoleText): Happening {
  const [kind, id = null] = document.split(':');
  switch (kind) {
    case 'plan':
    case 'lanes':
    case 'notice':
    case 'assessment':
      return { text: t(`case.page.${kind}`), page: kind, part: null };
    case 'answer':
    case 'question':
      return { text: t('happened.question', { id: id ?? '' }), page: 'assessment', part: id };
    case 'dpia':
      return { text: t('happened.dpia', { id: id ?? '' }), page: 'dpia', part: id };
    case 'dpia-risk':
      return { text: t('happened.dpia-risk', { id: id ?? '' }), page: 'dpia', part: `risk-${id}` };
    case 'dpia-judgement':
      return { text: t('happened.dpia-judgement'), page: 'dpia', part: 'conclusion' };
    case 'consultation':
      return { text: t('step.consultation'), page: 'dpia', part: 'consultation' };
    case 'register':
      return { text: t('happened.register'), page: 'register', part: null };
    default:
      return { text: t('happened.whole'), page: 'review', part: null };
  }
}
