import { Busy, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useEffect } from 'react';
import { Figures } from '../../components/figures.tsx';
import { caseHref } from '../../route.ts';
import { useConsoleText } from '../../use-console.ts';
import type { TicketsPartProps } from '../part-props.ts';
import { LinksSection } from './links-section.tsx';
import { TicketList } from './ticket-list.tsx';
import { TicketSearchForm } from './ticket-search-form.tsx';
import { useMail } from './use-mail.ts';
import { useTickets } from './use-tickets.ts';

/** How many have a ticket and a link, sending links, and the list itself. */
export function TicketsPart(props: TicketsPartProps) {
  const t = useConsoleText();
  const { api, deployment, people, onRefused } = props;
  const tickets = useTickets(api, deployment, onRefused);
  const mail = useMail(api, deployment, onRefused);
  const { reload } = tickets;
  const gone = (mail.value?.counts.sent ?? 0) + (mail.value?.counts.failed ?? 0);
  // The list says of each ticket that its mail went.
  useEffect(() => {
    if (gone > 0) void reload();
  }, [gone, reload]);
  const changed = () => {
    void mail.reload();
    void tickets.reload();
  };
  const none = tickets.page?.total === 0 && tickets.query === '';
  const problem = tickets.problem ?? mail.problem;
  return (
    <>
      <Heading level={1}>{t('case.page.tickets', { people })}</Heading>
      <Paragraph purpose="lead">{t('tickets.lead', { people })}</Paragraph>
      {problem && <ProblemNotice problem={problem} />}
      {tickets.page === null && !problem && <Busy label={t('app.loading')} />}
      {mail.value && !none && (
        <Figures
          figures={[
            { count: mail.value.counts.sent, word: t('tickets.figure-sent') },
            { count: mail.value.counts.queued, word: t('tickets.figure-queued') },
            { count: mail.value.notSent, word: t('tickets.figure-not-sent') },
          ]}
        />
      )}
      {none && <Paragraph>{t('tickets.none')}</Paragraph>}
      <div className="actions tickets-ways">
        <a
          className={none ? 'nl-button nl-button--primary' : 'nl-button nl-button--secondary'}
          href={caseHref(deployment, 'tickets', 'import')}
        >
          {t('tickets.import')}
        </a>
        <a className="nl-button nl-button--secondary" href={caseHref(deployment, 'tickets', 'system')}>
          {t('ticketing.title')}
        </a>
        <a className="nl-button nl-button--secondary" href={caseHref(deployment, 'tickets', 'keys')}>
          {t('tickets.keys')}
        </a>
      </div>
      {mail.value && !none && (
        <LinksSection {...props} standing={mail.value} problem={mail.problem} onChanged={changed} />
      )}
      {tickets.page && !none && (
        <section className="section" aria-labelledby="list">
          <Heading level={2} id="list" className="section__heading">
            {t('tickets.list')}
          </Heading>
          <TicketSearchForm onSearch={tickets.search} />
          <TicketList {...props} tickets={tickets} canMail={mail.value?.from !== null} onChanged={changed} />
        </section>
      )}
    </>
  );
}
