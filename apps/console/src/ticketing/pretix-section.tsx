import { ALL_ERRORS, type PretixConnection } from '@tenzij/contracts';
import { type ApiRefusal, Button, DataList, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type RefObject, useState } from 'react';
import { Asked } from '../components/asked.tsx';
import { Command } from '../components/command.tsx';
import { Figures } from '../components/figures.tsx';
import type { TicketsPartProps } from '../tickets/part-props.ts';
import { useConsoleText, useDates } from '../use-console.ts';

export interface PretixSectionProps extends TicketsPartProps {
  readonly connection: PretixConnection;
  /** Where the focus goes when the connection is gone. */
  readonly back: readonly RefObject<HTMLElement | null>[];
  readonly onChanged: () => void;
  readonly onChoose: () => void;
  readonly onLeft: (revoked: boolean) => void;
}

/** How the connection with pretix stands, in numbers and in words, and what can be done with it. */
export function PretixSection(props: PretixSectionProps) {
  const t = useConsoleText();
  const dates = useDates();
  const { api, deployment, connection, back, onChanged, onChoose, onLeft } = props;
  const { choice, reading, tickets, deliveries, hook } = connection;
  const [busy, setBusy] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const readNow = async () => {
    setBusy(true);
    const answer = await api.readPretixNow(deployment);
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    onChanged();
  };
  const leave = async () => {
    const answer = await api.disconnectPretix(deployment);
    if (answer.ok) return onLeft(answer.value.revoked);
    setProblem(answer.problem);
  };
  return (
    <section className="section" aria-labelledby="pretix">
      <Heading level={2} id="pretix" className="section__heading">
        {t('ticketing.pretix')}
      </Heading>
      <Figures
        figures={[
          { count: tickets.holding, word: t('ticketing.figure-tickets', { count: tickets.holding }) },
          { count: deliveries.done, word: t('ticketing.figure-done') },
          { count: deliveries.waiting, word: t('ticketing.figure-waiting') },
        ]}
      />
      {reading.problem && <ProblemNotice problem={reading.problem} catalogue={ALL_ERRORS} />}
      <DataList
        items={[
          {
            key: t('ticketing.read'),
            value: reading.at === null ? t('ticketing.read-never') : dates.moment(reading.at),
          },
          { key: t('ticketing.event'), value: choice?.eventName ?? '' },
          { key: t('ticketing.list'), value: choice?.listName ?? '' },
          { key: t('ticketing.where'), value: `${connection.address} (${connection.device})` },
          ...(deliveries.waitingSince === null
            ? []
            : [{ key: t('ticketing.waiting-since'), value: dates.moment(deliveries.waitingSince) }]),
        ]}
      />
      <Paragraph>{t('ticketing.hook')}</Paragraph>
      <Command
        text={hook}
        copyable
        labels={{ copy: t('ticketing.hook-copy'), copied: t('ticketing.hook-copied') }}
      />
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {isLeaving ? (
        <Asked back={back}>
          <Paragraph>{t('ticketing.leave-means', { count: deliveries.waiting })}</Paragraph>
          <div className="actions">
            <Button variant="primary" onClick={() => void leave()}>
              {t('ticketing.leave-confirm')}
            </Button>
            <Button onClick={() => setLeaving(false)}>{t('ticketing.leave-not')}</Button>
          </div>
        </Asked>
      ) : (
        <div className="actions">
          <Button variant="primary" busy={busy} onClick={() => void readNow()}>
            {t('ticketing.read-now')}
          </Button>
          <Button onClick={onChoose}>{t('ticketing.choose-other')}</Button>
          <Button onClick={() => setLeaving(true)}>{t('ticketing.leave')}</Button>
        </div>
      )}
    </section>
  );
}
