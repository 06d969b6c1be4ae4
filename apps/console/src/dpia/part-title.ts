import type { DpiaCaseView } from '@tenzij/contracts';
import { useLanguage } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';
import { dpiaPart } from './parts.ts';

/** What a part is called, by its address; one that isn't in the DPIA by the address itself. */
export function usePartTitle(dpia: Pick<DpiaCaseView, 'sections' | 'risks'>): (part: string) => string {
  const t = useConsoleText();
  const { language } = useLanguage();
  return (part) => {
    const found = dpiaPart(part);
    if (found.is === 'conclusion') return t('dpia.conclusion');
    if (found.is === 'consultation') return t('consultation.title');
    if (found.is === 'section') {
      return dpia.sections.find(({ id }) => id === found.id)?.title[language] ?? found.id;
    }
    if (found.is === 'risk') return dpia.risks.find(({ id }) => id === found.id)?.title[language] ?? found.id;
    return part;
  };
}
