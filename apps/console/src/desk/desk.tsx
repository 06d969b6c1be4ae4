import type { DeskEvents, DeskTicket } from '@tenzij/contracts';
import { Button, Heading, Link, ProblemNotice } from '@tenzij/ui';
import { useState } from 'react';
import { hrefOf } from '../route.ts';
import { useConsoleText } from '../use-console.ts';
import type { DeskApi } from './desk-api.ts';
import { Search } from './search.tsx';
import { TicketDesk } from './ticket-desk.tsx';
import { useWork } from './use-work.ts';

export interface DeskProps {
  readonly api: DeskApi;
  readonly event: DeskEvents['events'][number];
  readonly onOtherEvent: () => void;
  readonly onRefused: () => void;
}

/** Search, then one ticket; then the next visitor. Nothing of a visitor outlives its screen. */
export function Desk({ api, event, onOtherEvent, onRefused }: DeskProps) {
  const t = useConsoleText();
  const [ticket, setTicket] = useState<DeskTicket | null>(null);
  const work = useWork(onRefused);
  if (ticket !== null)
    return (
      <TicketDesk
        key={ticket.id}
        api={api}
        event={event}
        ticket={ticket}
        onTicket={setTicket}
        onNext={() => setTicket(null)}
        onRefused={onRefused}
      />
    );
  const open = (id: string) => work.do('open', () => api.deskTicket(event.id, id), setTicket);
  return (
    <div className="frontdesk">
      <Heading level={1}>{event.event.name}</Heading>
      <p className={`frontdesk__recognition frontdesk__recognition--${event.recognition ? 'on' : 'off'}`}>
        {t(event.recognition ? 'frontdesk.recognition-on' : 'frontdesk.recognition-off', {
          ground: event.route === 'public-interest' ? 'law' : 'consent',
        })}
      </p>
      <Search api={api} event={event.id} opening={work.busy !== null} onOpen={open} onRefused={onRefused} />
      {work.problem && <ProblemNotice problem={work.problem} />}
      <p>
        <Link href={hrefOf({ screen: 'queue', id: event.id })}>{t('queue.title')}</Link>
      </p>
      <Button variant="subtle" onClick={onOtherEvent}>
        {t('frontdesk.other-event')}
      </Button>
    </div>
  );
}
