import type { DeskEvents } from '@tenzij/contracts';
import { Heading, Link } from '@tenzij/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { Screen } from '../components/screen.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { QueuePage } from '../queue/queue-page.tsx';
import { hrefOf } from '../route.ts';
import { useConsoleText } from '../use-console.ts';

export interface QueueScreenProps {
  readonly api: ConsoleApi;
  readonly deployment: string;
  readonly onRefused: () => void;
  readonly actions: ReactNode;
  readonly footer: ReactNode;
}

/** Where crew says how the queues are. A session that is over keeps nobody from tapping on. */
export function QueueScreen({ api, deployment, onRefused, ...frame }: QueueScreenProps) {
  const t = useConsoleText();
  const [event, setEvent] = useState<DeskEvents['events'][number] | null>(null);
  useEffect(() => {
    // What the event is called can be missed: who taps knows where they stand.
    void api.deskEvents().then((answer) => {
      if (answer.ok) setEvent(answer.value.events.find(({ id }) => id === deployment) ?? null);
    });
  }, [api, deployment]);
  return (
    <Screen name="queue" title={t('queue.title')} specimen={event?.specimen ?? false} {...frame}>
      <p className="way-back">
        <Link href={hrefOf({ screen: 'desk' })}>{t('queue.to-desk')}</Link>
      </p>
      <Heading level={1}>{t('queue.title')}</Heading>
      {event && <p className="queue__event">{event.event.name}</p>}
      <QueuePage key={deployment} api={api} deployment={deployment} onSignIn={onRefused} />
    </Screen>
  );
}
