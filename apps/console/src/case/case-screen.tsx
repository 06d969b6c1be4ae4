import type { Person } from '@tenzij/contracts';
import { Busy } from '@tenzij/ui';
import type { ReactNode } from 'react';
import { Screen } from '../components/screen.tsx';
import { WayBack } from '../components/way-back.tsx';
import type { ConsoleApi } from '../console-api.ts';
import type { CasePage } from '../route.ts';
import { ProblemScreen } from '../screens/problem-screen.tsx';
import { peopleOf } from '../tickets/people.ts';
import { useConsoleText } from '../use-console.ts';
import { CaseNav } from './case-nav.tsx';
import { CASE_SCREENS } from './case-screens.ts';
import { ExerciseBanner } from './exercise-banner.tsx';
import { useCase } from './use-case.ts';

export interface CaseScreenProps {
  readonly api: ConsoleApi;
  readonly id: string;
  readonly page: CasePage;
  readonly part: string | null;
  readonly person: Person;
  readonly onRefused: () => void;
  readonly actions: ReactNode;
  readonly footer: ReactNode;
}

/** The frame around every page of a case: whose it is, the steps, and the page itself. */
export function CaseScreen(props: CaseScreenProps) {
  const { api, id, page, part, person, onRefused, actions, footer } = props;
  const t = useConsoleText();
  const { view, problem, refresh } = useCase(api, id, onRefused);
  const frame = { actions, footer };
  if (view === null && problem !== null)
    return <ProblemScreen problem={problem} onRetry={refresh} wayBack {...frame} />;
  const Page = CASE_SCREENS[page];
  const editable = person.role === 'organiser';
  return (
    <Screen
      name={page}
      title={t(`case.page.${page}`, { people: view ? peopleOf(view) : 'visitors' })}
      specimen={view?.specimen ?? false}
      {...frame}
    >
      <WayBack deployment={id} name={view?.name} />
      {view === null || !Page ? (
        <Busy label={t('app.loading')} />
      ) : (
        <div className="case">
          <div className="case__side">
            <CaseNav view={view} page={page} part={part} />
          </div>
          <div className="case__body">
            <ExerciseBanner api={api} view={view} editable={editable} onAdopted={refresh} />
            <Page
              api={api}
              view={view}
              person={person}
              editable={editable}
              part={part}
              refresh={refresh}
              onRefused={onRefused}
            />
          </div>
        </div>
      )}
    </Screen>
  );
}
