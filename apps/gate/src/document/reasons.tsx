import type { GroundReason } from '@tenzij/contracts';
import { useLanguage, useText } from '@tenzij/ui';
import type { DocumentText } from './messages.ts';

/** Where nobody is asked: each condition of the law, what was answered and by whom it was judged. */
export function Reasons({ reasons }: { readonly reasons: readonly GroundReason[] }) {
  const t = useText<DocumentText>();
  const { language } = useLanguage();
  return (
    <details className="document__more">
      <summary>{t('ground.title')}</summary>
      {reasons.length === 0 && <p>{t('ground.none')}</p>}
      <dl>
        {reasons.map(({ condition, question, answer, reasoning, places, judgedBy }) => (
          <div key={condition}>
            <dt>{question[language]}</dt>
            <dd>{t('ground.answer', { answer, why: reasoning ?? t('ground.no-reasoning') })}</dd>
            {places.length > 0 && <dd>{t('ground.places', { places: places.join(', ') })}</dd>}
            {judgedBy !== null && <dd>{t('ground.judged', { who: judgedBy })}</dd>}
          </div>
        ))}
      </dl>
    </details>
  );
}
