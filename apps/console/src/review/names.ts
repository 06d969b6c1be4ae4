import type { DpiaCaseView } from '@tenzij/contracts';
import { usePartTitle } from '../dpia/part-title.ts';
import { partOfDocument } from '../dpia/parts.ts';
import { caseHref } from '../route.ts';
import { useConsoleText } from '../use-console.ts';

export interface Place {
  readonly name: string;
  readonly href: string;
}

const NO_PARTS: Pick<DpiaCaseView, 'sections' | 'risks'> = { sections: [], risks: [] };

/** What a document or the target of an entry is called, and where it is. */
export function usePlaces(deployment: string, dpia: DpiaCaseView | null): (key: string) => Place {
  const t = useConsoleText();
  const titleOf = usePartTitle(dpia ?? NO_PARTS);
  return (key) => {
    const [kind, id = ''] = key.split(':');
    if (kind === 'answer' || kind === 'question') {
      return {
        name: t('review.document-answer', { id }),
        href: caseHref(deployment, 'assessment', id),
      };
    }
    if (key === 'plan' || key === 'notice') {
      return { name: t(`review.document-${key}`), href: caseHref(deployment, key) };
    }
    if (key === 'register')
      return { name: t('review.document-register'), href: caseHref(deployment, 'register') };
    if (key === 'assessment') {
      return { name: t('review.target-assessment'), href: caseHref(deployment, 'assessment') };
    }
    if (key === 'overall') return { name: t('review.target-overall'), href: caseHref(deployment, 'review') };
    const part = partOfDocument(key);
    if (part === null) return { name: key, href: caseHref(deployment, 'review') };
    const href = caseHref(deployment, 'dpia', part);
    if (part === 'consultation') return { name: t('review.document-consultation'), href };
    if (part === 'conclusion') return { name: t('review.document-judgement'), href };
    return { name: t('review.document-dpia', { title: titleOf(part) }), href };
  };
}
