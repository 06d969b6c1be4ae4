import { Alert, Busy, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useCallback } from 'react';
import { Figures } from '../components/figures.tsx';
import { useAnswer } from '../use-answer.ts';
import { useConsoleText } from '../use-console.ts';
import type { TicketsPartProps } from './part-props.ts';

export interface VisitorCountsProps extends TicketsPartProps {
  /** Visitors and gates know this deployment: before, there is nothing to count. */
  readonly shown: boolean;
}

/** For the DPO: how many there are, and nothing of a person. */
export function VisitorCounts({ shown, ...props }: VisitorCountsProps) {
  const t = useConsoleText();
  return (
    <>
      <Paragraph purpose="lead">{t('tickets.counts-lead')}</Paragraph>
      {shown ? <Counts {...props} /> : <Alert tone="info" title={t('tickets.counts-not-yet')} />}
    </>
  );
}

function Counts({ api, deployment, onRefused }: TicketsPartProps) {
  const t = useConsoleText();
  const ask = useCallback(() => api.deployment(deployment), [api, deployment]);
  const { value, problem } = useAnswer(ask, onRefused);
  if (problem) return <ProblemNotice problem={problem} />;
  if (value === null) return <Busy label={t('app.loading')} />;
  const { tickets, facePasses, regularPasses, withdrawn } = value.visitors;
  return (
    <Figures
      figures={[
        { count: tickets, word: t('counts.tickets', { count: tickets }) },
        { count: facePasses, word: t('counts.face-passes', { count: facePasses }) },
        { count: regularPasses, word: t('counts.regular-passes', { count: regularPasses }) },
        { count: withdrawn, word: t('counts.withdrawn') },
      ]}
    />
  );
}
