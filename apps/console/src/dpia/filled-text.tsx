import type { DpiaSectionView } from '@tenzij/contracts';
import { Heading, Paragraph, useLanguage } from '@tenzij/ui';
import type { ReactNode } from 'react';
import { useConsoleText } from '../use-console.ts';
import { Prose } from './prose.tsx';

export interface FilledTextProps {
  readonly section: DpiaSectionView;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** The text that was made from what is known, marked as such, and the questions that it leaves. */
export function FilledText({ section, children }: FilledTextProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const { text, asks, authorMustWrite } = section.filled;
  return (
    <section className="filled" aria-labelledby="filled">
      <Heading level={2} id="filled" className="filled__heading">
        {t('dpia.filled')}
      </Heading>
      {text === null ? (
        <Paragraph>{t('dpia.filled-none')}</Paragraph>
      ) : (
        <>
          <p className="explanation">{t('dpia.filled-means')}</p>
          <Prose text={text[language]} />
        </>
      )}
      {asks.length > 0 && (
        <>
          <Heading level={3}>{t('dpia.asks')}</Heading>
          <ul className="filled__asks">
            {asks.map((ask) => (
              <li key={ask.nl}>{ask[language]}</li>
            ))}
          </ul>
        </>
      )}
      {authorMustWrite && <Paragraph>{t('dpia.filled-start')}</Paragraph>}
      {children && <div className="actions">{children}</div>}
    </section>
  );
}
