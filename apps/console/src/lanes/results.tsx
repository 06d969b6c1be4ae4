import type { Language } from '@tenzij/kernel';
import type { PlanResult } from '@tenzij/lanes';
import { type Chart, neededChart, queueChart, refusalCharts, waitChart } from '@tenzij/lanes/charts';
import {
  changedTable,
  type DataTable,
  lead,
  longestQueues,
  type PlanOutcome,
  queueTable,
  refusalTable,
  waitTable,
} from '@tenzij/lanes/findings';
import { Heading, Paragraph, type Tone, useLanguage } from '@tenzij/ui';
import { type ReactNode, useMemo } from 'react';
import { Status } from '../components/status.tsx';
import type { TextKey } from '../texts/nl.ts';
import { useConsoleText } from '../use-console.ts';
import { ChartPicture } from './chart-picture.tsx';
import { Entrance } from './entrance.tsx';
import { Numbers } from './numbers.tsx';
import type { PlannerOutcome } from './planner.ts';

const TONES: Readonly<Record<PlanOutcome, Tone>> = {
  holds: 'ok',
  'holds-doubtful': 'warning',
  'fails-doubtful': 'warning',
  fails: 'error',
  unknown: 'info',
  'no-policy': 'info',
};

/** What came out of a plan: a sentence first, then the rest of it, pictures and numbers. */
export function Results({ outcome }: { readonly outcome: PlannerOutcome }) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const { result, people } = outcome;
  const { plan } = result;
  const [said, pictures, changed] = useMemo(
    () => [
      lead(result, language),
      [
        { key: 'waits', charts: [waitChart(result, language)], table: waitTable(result, language) },
        { key: 'queues', charts: [queueChart(result, language)], table: queueTable(result, language) },
        { key: 'refusals', charts: pictured(result, language), table: refusalTable(result, language) },
      ] as const,
      changedTable(result, language),
    ],
    [result, language],
  );
  const [first, ...rest] = said.sentences;
  const longest = longestQueues(result, language);
  const abouts = { waits: null, queues: longest, refusals: null };
  return (
    <>
      <p className="lane-lead">{first}</p>
      <p className="lane-verdict">
        <Status tone={TONES[said.outcome]} word={said.verdict} />
      </p>
      {rest.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      {people === null ? (
        <Paragraph>{t('lanes.entrance-too-many')}</Paragraph>
      ) : (
        <Entrance people={people} plan={plan} />
      )}
      {pictures.map(({ key, charts, table }) =>
        charts.length === 0 ? null : (
          <Figure key={key} title={`lanes.figure-${key}`} about={abouts[key]} table={table}>
            {charts.map((chart) => (
              <figure className="lane-figure__one" key={chart.label}>
                <figcaption>{chart.label}</figcaption>
                <ChartPicture chart={chart} />
              </figure>
            ))}
          </Figure>
        ),
      )}
      {changed && (
        <section className="lane-figure">
          <Heading level={3}>{t('lanes.figure-changed')}</Heading>
          <Numbers table={changed} />
        </section>
      )}
      <p className="lane-replay">{t('lanes.replay', { seed: plan.seed, replications: plan.replications })}</p>
    </>
  );
}

/** The difference at each share of refusal, and how many regular lanes would do; nothing without a rule. */
function pictured(result: PlanResult, language: Language): readonly Chart[] {
  const charts = refusalCharts(result, language);
  return charts.length === 0 ? [] : [...charts, neededChart(result, language)];
}

interface FigureProps {
  readonly title: TextKey;
  readonly about: string | null;
  readonly table: DataTable;
  readonly children: ReactNode;
}

/** Pictures with the sentence that says what they show, and their numbers. */
function Figure({ title, about, table, children }: FigureProps) {
  const t = useConsoleText();
  return (
    <section className="lane-figure">
      <Heading level={3}>{t(title)}</Heading>
      {about !== null && <Paragraph>{about}</Paragraph>}
      {children}
      <details className="more">
        <summary className="more__summary">{t('lanes.numbers')}</summary>
        <Numbers table={table} />
      </details>
    </section>
  );
}
