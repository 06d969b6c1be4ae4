import type { Language } from '@tenzij/kernel';
import { Button, Heading } from '@tenzij/ui';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { focusFirstWrong } from '../../components/focus-first-wrong.ts';
import { useConsoleText } from '../../use-console.ts';
import { checkRows } from '../file/check-rows.ts';
import type { TicketsPartProps } from '../part-props.ts';
import { type Sending, sendVisitors } from '../sending.ts';
import { CheckOutcome } from './check-outcome.tsx';
import { ColumnMapper } from './column-mapper.tsx';
import { FileReading } from './file-reading.tsx';
import type { Opened, OpenFile } from './open-file.ts';
import { Preview } from './preview.tsx';
import { Upload } from './upload.tsx';

export interface TakeFileProps extends TicketsPartProps {
  readonly file: OpenFile;
  readonly onChange: (opened: Opened) => void;
  /** Sending began: from now on the file and its columns stay as they are. */
  readonly onSending: () => void;
  /** To begin anew, afterwards. */
  readonly again: ReactNode;
}

/** A file that could be read: its columns, how it will be taken, and taking it. */
export function TakeFile({ api, deployment, onRefused, file, onChange, onSending, again }: TakeFileProps) {
  const t = useConsoleText();
  const [otherwise, setOtherwise] = useState<Language>('nl');
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState<Sending | null>(null);
  const start = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const { sheet, columns } = file;
  const checked = useMemo(
    () => checkRows(sheet, columns, otherwise === 'nl' ? null : otherwise),
    [sheet, columns, otherwise],
  );
  useEffect(() => start.current?.focus(), []);
  // Whoever leaves the page leaves the rest of the file behind too.
  useEffect(() => () => sending?.stop(), [sending]);
  const count = checked.visitors.length;
  const take = () => {
    setAsked(true);
    if (columns.reference === null || count === 0) return focusFirstWrong(form.current);
    const begun = sendVisitors(checked.visitors, (rows) => api.importTickets(deployment, rows));
    setSending(begun);
    onSending();
    void begun.go().then(() => {
      if (begun.progress.get().is === 'failed') onRefused();
    });
  };
  if (sending) {
    return <Upload deployment={deployment} file={file} checked={checked} sending={sending} again={again} />;
  }
  return (
    <div ref={form}>
      <section className="section" aria-labelledby="columns">
        <Heading level={2} id="columns" tabIndex={-1} ref={start} className="section__heading">
          {t('tickets.columns')}
        </Heading>
        <FileReading file={file} onChange={onChange} />
        <ColumnMapper
          file={file}
          wrong={asked && columns.reference === null}
          otherwise={otherwise}
          onOtherwise={setOtherwise}
          onChange={(mapped) => onChange({ is: 'open', file: { ...file, columns: mapped } })}
        />
      </section>
      {columns.reference !== null && (
        <section className="section" aria-labelledby="check">
          <Heading level={2} id="check" className="section__heading">
            {t('tickets.check')}
          </Heading>
          <Preview visitors={checked.visitors} otherwise={otherwise} />
          <CheckOutcome file={file} checked={checked} />
        </section>
      )}
      <div className="save">
        <Button variant="primary" unavailable={columns.reference === null || count === 0} onClick={take}>
          {t('tickets.take', { count })}
        </Button>
        <p className="save__state" role="status">
          {asked && columns.reference === null && t('tickets.reference-needed')}
          {asked && columns.reference !== null && count === 0 && t('tickets.none-to-take')}
        </p>
      </div>
    </div>
  );
}
