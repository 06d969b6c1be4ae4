import type { DeploymentView } from '@tenzij/contracts';
import type { EpochSeconds } from '@tenzij/kernel';
import { Alert, Button, Heading, Paragraph, problemText, useLanguage } from '@tenzij/ui';
import { Figures } from '../components/figures.tsx';
import { Section } from '../components/section.tsx';
import { laneSentence, visitorSentences } from '../count-sentences.ts';
import { useConsoleText, useDates } from '../use-console.ts';
import { REFRESH_SECONDS, type Refreshed } from '../use-deployment.ts';
import { CountsTable } from './counts-table.tsx';

export interface CountsSectionProps {
  readonly view: DeploymentView;
  readonly at: EpochSeconds;
  readonly refreshed: Refreshed;
}

/** What happened at the lanes and what visitors chose: figures, what they say, and the table. */
export function CountsSection({ view, at, refreshed }: CountsSectionProps) {
  const t = useConsoleText();
  return (
    <Section name="counts">
      <RefreshLine at={at} refreshed={refreshed} />
      <LaneFigures lane="face" counts={view.lanes.face} />
      <LaneFigures lane="regular" counts={view.lanes.regular} />
      <VisitorFigures visitors={view.visitors} />
      <Paragraph>{t('counts.lag')}</Paragraph>
      <CountsTable lanes={view.lanes} visitors={view.visitors} />
    </Section>
  );
}

function RefreshLine({ at, refreshed }: Omit<CountsSectionProps, 'view'>) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const time = useDates().clock(at);
  const { paused, setPaused, problem } = refreshed;
  return (
    <div className="refresh">
      {problem === null ? (
        <p className="refresh__text">
          {t('counts.refreshed', { time })}{' '}
          {paused ? t('counts.paused') : t('counts.refreshing-every', { seconds: REFRESH_SECONDS })}
        </p>
      ) : (
        <Alert tone="warning" title={t('counts.failed', { time })} live>
          <Paragraph>{problemText(problem, language).what}</Paragraph>
        </Alert>
      )}
      <Button variant="secondary" onClick={() => setPaused(!paused)}>
        {t(paused ? 'counts.resume' : 'counts.pause')}
      </Button>
    </div>
  );
}

type Lanes = DeploymentView['lanes'];

function LaneFigures({ lane, counts }: { readonly lane: keyof Lanes; readonly counts: Lanes['face'] }) {
  const t = useConsoleText();
  return (
    <>
      <Heading level={3}>{t(`counts.${lane}`)}</Heading>
      <Figures
        figures={[
          { word: t('counts.admitted'), count: counts.admitted },
          { word: t('counts.referred'), count: counts.referred },
          { word: t('counts.gates', { count: counts.gates }), count: counts.gates },
        ]}
      />
      <Paragraph>{laneSentence(lane, counts, t)}</Paragraph>
    </>
  );
}

function VisitorFigures({ visitors }: Pick<DeploymentView, 'visitors'>) {
  const t = useConsoleText();
  return (
    <>
      <Heading level={3}>{t('counts.visitors')}</Heading>
      <Figures
        figures={[
          { word: t('counts.tickets', { count: visitors.tickets }), count: visitors.tickets },
          { word: t('counts.face-passes', { count: visitors.facePasses }), count: visitors.facePasses },
          {
            word: t('counts.regular-passes', { count: visitors.regularPasses }),
            count: visitors.regularPasses,
          },
          { word: t('counts.withdrawn'), count: visitors.withdrawn },
        ]}
      />
      <Paragraph>{visitorSentences(visitors, t)}</Paragraph>
    </>
  );
}
