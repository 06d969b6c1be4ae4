import { ALL_ERRORS, type TicketingView } from '@tenzij/contracts';
import { Alert, Busy, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useCallback, useRef, useState } from 'react';
import { useRepeat } from '../gates/use-repeat.ts';
import type { TicketsPartProps } from '../tickets/part-props.ts';
import { useAnswer } from '../use-answer.ts';
import { useConsoleText } from '../use-console.ts';
import { AnswersSection } from './answers-section.tsx';
import { ChoosePretix } from './choose-pretix.tsx';
import { ConnectPretix } from './connect-pretix.tsx';
import { LeftSection } from './left-section.tsx';
import { PretixSection } from './pretix-section.tsx';
import { RefusalsSection } from './refusals-section.tsx';
import { admissionsUrl } from './ticketing-api.ts';
import { WebhookSection } from './webhook-section.tsx';

/** How often is asked how it goes: quickly while all is being read. */
const READING_MS = 2000;
const WATCHING_MS = 15_000;

/** The ticketing systems that a deployment is connected with. */
export function TicketingPart(props: TicketsPartProps) {
  const t = useConsoleText();
  const { api, deployment, onRefused } = props;
  const ask = useCallback(() => api.ticketing(deployment), [api, deployment]);
  const { value, problem, reload } = useAnswer(ask, onRefused);
  const [isChoosing, setChoosing] = useState(false);
  const [left, setLeft] = useState<'revoked' | 'not-revoked' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useRepeat(reload, isBusy(value) ? READING_MS : WATCHING_MS);
  const pretix = value?.pretix ?? null;
  const isToChoose = pretix !== null && (pretix.choice === null || isChoosing);
  const changed = () => {
    setChoosing(false);
    void reload();
  };
  return (
    <>
      <Heading level={1} tabIndex={-1} ref={heading}>
        {t('ticketing.title')}
      </Heading>
      <Paragraph purpose="lead">{t('ticketing.lead')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {value === null && !problem && <Busy label={t('app.loading')} />}
      <div role="status">
        {left && (
          <Alert tone={left === 'revoked' ? 'ok' : 'warning'} title={t('ticketing.left')}>
            <Paragraph>
              {t(left === 'revoked' ? 'ticketing.left-revoked' : 'ticketing.left-not-revoked')}
            </Paragraph>
          </Alert>
        )}
      </div>
      {value && pretix === null && (
        <ConnectPretix
          {...props}
          onConnected={() => {
            setLeft(null);
            changed();
          }}
        />
      )}
      {isToChoose && <ChoosePretix {...props} choice={pretix.choice} onChosen={changed} />}
      {pretix?.choice && !isToChoose && (
        <PretixSection
          {...props}
          connection={pretix}
          back={[heading]}
          onChanged={changed}
          onChoose={() => setChoosing(true)}
          onLeft={(revoked) => {
            setLeft(revoked ? 'revoked' : 'not-revoked');
            changed();
          }}
        />
      )}
      {pretix && pretix.tickets.refused > 0 && (
        <RefusalsSection {...props} key={pretix.tickets.refused} count={pretix.tickets.refused} />
      )}
      {value && <AnswersSection {...props} view={value} onChanged={() => void reload()} />}
      {value && <WebhookSection {...props} connection={value.webhook} onChanged={() => void reload()} />}
      {value && <LeftSection left={value.left} />}
      <section className="section" aria-labelledby="admissions">
        <Heading level={2} id="admissions" className="section__heading">
          {t('ticketing.file')}
        </Heading>
        <Paragraph>{t('ticketing.file-lead')}</Paragraph>
        <a className="nl-button nl-button--secondary" href={admissionsUrl(deployment)} download>
          {t('ticketing.file-get')}
        </a>
      </section>
    </>
  );
}

function isBusy(view: TicketingView | null): boolean {
  const reading = view?.pretix?.reading;
  return reading?.at === null && reading.problem === null && view?.pretix?.choice !== null;
}
