import { Busy, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useEffect, useRef, useState } from 'react';
import { useConsoleText } from '../../use-console.ts';
import { TICKET_FILE_ERRORS } from '../file/errors.ts';
import type { TicketsPartProps } from '../part-props.ts';
import { FileDrop } from './file-drop.tsx';
import { type Opened, openFile } from './open-file.ts';
import { TakeFile } from './take-file.tsx';

/** From a file of the organiser's own to tickets: choose it, say what is in its columns, look, take it. */
export function ImportPart(props: TicketsPartProps) {
  const t = useConsoleText();
  const [opened, setOpened] = useState<Opened>({ is: 'none' });
  const [sent, setSent] = useState(false);
  const result = useRef<HTMLDivElement>(null);
  const newest = useRef(0);
  const choose = async (file: File) => {
    newest.current += 1;
    const mine = newest.current;
    setSent(false);
    setOpened({ is: 'reading', name: file.name });
    const answer = await openFile(file);
    if (mine === newest.current) setOpened(answer);
  };
  const startOver = () => {
    setSent(false);
    setOpened({ is: 'none' });
  };
  useEffect(() => {
    if (opened.is === 'refused') result.current?.focus();
  }, [opened]);
  return (
    <>
      <Heading level={1}>{t('tickets.import')}</Heading>
      <Paragraph purpose="lead">{t('tickets.import-lead')}</Paragraph>
      {!sent && (
        <FileDrop
          name={opened.is === 'open' ? opened.file.name : null}
          onFile={(file) => void choose(file)}
          onClear={startOver}
        />
      )}
      {opened.is === 'reading' && <Busy label={t('tickets.reading', { name: opened.name })} />}
      <div ref={result} tabIndex={-1}>
        {opened.is === 'refused' && (
          <ProblemNotice problem={opened.problem} catalogue={TICKET_FILE_ERRORS}>
            <span className="explanation">{t('tickets.file-named', { name: opened.name })}</span>
          </ProblemNotice>
        )}
      </div>
      {opened.is === 'open' && (
        <TakeFile
          {...props}
          file={opened.file}
          onChange={setOpened}
          onSending={() => setSent(true)}
          again={
            <Button variant="secondary" onClick={startOver}>
              {t('tickets.again')}
            </Button>
          }
        />
      )}
    </>
  );
}
