import type { CaseView, Person } from '@tenzij/contracts';
import { Busy, DataList, Heading, Link, useLanguage } from '@tenzij/ui';
import type { ReactNode } from 'react';
import { CaseNav } from '../case/case-nav.tsx';
import { CASE_SCREENS } from '../case/case-screens.ts';
import { ExerciseBanner } from '../case/exercise-banner.tsx';
import { useCase } from '../case/use-case.ts';
import { Freshness } from '../components/freshness.tsx';
import { Screen } from '../components/screen.tsx';
import { Status } from '../components/status.tsx';
import { Tools } from '../components/tools.tsx';
import { WayBack } from '../components/way-back.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { EndingSection } from '../ending/ending-section.tsx';
import { ChangesSection } from '../overview/changes-section.tsx';
import { ClearancePanel } from '../overview/clearance-panel.tsx';
import { Running } from '../overview/running.tsx';
import { WaitingSection } from '../overview/waiting-section.tsx';
import { caseHref, type Section } from '../route.ts';
import { BrokenLedger } from '../sections/ledger-section.tsx';
import { caseVerdictTone } from '../standing.ts';
import { useConsoleText, useDates } from '../use-console.ts';
import { type Refreshed, useDeployment } from '../use-deployment.ts';
import { WaitingBlock } from '../waiting/waiting-block.tsx';
import { ProblemScreen } from './problem-screen.tsx';

export interface DeploymentScreenProps {
  readonly api: ConsoleApi;
  readonly id: string;
  readonly section: Section | null;
  readonly person: Person;
  /** Other deployments exist, so there is a way back to the list. */
  readonly several: boolean;
  /** After the deployment itself changed: has the list asked for again. */
  readonly onChanged: () => void;
  readonly onRefused: () => void;
  readonly actions: ReactNode;
  readonly footer: ReactNode;
}

/** One deployment at a glance: how far it is, what waits for whom, what changed, and how it runs. */
export function DeploymentScreen(props: DeploymentScreenProps) {
  const { api, id, several, onRefused, actions, footer } = props;
  const t = useConsoleText();
  const { view, problem, refresh } = useCase(api, id, onRefused);
  const frame = { actions, footer };
  if (view === null && problem !== null)
    return <ProblemScreen problem={problem} onRetry={refresh} wayBack {...frame} />;
  const title = view?.name ?? t('app.loading');
  return (
    <Screen name="deployment" title={title} specimen={view?.specimen ?? false} {...frame}>
      {several && <WayBack />}
      {view === null && <Busy label={t('app.loading')} />}
      {view?.shown && <Shown {...props} view={view} refresh={refresh} />}
      {view !== null && !view.shown && <Overview {...props} view={view} refresh={refresh} refreshed={null} />}
    </Screen>
  );
}

interface LoadedProps extends DeploymentScreenProps {
  readonly view: CaseView;
  readonly refresh: () => void;
}

/** Only what visitors and gates know has figures to keep up to date. */
function Shown(props: LoadedProps) {
  return <Overview {...props} refreshed={useDeployment(props.api, props.id, props.onRefused)} />;
}

function Overview(props: LoadedProps & { readonly refreshed: Refreshed | null }) {
  const { api, view, person, section, refresh, refreshed, onChanged } = props;
  const t = useConsoleText();
  const last = refreshed?.last ?? null;
  const changed = () => {
    refresh();
    refreshed?.retry();
    onChanged();
  };
  return (
    <div className="deployment">
      <header className="deployment__head">
        <Heading level={1}>{view.name}</Heading>
        {last && <BrokenLedger deployment={view.id} ledger={last.view.ledger} />}
        <EventFacts view={view} />
      </header>
      <div className="deployment__side">
        <CaseNav view={view} page={null} part={null} />
        <Tools deployment={view.id} mayBegin={person.role === 'organiser'} />
        {refreshed && last && <Freshness at={last.at} failed={refreshed.problem !== null} />}
      </div>
      <div className="deployment__body">
        <ExerciseBanner api={api} view={view} editable={person.role === 'organiser'} onAdopted={changed} />
        {view.clearance && (
          <ClearancePanel
            api={api}
            deployment={view.id}
            clearance={view.clearance}
            person={person}
            onChanged={changed}
          />
        )}
        {view.shown && <WaitingBlock api={api} deployment={view.id} onRefused={props.onRefused} />}
        {!view.shown && <VerdictSoFar view={view} />}
        <WaitingSection view={view} person={person} />
        <ChangesSection view={view} person={person} />
        {refreshed && (
          <section className="section" aria-label={t('overview.running')}>
            <Running api={api} refreshed={refreshed} section={section} />
          </section>
        )}
        {view.shown && (
          <EndingSection api={api} deployment={view.id} onChanged={changed} onRefused={props.onRefused} />
        )}
      </div>
    </div>
  );
}

function VerdictSoFar({ view }: { readonly view: CaseView }) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const tone = caseVerdictTone(view.verdict.verdict);
  return (
    <section className={`verdict verdict--${tone}`} aria-labelledby="so-far">
      <Heading level={2} id="so-far" className="verdict__heading">
        {t('overview.verdict')}
      </Heading>
      <p className="verdict__title">
        <Status tone={tone} word={view.verdict.title[language]} />
      </p>
      {CASE_SCREENS.assessment && (
        <p>
          <Link href={caseHref(view.id, 'assessment')}>{t('overview.to-assessment')}</Link>
        </p>
      )}
    </section>
  );
}

function EventFacts({ view }: { readonly view: CaseView }) {
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
