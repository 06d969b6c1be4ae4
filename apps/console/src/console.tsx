import { Busy, Button } from '@tenzij/ui';
import { Screen } from './components/screen.tsx';
import type { ConsoleApi } from './console-api.ts';
import { DeploymentScreen } from './screens/deployment-screen.tsx';
import { DeploymentsScreen } from './screens/deployments-screen.tsx';
import { ProblemScreen } from './screens/problem-screen.tsx';
import { SignInScreen } from './screens/sign-in-screen.tsx';
import type { SessionState, SessionStore } from './session-store.ts';
import { useConsoleText, useRoute, useStore } from './use-console.ts';

export interface ConsoleProps {
  readonly api: ConsoleApi;
  readonly sessions: SessionStore;
}

/** From the session and the address to the one screen that fits. */
export function Console({ api, sessions }: ConsoleProps) {
  const t = useConsoleText();
  const state = useStore(sessions.state);
  switch (state.is) {
    case 'checking':
      return (
        <Screen title={t('app.loading')}>
          <Busy label={t('app.loading')} />
        </Screen>
      );
    case 'signed-out':
      return <SignInScreen because={state.because} />;
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

interface SignedInProps extends ConsoleProps {
  readonly state: Extract<SessionState, { is: 'signed-in' }>;
}

function SignedIn({ api, sessions, state }: SignedInProps) {
  const t = useConsoleText();
  const route = useRoute();
  const { deployments, session } = state;
  const role = session.role === 'organiser' || session.role === 'dpo' ? session.role : 'other';
  const frame = {
    actions: (
      <Button variant="subtle" onClick={sessions.signOut}>
        {t('app.sign-out')}
      </Button>
    ),
    footer: t('app.signed-in-as', { role: t(`role.${role}`) }),
  };
  const only = deployments.length === 1 ? deployments[0] : undefined;
  const id = route.screen === 'deployment' ? route.id : only?.id;
  if (id === undefined) return <DeploymentsScreen deployments={deployments} {...frame} />;
  return (
    <DeploymentScreen
      key={id}
      api={api}
      id={id}
      section={route.screen === 'deployment' ? route.section : null}
      several={deployments.length > 1}
      onRefused={sessions.recheck}
      {...frame}
    />
  );
}
