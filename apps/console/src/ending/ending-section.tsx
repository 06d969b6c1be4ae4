import { ALL_ERRORS, type DestructionView } from '@tenzij/contracts';
import { Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useCallback, useEffect, useState } from 'react';
import { useAnswer } from '../use-answer.ts';
import { useConsoleText } from '../use-console.ts';
import { EndForm } from './end-form.tsx';
import { Ended } from './ended.tsx';
import type { EndingApi } from './ending-api.ts';

/** How often gates that still have to confirm are asked about. */
const AGAIN_MS = 5000;

export interface EndingSectionProps {
  readonly api: EndingApi;
  readonly deployment: string;
  /** After the event was ended: what else is shown of it is another now. */
  readonly onChanged: () => void;
  readonly onRefused: () => void;
}

/** The end of an event: what will happen, the typed word that does it, and what was destroyed. */
export function EndingSection({ api, deployment, onChanged, onRefused }: EndingSectionProps) {
  const t = useConsoleText();
  const ask = useCallback(() => api.destruction(deployment), [api, deployment]);
  const { value, problem, reload } = useAnswer(ask, onRefused);
  const [isOpen, setOpen] = useState(false);
  const waits = value !== null && isWaiting(value);
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => void reload(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [waits, reload]);
  return (
    <section className="section" aria-labelledby="ending">
      <Heading level={2} id="ending" className="section__heading">
        {t(value?.state === 'ended' ? 'ending.title-ended' : 'ending.title')}
      </Heading>
      {value === null && problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {value?.state === 'open' && !isOpen && (
        <>
          <Paragraph>{t(value.event.isOver ? 'ending.is-over' : 'ending.not-over')}</Paragraph>
          <div className="actions">
            <Button variant={value.event.isOver ? 'primary' : 'subtle'} onClick={() => setOpen(true)}>
              {t('ending.begin')}
            </Button>
          </div>
        </>
      )}
      {value !== null && value.state !== 'ended' && (isOpen || value.state === 'ending') && (
        <EndForm
          api={api}
          deployment={deployment}
          view={value}
          onLeave={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            void reload();
            onChanged();
          }}
        />
      )}
      {value?.state === 'ended' && (
        <Ended api={api} deployment={deployment} view={value} onChanged={() => void reload()} />
      )}
    </section>
  );
}

function isWaiting({ certificate }: DestructionView): boolean {
  return certificate?.gates.some(({ state }) => state === 'silent') ?? false;
}
