import { ALL_ERRORS, type TicketView } from '@tenzij/contracts';
import { type ApiRefusal, Button, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type RefObject, useRef, useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { useConsoleText } from '../../use-console.ts';
import type { TicketsPartProps } from '../part-props.ts';
import { MailLine } from './mail-line.tsx';

export interface TicketItemProps extends TicketsPartProps {
  readonly ticket: TicketView;
  readonly canMail: boolean;
  readonly onChanged: () => void;
  /** Where the focus goes when the ticket is gone. */
  readonly list: RefObject<HTMLElement | null>;
}

type Act = 'send' | 'remove' | 'withdraw';

/** One ticket: whose it is, how its pass and its mail stand, and what can be done with it. */
export function TicketItem({ api, deployment, ticket, canMail, onChanged, list }: TicketItemProps) {
  const t = useConsoleText();
  const [asked, setAsked] = useState<Act | null>(null);
  const [busy, setBusy] = useState(false);
  const own = useRef<HTMLLIElement>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const { id, reference, name, email, contactErased, pass, deletable, mail, withdrawn } = ticket;
  const title = reference ?? t('tickets.no-reference');
  const acts = {
    send: () => api.sendLinks(deployment, [id]),
    remove: () => api.removeTicket(deployment, id),
    withdraw: () => api.withdrawTicket(deployment, id),
  };
  const carryOut = async (act: Act) => {
    setBusy(true);
    const answer = await acts[act]();
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setAsked(null);
    onChanged();
  };
  const sendable = canMail && !withdrawn && email !== null && mail?.state !== 'queued';
  return (
    <li className="ticket" tabIndex={-1} ref={own}>
      <div className="ticket__who">
        <h3 className="ticket__reference">{title}</h3>
        <p className="ticket__line">
          {contactErased ? t('tickets.erased') : (name ?? t('tickets.no-name'))}
          {email !== null && <span className="explanation">{email}</span>}
        </p>
      </div>
      <div className="ticket__state">
        <p className="ticket__line">{t(withdrawn ? 'tickets.withdrawn' : `tickets.pass-${pass}`)}</p>
        <p className="ticket__line">
          <MailLine ticket={ticket} />
        </p>
      </div>
      {asked === null && (
        <div className="actions ticket__actions">
          {sendable && (
            <Button aria-label={t('tickets.send-one', { reference: title })} onClick={() => setAsked('send')}>
              {t(mail === null ? 'tickets.send' : 'tickets.send-again')}
            </Button>
          )}
          {deletable && (
            <Button
              variant="subtle"
              aria-label={t('tickets.remove-one', { reference: title })}
              onClick={() => setAsked('remove')}
            >
              {t('tickets.remove')}
            </Button>
          )}
          {!deletable && !withdrawn && (
            <Button
              variant="subtle"
              aria-label={t('tickets.withdraw-one', { reference: title })}
              onClick={() => setAsked('withdraw')}
            >
              {t('tickets.withdraw')}
            </Button>
          )}
        </div>
      )}
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {asked && (
        <Asked back={[own, list]}>
          <Paragraph>
            {t(asked === 'send' ? 'tickets.send-one-means' : `tickets.${asked}-means`, {
              email: email ?? '',
            })}
          </Paragraph>
          {asked === 'withdraw' && <Paragraph>{t('tickets.withdraw-shop')}</Paragraph>}
          <div className="actions">
            <Button variant="primary" busy={busy} onClick={() => void carryOut(asked)}>
              {t(`tickets.${asked}-confirm`, { count: 1 })}
            </Button>
            <Button onClick={() => setAsked(null)}>{t('tickets.leave')}</Button>
          </div>
        </Asked>
      )}
    </li>
  );
}
