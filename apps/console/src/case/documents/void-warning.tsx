import { type ClearanceField, redo } from '@tenzij/dossier';
import { Alert, Button, Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { useEffect, useRef } from 'react';
import type { TextKey } from '../../texts/nl.ts';
import { NL } from '../../texts/nl.ts';
import { type ConsoleText, useConsoleText } from '../../use-console.ts';

export interface VoidWarningProps {
  /** Parts of the clearance that change. */
  readonly fields: readonly string[];
  readonly onConfirm: () => void;
  readonly onLeave: () => void;
}

/** Before anything changed: what a change ends, what has to be done again, and a real choice. */
export function VoidWarning({ fields, onConfirm, onLeave }: VoidWarningProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const start = useRef<HTMLElement>(null);
  useEffect(() => start.current?.focus(), []);
  return (
    <section className="void" ref={start} tabIndex={-1} aria-label={t('void.title')}>
      <Alert tone="warning" title={t('void.title')} live>
        <Paragraph>{t('void.means')}</Paragraph>
        <ul className="void__fields">
          {fields.map((field) => (
            <li key={field}>{fieldName(field, t)}</li>
          ))}
        </ul>
        <Heading level={2} className="void__redo">
          {t('void.redo')}
        </Heading>
        <ol className="steps">
          {redo(fields as readonly ClearanceField[]).map(({ id, step }) => (
            <li key={id}>{step[language]}</li>
          ))}
        </ol>
        <div className="tz-alert__actions">
          <Button variant="primary" onClick={onLeave}>
            {t('void.leave')}
          </Button>
          <Button onClick={onConfirm}>{t('void.confirm')}</Button>
        </div>
      </Alert>
    </section>
  );
}

/** The name of a part of a clearance; one this console doesn't know stands as it is. */
export function fieldName(field: string, t: ConsoleText): string {
  const key = `plan.part.${field}`;
  return key in NL ? t(key as TextKey) : field;
}
