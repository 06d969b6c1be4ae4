import { Alert, Heading, Link, Paragraph } from '@tenzij/ui';
import { hrefOf } from '../route.ts';
import { useConsoleText } from '../use-console.ts';

export interface HowToMeasureProps {
  readonly deployment: string;
  /** Whether whoever looks can tap themselves. */
  readonly editable: boolean;
  readonly isNew: boolean;
}

/** What has to be done before anybody knows how long people wait: open while nothing is measured. */
export function HowToMeasure({ deployment, editable, isNew }: HowToMeasureProps) {
  const t = useConsoleText();
  return (
    <section className="section" aria-labelledby="waiting-how">
      <Heading level={2} id="waiting-how" className="section__heading">
        {t('waiting.how')}
      </Heading>
      {isNew && (
        <Alert tone="info" title={t('waiting.how-new')}>
          <Paragraph>{t('waiting.how-new-means')}</Paragraph>
        </Alert>
      )}
      <ol>
        <li>{t('waiting.how-cards')}</li>
        <li>
          {t('waiting.how-counts')} {t('waiting.how-taps')}
        </li>
      </ol>
      <Paragraph>{t('waiting.how-nobody')}</Paragraph>
      {editable ? (
        <p>
          <Link href={hrefOf({ screen: 'queue', id: deployment })}>{t('waiting.to-taps')}</Link>
        </p>
      ) : (
        <Paragraph>{t('waiting.taps-by-crew')}</Paragraph>
      )}
    </section>
  );
}
