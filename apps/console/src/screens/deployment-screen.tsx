import type { DeploymentView } from '@tenzij/contracts';
import { Busy, DataList, Heading } from '@tenzij/ui';
import { type ReactNode, useEffect } from 'react';
import { Freshness } from '../components/freshness.tsx';
import { Screen } from '../components/screen.tsx';
import { goToSection } from '../components/section.tsx';
import { Tools } from '../components/tools.tsx';
import { WayBack } from '../components/way-back.tsx';
import type { ConsoleApi } from '../console-api.ts';
import type { Section } from '../route.ts';
import { ClearanceSection } from '../sections/clearance-section.tsx';
import { CountsSection } from '../sections/counts-section.tsx';
import { BrokenLedger, LedgerSection } from '../sections/ledger-section.tsx';
import { VerdictSection } from '../sections/verdict-section.tsx';
import { useConsoleText, useDates } from '../use-console.ts';
import { type Refreshed, useDeployment } from '../use-deployment.ts';
import { useModelViews } from '../use-models.ts';
import { Contents } from './contents.tsx';
import { ProblemScreen } from './problem-screen.tsx';

export interface DeploymentScreenProps {
  readonly api: ConsoleApi;
  readonly id: string;
  readonly section: Section | null;
  /** Other deployments exist, so there is a way back to the list. */
  readonly several: boolean;
  readonly onRefused: () => void;
  readonly actions: ReactNode;
  readonly footer: ReactNode;
}

/** One deployment: whether it may run, on what grounds, what happened, and the proof. */
export function DeploymentScreen(props: DeploymentScreenProps) {
  const { api, id, section, several, onRefused, actions, footer } = props;
  const t = useConsoleText();
  const refreshed = useDeployment(api, id, onRefused);
  const { last, problem, retry } = refreshed;
  useSectionAddress(section, last !== null);
  const frame = { actions, footer };
  if (last === null && problem !== null)
    return <ProblemScreen problem={problem} onRetry={retry} wayBack {...frame} />;
  return (
    <Screen
      name="deployment"
      title={last?.view.name ?? t('app.loading')}
      specimen={last?.view.specimen ?? false}
      {...frame}
    >
      {several && <WayBack />}
      {last === null ? (
        <Busy label={t('app.loading')} />
      ) : (
        <Deployment api={api} view={last.view} at={last.at} refreshed={refreshed} />
      )}
    </Screen>
  );
}

interface DeploymentProps {
  readonly api: ConsoleApi;
  readonly view: DeploymentView;
  readonly at: number;
  readonly refreshed: Refreshed;
}

function Deployment({ api, view, at, refreshed }: DeploymentProps) {
  const { clearance } = view;
  const models = useModelViews(api, clearance.state === 'in-force' ? clearance.sha256 : null);
  return (
    <div className="deployment">
      <header className="deployment__head">
        <Heading level={1}>{view.name}</Heading>
        <BrokenLedger deployment={view.id} ledger={view.ledger} />
        <EventFacts view={view} />
      </header>
      <div className="deployment__side">
        <Contents view={view} />
        <Tools deployment={view.id} />
        <Freshness at={at} failed={refreshed.problem !== null} />
      </div>
      <div className="deployment__body">
        <VerdictSection assessment={view.assessment} />
        <ClearanceSection clearance={clearance} specimen={view.specimen} now={at} models={models} />
        <CountsSection view={view} at={at} refreshed={refreshed} />
        <LedgerSection deployment={view.id} ledger={view.ledger} />
      </div>
    </div>
  );
}

function EventFacts({ view }: { readonly view: DeploymentView }) {
  const t = useConsoleText();
  const dates = useDates();
  return (
    <DataList
      items={[
        { key: t('deployment.event'), value: view.event.name },
        { key: t('deployment.organisation'), value: view.organisation.name },
        { key: t('deployment.place'), value: view.event.place },
        { key: t('deployment.time'), value: dates.period(view.event.starts, view.event.ends) },
      ]}
    />
  );
}

/** Follows an address that leads to a part of the page, once there is a page. */
function useSectionAddress(section: Section | null, loaded: boolean): void {
  useEffect(() => {
    if (loaded && section !== null) goToSection(section);
  }, [section, loaded]);
}
