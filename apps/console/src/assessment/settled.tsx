import type { QuestionView } from '@tenzij/contracts';
import { Alert, Link, Paragraph, useLanguage } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';
import { questionHref, settledHref, settledIn } from './addresses.ts';

export interface SettledProps {
  readonly deployment: string;
  readonly question: QuestionView;
}

/** Why nobody answers this question here, and where to go instead. Nothing when somebody does. */
export function Settled({ deployment, question }: SettledProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const { standing } = question;
  if (standing.state === 'skipped') {
    const { condition, text } = standing.because;
    return (
      <Alert tone="info" title={t('assess.skipped-title')}>
        <Paragraph>{text[language]}</Paragraph>
        {condition !== null && (
          <Paragraph>
            <Link href={questionHref(deployment, condition)}>
              {t('assess.skipped-to', { id: condition, short: t(`short.${condition}`) })}
            </Link>
          </Paragraph>
        )}
      </Alert>
    );
  }
  if (standing.state !== 'derived') return null;
  const part = settledIn(question.id);
  return (
    <Alert tone="info" title={t('assess.derived-title')}>
      <Paragraph>{standing.text[language]}</Paragraph>
      {part === null ? (
        <Paragraph>{t('assess.derived-law')}</Paragraph>
      ) : (
        <>
          <Paragraph>{t('assess.derived-means')}</Paragraph>
          <Paragraph>
            <Link href={settledHref(deployment, part)}>{t(`assess.derived-part-${part}`)}</Link>
          </Paragraph>
        </>
      )}
    </Alert>
  );
}
