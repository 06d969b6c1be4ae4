import type { DpiaCaseView, ImportedDpia } from '@tenzij/contracts';
import { Alert, Heading, Link, Paragraph, useLanguage } from '@tenzij/ui';
import { useEffect, useRef } from 'react';
import { caseHref } from '../route.ts';
import { useConsoleText } from '../use-console.ts';
import { usePartTitle } from './part-title.ts';
import { partOfDocument } from './parts.ts';

export interface ImportOutcomeProps {
  readonly imported: ImportedDpia;
  readonly dpia: DpiaCaseView;
  readonly deployment: string;
}

/** What was taken from a file and what was not, with the reason. */
export function ImportOutcome({ imported, dpia, deployment }: ImportOutcomeProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const titleOf = usePartTitle(dpia);
  const start = useRef<HTMLElement>(null);
  useEffect(() => start.current?.focus(), []);
  const { taken, left } = imported;
  return (
    <section className="imported" ref={start} tabIndex={-1} aria-labelledby="imported">
      <Heading level={2} id="imported">
        {t('dpia.import-done')}
      </Heading>
      <Alert
        tone={taken.length > 0 ? 'ok' : 'warning'}
        title={t('dpia.import-taken', { count: taken.length })}
      >
        <ul>
          {taken.map((document) => {
            const part = partOfDocument(document);
            return (
              <li key={document}>
                {part === null ? (
                  document
                ) : (
                  <Link href={caseHref(deployment, 'dpia', part)}>{titleOf(part)}</Link>
                )}
              </li>
            );
          })}
        </ul>
      </Alert>
      {left.length > 0 && (
        <>
          <Heading level={3}>{t('dpia.import-left', { count: left.length })}</Heading>
          <dl className="imported__left">
            {left.map(({ key, why }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one answer can be left for two reasons
              <div key={index}>
                <dt>{t('dpia.import-question', { key })}</dt>
                <dd>{why[language]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <Paragraph>{t('dpia.import-read')}</Paragraph>
    </section>
  );
}
