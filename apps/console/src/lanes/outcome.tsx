import { Alert, Button, Heading, Paragraph } from '@tenzij/ui';
import type { Ref } from 'react';
import { FormattedNumber } from 'react-intl';
import { later } from '../components/later.tsx';
import { useConsoleText } from '../use-console.ts';
import type { PlannerState } from './planner.ts';

/** It brings along what draws the pictures. */
const Results = later(async () => (await import('./results.tsx')).Results);

export interface OutcomeProps {
  readonly state: PlannerState;
  readonly outdated: boolean;
  /** There is no plan to work out. */
  readonly nothing: boolean;
  readonly onStop: () => void;
  readonly ref?: Ref<HTMLDivElement>;
}

/** How far the work is, and what came of it. */
export function Outcome({ state, outdated, nothing, onStop, ref }: OutcomeProps) {
  const t = useConsoleText();
  return (
    <section className="lane-outcome" ref={ref} tabIndex={-1} aria-label={t('lanes.results')}>
      {nothing && <Paragraph>{t('lanes.nothing-saved')}</Paragraph>}
      {state.is === 'working' && <Working share={state.share} onStop={onStop} />}
      {state.is === 'stopped' && <Paragraph>{t('lanes.stopped')}</Paragraph>}
      {state.is === 'failed' && (
        <Alert tone="error" title={t('lanes.failed')} live>
          <Paragraph>{t('lanes.failed-do')}</Paragraph>
        </Alert>
      )}
      {state.is === 'done' && (
        <>
          <Heading level={2}>{t('lanes.results')}</Heading>
          {outdated && <Alert tone="warning" title={t('lanes.outdated')} live />}
          <Results outcome={state.outcome} />
        </>
      )}
    </section>
  );
}

function Working({ share, onStop }: { readonly share: number; readonly onStop: () => void }) {
  const t = useConsoleText();
  return (
    <div className="lane-working">
      <p role="status">{t('lanes.working')}</p>
      <progress className="lane-working__bar" value={share} max={1} aria-label={t('lanes.working')} />
      <span className="lane-working__share">
        <FormattedNumber value={share} style="percent" />
      </span>
      <Button onClick={onStop}>{t('lanes.stop')}</Button>
    </div>
  );
}
