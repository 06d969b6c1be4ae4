import type { Member, Person } from '@tenzij/contracts';
import { Busy, Button, Link } from '@tenzij/ui';
import { CaseScreen } from './case/case-screen.tsx';
import { CASE_SCREENS } from './case/case-screens.ts';
import { later } from './components/later.tsx';
import { Screen } from './components/screen.tsx';
import type { ConsoleApi } from './console-api.ts';
import { hrefOf } from './route.ts';
import { AccountScreen } from './screens/account-screen.tsx';
import { DeploymentScreen } from './screens/deployment-screen.tsx';
import { DeploymentsScreen } from './screens/deployments-screen.tsx';
import { DeskScreen } from './screens/desk-screen.tsx';
import { ModelsScreen } from './screens/models-screen.tsx';
import { NewScreen } from './screens/new-screen.tsx';
import { ProblemScreen } from './screens/problem-screen.tsx';
import { QueueScreen } from './screens/queue-screen.tsx';
import { SignInScreen } from './screens/sign-in-screen.tsx';
import type { SessionState, SessionStore } from './session-store.ts';
import { useConsoleText, useRoute, useStore } from './use-console.ts';

/** It brings the models' runtime along, which no other page needs. */
const MachineScreen = later(
  async () => (await import('./screens/machine-screen.tsx')).MachineScreen,
  Loading,
);

/** It brings the planner along. */
const LanesScreen = later(async () => (await import('./screens/lanes-screen.tsx')).LanesScreen, Loading);

export interface ConsoleProps {
  readonly api: ConsoleApi;
  readonly sessions: SessionStore;
}

/** From the session and the address to the one screen that fits. */
export function Console({ api, sessions }: ConsoleProps) {
  const state = useStore(sessions.state);
  switch (state.is) {
    case 'checking':
      return <Loading />;
    case 'signed-out':
      return <SignInScreen api={api} because={state.because} onSignedIn={() => void sessions.enter(null)} />;
    case 'problem':
      return (
        <ProblemScreen
          problem={state.problem}
          linkKept={state.token !== null}
          onRetry={() => sessions.enter(state.token)}
        />
      );
    case 'signed-in':
      return <SignedIn api={api} sessions={sessions} state={state} />;
  }
}

function worksOnCases(person: Member): person is Person {
  return person.role !== 'crew';
}

function Loading() {
  const t = useConsoleText();
  return (
    <Screen title={t('app.loading')}>
      <Busy label={t('app.loading')} />
    </Screen>
  );
}

interface SignedInProps extends ConsoleProps {
  readonly state: Extract<SessionState, { is: 'signed-in' }>;
}

function SignedIn({ api, sessions, state }: SignedInProps) {
  const t = useConsoleText();
  const route = useRoute();
  const { deployments, session } = state;
  const { person } = session;
  const frame = {
    actions: (
      <>
        {person.role !== 'dpo' && (
          <Link className="header-link" href={hrefOf({ screen: 'desk' })}>
            {t('frontdesk.title')}
          </Link>
        )}
        <Link className="header-link" href={hrefOf({ screen: 'account' })}>
          {t('account.title')}
        </Link>
        <Button variant="subtle" onClick={sessions.signOut}>
          {t('app.sign-out')}
        </Button>
      </>
    ),
    footer: t('app.signed-in-as', { name: session.person.name, role: t(`role.${person.role}`) }),
  };
  if (route.screen === 'account') return <AccountScreen api={api} onRefused={sessions.recheck} {...frame} />;
  if (route.screen === 'queue' && person.role !== 'dpo')
    return <QueueScreen api={api} deployment={route.id} onRefused={sessions.recheck} {...frame} />;
  // Desk crew have this one screen; the DPO has no part in it.
  if (!worksOnCases(person) || (route.screen === 'desk' && person.role === 'organiser')) {
    const wayBack = worksOnCases(person);
    return <DeskScreen api={api} wayBack={wayBack} onRefused={sessions.recheck} {...frame} />;
  }
  if (route.screen === 'new') {
    return (
      <NewScreen
        api={api}
        role={person.role}
        onCreated={sessions.relist}
        onRefused={sessions.recheck}
        {...frame}
      />
    );
  }
  if (route.screen === 'lanes') return <LanesScreen {...frame} />;
  const only = deployments.length === 1 ? deployments[0] : undefined;
  if (route.screen === 'models') {
    const about = route.id ?? only?.id ?? null;
    return (
      <ModelsScreen
        key={about}
        api={api}
        deployment={about}
        role={person.role}
        onRefused={sessions.recheck}
        {...frame}
      />
    );
  }
  if (route.screen === 'machine') {
    const about = route.id ?? deployments[0]?.id ?? null;
    return <MachineScreen key={about} api={api} deployments={deployments} deployment={about} {...frame} />;
  }
  if (route.screen === 'case' && CASE_SCREENS[route.page]) {
    return (
      <CaseScreen
        key={route.id}
        api={api}
        id={route.id}
        page={route.page}
        part={route.part}
        person={person}
        onRefused={sessions.recheck}
        {...frame}
      />
    );
  }
  const id = route.screen === 'deployment' || route.screen === 'case' ? route.id : only?.id;
  if (id === undefined) return <DeploymentsScreen deployments={deployments} role={person.role} {...frame} />;
  return (
    <DeploymentScreen
      key={id}
      api={api}
      id={id}
      section={route.screen === 'deployment' ? route.section : null}
      person={person}
      several={deployments.length > 1}
      onChanged={() => void sessions.relist()}
      onRefused={sessions.recheck}
      {...frame}
    />
  );
}
