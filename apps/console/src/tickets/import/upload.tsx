import { Alert, Button, Heading, Paragraph, ProblemNotice, useLanguage } from '@tenzij/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { caseHref } from '../../route.ts';
import { useConsoleText, useStore } from '../../use-console.ts';
import type { CheckedRows } from '../file/check-rows.ts';
import type { Progress, Sending } from '../sending.ts';
import { LeftRows } from './left-rows.tsx';
import type { OpenFile } from './open-file.ts';
import { useFaultText } from './use-fault-text.ts';

export interface UploadProps {
  readonly deployment: string;
  readonly file: OpenFile;
  readonly checked: CheckedRows;
  readonly sending: Sending;
  readonly again: ReactNode;
}

/** Tickets on their way: how far they are, stopping, going on, and what became of every row. */
export function Upload({ deployment, file, checked, sending, again }: UploadProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const faultText = useFaultText();
  const progress = useStore(sending.progress);
  const heading = useRef<HTMLHeadingElement>(null);
  const going = progress.is === 'sending' || progress.is === 'stopping';
  // At the start and at each end, but not in between: the button that was pressed goes away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again when it starts or ends
  useEffect(() => heading.current?.focus(), [going]);
  const left = [
    ...checked.faulty.map(({ row, fault }) => ({ row, reason: faultText(fault) })),
    ...progress.refused.map(({ row, problem }) => ({
      row,
      reason: `${problem.text[language].what} ${problem.text[language].means}`,
    })),
  ].sort((a, b) => a.row.line - b.row.line);
  return (
    <section className="section" aria-labelledby="upload">
      <Heading level={2} id="upload" tabIndex={-1} ref={heading} className="section__heading">
        {t(`tickets.upload-${progress.is}`)}
      </Heading>
      {progress.is !== 'done' && <Bar progress={progress} name={file.name} />}
      {going && (
        <Button unavailable={progress.is === 'stopping'} onClick={sending.stop}>
          {t('tickets.stop')}
        </Button>
      )}
      {progress.is === 'failed' && progress.problem && <ProblemNotice problem={progress.problem} />}
      {(progress.is === 'failed' || progress.is === 'stopped') && (
        <>
          <Paragraph>{t('tickets.stopped-means')}</Paragraph>
          <div className="actions">
            <Button variant="primary" onClick={() => void sending.go()}>
              {t('tickets.go-on', { count: progress.total - progress.answered })}
            </Button>
            {again}
          </div>
          <LeftRows file={file} left={left} />
        </>
      )}
      {progress.is === 'done' && (
        <>
          <Taken progress={progress} left={left.length} />
          <LeftRows file={file} left={left} />
          <div className="actions tickets-after">
            <a className="nl-button nl-button--primary" href={caseHref(deployment, 'tickets')}>
              {t('tickets.to-list')}
            </a>
            {again}
          </div>
        </>
      )}
    </section>
  );
}

function Bar({
  progress: { answered, total },
  name,
}: {
  readonly progress: Progress;
  readonly name: string;
}) {
  const t = useConsoleText();
  const label = t('tickets.progress', { answered, total, name });
  return (
    <div className="tickets-progress">
      <p role="status">{label}</p>
      <progress className="progress" max={total} value={answered} aria-label={label} />
    </div>
  );
}

function Taken({ progress, left }: { readonly progress: Progress; readonly left: number }) {
  const t = useConsoleText();
  const { taken, updated, unchanged } = progress;
  return (
    <>
      <Alert tone="ok" title={t('tickets.taken', { count: taken })} live>
        {updated > 0 && <Paragraph>{t('tickets.updated', { count: updated })}</Paragraph>}
        {unchanged > 0 && <Paragraph>{t('tickets.unchanged', { count: unchanged })}</Paragraph>}
      </Alert>
      {left > 0 && <Alert tone="warning" title={t('tickets.left', { count: left })} />}
    </>
  );
}
