import { Button, Paragraph } from '@tenzij/ui';
import { useRef } from 'react';
import { useConsoleText } from '../../use-console.ts';
import type { TicketsPartProps } from '../part-props.ts';
import { TicketItem } from './ticket-item.tsx';
import type { UsedTickets } from './use-tickets.ts';

export interface TicketListProps extends TicketsPartProps {
  readonly tickets: UsedTickets;
  readonly canMail: boolean;
  /** A link was sent or a ticket removed. */
  readonly onChanged: () => void;
}

/** One page of tickets, and the way to the others. */
export function TicketList({ tickets, ...props }: TicketListProps) {
  const t = useConsoleText();
  const start = useRef<HTMLParagraphElement>(null);
  const { page, number, turn } = tickets;
  if (page === null) return null;
  const { total, next } = page;
  const go = (forward: boolean) => {
    turn(forward);
    start.current?.focus();
  };
  return (
    <>
      <p className="tickets-total" role="status" tabIndex={-1} ref={start}>
        {t(tickets.query === '' ? 'tickets.total' : 'tickets.found', { count: total })}
        {(next !== null || number > 0) && ` ${t('tickets.page', { number: number + 1 })}`}
      </p>
      {total === 0 && <Paragraph>{t('tickets.found-none')}</Paragraph>}
      <ul className="tickets">
        {page.tickets.map((ticket) => (
          <TicketItem key={ticket.id} ticket={ticket} list={start} {...props} />
        ))}
      </ul>
      {(next !== null || number > 0) && (
        <div className="actions">
          <Button unavailable={number === 0} onClick={() => number > 0 && go(false)}>
            {t('tickets.page-before')}
          </Button>
          <Button unavailable={next === null} onClick={() => next !== null && go(true)}>
            {t('tickets.page-after')}
          </Button>
        </div>
      )}
    </>
  );
}
