import type { DeskTicket } from '@tenzij/contracts';
import { Alert, DataList, Paragraph, useLanguage } from '@tenzij/ui';
import { useConsoleText, useDates } from '../use-console.ts';
import { standingOf } from './standing.ts';

export interface TicketFactsProps {
  readonly ticket: DeskTicket;
  readonly done: 'recorded' | 'link-sent' | null;
}

/** Which pass, how consent stands for each purpose, who gave it and who was there. */
export function TicketFacts({ ticket, done }: TicketFactsProps) {
  const t = useConsoleText();
  const dates = useDates();
  const { language } = useLanguage();
  const { waitsForFace } = standingOf(ticket);
  const isByLaw = ticket.route === 'public-interest';
  const ground = isByLaw ? 'law' : 'consent';
  const answers = (isByLaw ? [] : ticket.consents).map((consent) => {
    const { purpose, state, at, giver, desk, crew } = consent;
    const name = ticket.purposes.find(({ id }) => id === purpose)?.[language] ?? purpose;
    const how =
      at === null
        ? null
        : t('frontdesk.how', {
            at: dates.moment(at),
            giver: giver ?? 'unknown',
            desk: desk ?? 'none',
            crew: crew ?? t('frontdesk.somebody'),
          });
    return {
      key: name,
      value: (
        <>
          <strong className={`frontdesk__state frontdesk__state--${state}`}>
            {t(`frontdesk.state-${state}`)}
          </strong>
          {how !== null && <span className="frontdesk__how">{how}</span>}
        </>
      ),
    };
  });
  return (
    <>
      {done !== null && (
        <Alert tone="ok" title={t(`frontdesk.done-${done}`)} live>
          {done === 'recorded' && waitsForFace && <Paragraph>{t('frontdesk.then-face')}</Paragraph>}
        </Alert>
      )}
      {isByLaw && ticket.recognition && (
        <Alert tone="info" title={t('frontdesk.by-law')}>
          <Paragraph>{t('frontdesk.by-law-means')}</Paragraph>
        </Alert>
      )}
      {!ticket.recognition && (
        <Alert tone="info" title={t('frontdesk.recognition-off')}>
          <Paragraph>{t('frontdesk.recognition-off-means', { ground })}</Paragraph>
        </Alert>
      )}
      {ticket.eventOver && <Alert tone="info" title={t('frontdesk.event-over', { ground })} />}
      <DataList
        items={[{ key: t('frontdesk.pass'), value: t(`frontdesk.pass-${ticket.pass}`) }, ...answers]}
      />
    </>
  );
}
