import { ALL_ERRORS, type EventKeyStanding } from '@tenzij/contracts';
import { Button, DataList, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useCallback, useRef, useState } from 'react';
import { Figures } from '../components/figures.tsx';
import { useAnswer } from '../use-answer.ts';
import { useConsoleText, useDates } from '../use-console.ts';
import { EventKeyForm } from './event-key-form.tsx';
import type { EventKeysApi } from './event-keys-api.ts';
import { EVENT_KEY_SECTION } from './key-advice.tsx';
import { OldPaperList } from './old-paper-list.tsx';
import { useRepeat } from './use-repeat.ts';

/** How often is asked who has the key by now. */
const WATCHING_MS = 15_000;

export interface EventKeySectionProps {
  readonly api: EventKeysApi;
  readonly deployment: string;
  readonly editable: boolean;
  readonly onRefused: () => void;
}

/** The key that passes are sealed to: which one it is, who has it, and a new one when a gate was lost. */
export function EventKeySection({ api, deployment, editable, onRefused }: EventKeySectionProps) {
  const t = useConsoleText();
  const ask = useCallback(() => api.eventKeys(deployment), [api, deployment]);
  const { value, problem, reload } = useAnswer(ask, onRefused);
  useRepeat(reload, WATCHING_MS);
  const [isAsked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="section" aria-labelledby={EVENT_KEY_SECTION}>
      <Heading level={2} id={EVENT_KEY_SECTION} className="section__heading" tabIndex={-1} ref={heading}>
        {t('eventkey.title')}
      </Heading>
      <Paragraph>{t('eventkey.lead')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {value && <Standing standing={value} />}
      {value && editable && !value.isOver && !isAsked && (
        <Button onClick={() => setAsked(true)}>{t('eventkey.replace')}</Button>
      )}
      {value && isAsked && (
        <EventKeyForm
          api={api}
          deployment={deployment}
          standing={value}
          back={[heading]}
          onLeave={() => setAsked(false)}
          onChanged={() => void reload()}
        />
      )}
      {value && editable && value.oldPaperPasses > 0 && (
        <OldPaperList
          key={`${value.generation} ${value.oldPaperPasses}`}
          api={api}
          deployment={deployment}
          count={value.oldPaperPasses}
          onRefused={onRefused}
        />
      )}
    </section>
  );
}

function Standing({ standing }: { readonly standing: EventKeyStanding }) {
  const t = useConsoleText();
  const dates = useDates();
  const { generation, since, retired, livePasses, paperPasses, oldPaperPasses, gates, gatesWithKey } =
    standing;
  return (
    <>
      <DataList
        items={[
          {
            key: t('eventkey.current'),
            value:
              since === null
                ? t('eventkey.first')
                : t('eventkey.since', { number: generation, when: dates.moment(since) }),
          },
          ...retired.map((old) => ({
            key: t('eventkey.old', { number: old.generation }),
            value: t('eventkey.until', { when: dates.moment(old.until) }),
          })),
          {
            key: t('eventkey.gates'),
            value:
              gates === 0
                ? t('eventkey.no-gates')
                : t('eventkey.gates-with', { count: gatesWithKey, all: gates }),
          },
        ]}
      />
      <Figures
        figures={[
          { word: t('eventkey.live', { count: livePasses }), count: livePasses },
          { word: t('eventkey.paper', { count: paperPasses }), count: paperPasses },
          { word: t('eventkey.old-paper', { count: oldPaperPasses }), count: oldPaperPasses },
        ]}
      />
    </>
  );
}
