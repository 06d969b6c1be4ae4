import { type DeploymentView, explain, type ModelView } from '@tenzij/contracts';
import type { EpochSeconds } from '@tenzij/kernel';
import { Alert, Paragraph, ProblemNotice } from '@tenzij/ui';
import { Section } from '../components/section.tsx';
import { Status } from '../components/status.tsx';
import { CLEARANCE_TONES } from '../standing.ts';
import { useConsoleText } from '../use-console.ts';
import { ClearanceTerms } from './clearance-terms.tsx';

export interface ClearanceSectionProps {
  readonly clearance: DeploymentView['clearance'];
  readonly specimen: boolean;
  /** When the server told us. */
  readonly now: EpochSeconds;
  /** The recognisers with their reports; `null` while we don't have them. */
  readonly models: readonly ModelView[] | null;
}

/** Whether recognition may run, and within which limits. */
export function ClearanceSection({ clearance, specimen, now, models }: ClearanceSectionProps) {
  const t = useConsoleText();
  const { state } = clearance;
  return (
    <Section name="terms">
      <Paragraph>{t('clearance.explain')}</Paragraph>
      <p className="standing">
        <Status tone={CLEARANCE_TONES[state]} word={t(`clearance.${state}`)} />
      </p>
      {state === 'none' && (
        <>
          <Paragraph>{t('clearance.none-means')}</Paragraph>
          <Paragraph>{t('clearance.none-do')}</Paragraph>
        </>
      )}
      {state === 'refused' && (
        <ProblemNotice problem={explain(clearance)}>
          <code>{clearance.code}</code>
        </ProblemNotice>
      )}
      {state === 'in-force' && (
        <>
          {specimen && <Alert tone="warning" title={t('clearance.specimen')} />}
          <ClearanceTerms clearance={clearance} specimen={specimen} now={now} models={models} />
        </>
      )}
    </Section>
  );
}
