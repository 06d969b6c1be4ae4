import type { GroundReason, Visit } from '@tenzij/contracts';
import { Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { useTexts } from '../texts/use-texts.ts';

/** Each condition as a question that unfolds to what was answered, and by whom it was judged. */
export function Reasons({ reasons }: Pick<Visit, 'reasons'>) {
  const t = useTexts();
  const { language } = useLanguage();
  if (reasons.length === 0) return <Paragraph>{t('ground.none')}</Paragraph>;
  return (
    <div className="v-questions">
      {reasons.map((reason) => (
        <details key={reason.condition} className="v-question">
          <summary className="v-question__summary">{reason.question[language]}</summary>
          <div className="v-question__answer">
            <Answer reason={reason} />
          </div>
        </details>
      ))}
    </div>
  );
}

/** The same as headings and text: to print. */
export function ReasonsInFull({ reasons }: Pick<Visit, 'reasons'>) {
  const t = useTexts();
  const { language } = useLanguage();
  if (reasons.length === 0) return <Paragraph>{t('ground.none')}</Paragraph>;
  return reasons.map((reason) => (
    <section key={reason.condition}>
      <Heading level={3}>{reason.question[language]}</Heading>
      <Answer reason={reason} />
    </section>
  ));
}

function Answer({ reason }: { readonly reason: GroundReason }) {
  const t = useTexts();
  const { answer, reasoning, places, judgedBy } = reason;
  return (
    <>
      <p>{t('ground.answer', { answer, why: reasoning ?? t('ground.no-reasoning') })}</p>
      {places.length > 0 && <p>{t('ground.places', { places: places.join(', ') })}</p>}
      {judgedBy !== null && <p>{t('ground.judged', { who: judgedBy })}</p>}
    </>
  );
}
