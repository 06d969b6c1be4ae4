import { Heading, Paragraph } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';

/** Between steps 3 and 4: where a picture of somebody becomes biometric data, and who says so. */
export function Border() {
  const t = useConsoleText();
  return (
    <section className="border" aria-labelledby="border">
      <Heading level={2} id="border" className="border__heading">
        {t('machine.border')}
      </Heading>
      <div className="border__sides">
        <Paragraph>{t('machine.border-before')}</Paragraph>
        <Paragraph>{t('machine.border-after')}</Paragraph>
      </div>
      <details className="more">
        <summary className="more__summary">{t('machine.border-more')}</summary>
        <ol className="steps">
          <li>{t('machine.border-kind')}</li>
          <li>{t('machine.border-processing')}</li>
          <li>{t('machine.border-purpose')}</li>
        </ol>
        <Paragraph>{t('machine.border-household')}</Paragraph>
      </details>
      <p className="border__source">{t('machine.border-source')}</p>
    </section>
  );
}
