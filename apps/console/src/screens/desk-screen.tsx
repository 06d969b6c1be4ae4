import type { DeskEvents } from '@tenzij/contracts';
import { type ApiRefusal, Busy, Heading } from '@tenzij/ui';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { Screen } from '../components/screen.tsx';
import { WayBack } from '../components/way-back.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { chosenEvent } from '../desk/chosen-event.ts';
import { Desk } from '../desk/desk.tsx';
import { EventChoice } from '../desk/event-choice.tsx';
import { useConsoleText } from '../use-console.ts';
import { ProblemScreen } from './problem-screen.tsx';

export interface DeskScreenProps {
  readonly api: ConsoleApi;
  /** For who has more to do here than the desk. */
  readonly wayBack: boolean;
  readonly onRefused: () => void;
  readonly actions: ReactNode;
  readonly footer: ReactNode;
}

/** For who helps visitors at the entrance: one event, one ticket at a time. */
export function DeskScreen({ api, wayBack, onRefused, ...frame }: DeskScreenProps) {
  const t = useConsoleText();
  const [events, setEvents] = useState<DeskEvents['events'] | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const kept = useMemo(() => chosenEvent(() => localStorage), []);
  const [chosen, setChosen] = useState(() => kept.read());
  const load = useCallback(async () => {
    const answer = await api.deskEvents();
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setEvents(answer.value.events);
    else onRefused();
  }, [api, onRefused]);
  useEffect(() => {
    void load();
  }, [load]);
  const choose = (id: string | null) => {
    kept.keep(id);
    setChosen(id);
  };
  if (events === null && problem !== null)
    return <ProblemScreen problem={problem} onRetry={() => void load()} {...frame} />;
  const event = events?.find(({ id }) => id === chosen) ?? null;
  return (
    <Screen name="desk" title={t('frontdesk.title')} specimen={event?.specimen ?? false} {...frame}>
      {wayBack && <WayBack />}
      {events === null ? (
        <>
          <Heading level={1}>{t('frontdesk.title')}</Heading>
          <Busy label={t('app.loading')} />
        </>
      ) : event === null ? (
        <EventChoice events={events} onChoose={choose} />
      ) : (
        <Desk api={api} event={event} onOtherEvent={() => choose(null)} onRefused={onRefused} />
      )}
    </Screen>
  );
}
