import type { DeskTicket } from '@tenzij/contracts';
import { Button, Heading, Paragraph } from '@tenzij/ui';
import { useState } from 'react';
import type { TextKey } from '../texts/nl.ts';
import { useConsoleText } from '../use-console.ts';
import { standingOf } from './standing.ts';

export interface TicketActionsProps {
  readonly ticket: DeskTicket;
  readonly busy: string | null;
  readonly ask: (way: 'oral' | 'assisted') => void;
  readonly paper: () => void;
  readonly withdraw: () => void;
  readonly kiosk: () => void;
  readonly link: () => void;
}

/** What can be done now, as large plain buttons: the face and the regular pass side by side, of one size. */
export function TicketActions(props: TicketActionsProps) {
  const { ticket, busy, ask, paper, withdraw, kiosk, link } = props;
  const t = useConsoleText();
  const { withdrawable, askable, waitsForFace, open } = standingOf(ticket);
  const ground = ticket.route === 'public-interest' ? 'law' : 'consent';
  return (
    <>
      <ul className="frontdesk__acts">
        {open && !withdrawable && <Act name="paper" busy={busy} onPress={paper} />}
        {askable && <Act name="oral" busy={busy} onPress={() => ask('oral')} />}
        {askable && <Act name="assisted" busy={busy} onPress={() => ask('assisted')} />}
        {open && ticket.recognition && (
          <Act name={waitsForFace || ground === 'law' ? 'kiosk-face' : 'kiosk'} busy={busy} onPress={kiosk} />
        )}
        {open && ticket.hasAddress && ticket.canMail && <Act name="link" busy={busy} onPress={link} />}
      </ul>
      {open && !(ticket.hasAddress && ticket.canMail) && (
        <p className="field__hint">{t(ticket.hasAddress ? 'frontdesk.no-mail' : 'frontdesk.no-address')}</p>
      )}
      {ticket.mail && <p className="field__hint">{t(`frontdesk.mail-${ticket.mail.state}`)}</p>}
      {withdrawable && <Withdraw ground={ground} open={open} busy={busy} onWithdraw={withdraw} />}
    </>
  );
}

interface ActProps {
  readonly name: 'paper' | 'oral' | 'assisted' | 'kiosk' | 'kiosk-face' | 'link';
  readonly busy: string | null;
  readonly onPress: () => void;
}

function Act({ name, busy, onPress }: ActProps) {
  const t = useConsoleText();
  const key: TextKey = `frontdesk.act-${name}`;
  return (
    <li>
      <button type="button" className="frontdesk__act" onClick={onPress} aria-busy={busy !== null}>
        <span className="frontdesk__pick-main">{t(key)}</span>
        <span>{t(`${key}-means` as TextKey)}</span>
      </button>
    </li>
  );
}

interface WithdrawProps {
  /** What the pass rests on: consent, or a law. */
  readonly ground: 'consent' | 'law';
  readonly open: boolean;
  readonly busy: string | null;
  readonly onWithdraw: () => void;
}

/** One press, and one to confirm: fewer than it takes to say yes. */
function Withdraw({ ground, open, busy, onWithdraw }: WithdrawProps) {
  const t = useConsoleText();
  const [asked, setAsked] = useState(false);
  return (
    <section className="section" aria-labelledby="withdraw">
      <Heading level={2} id="withdraw" className="section__heading">
        {t('frontdesk.withdraw-title', { ground })}
      </Heading>
      <Paragraph>
        {t(open ? 'frontdesk.withdraw-lead' : 'frontdesk.withdraw-lead-over', { ground })}
      </Paragraph>
      {asked ? (
        <div className="actions">
          <Button variant="primary" autoFocus busy={busy === 'withdraw'} onClick={onWithdraw}>
            {t('frontdesk.withdraw-sure', { ground })}
          </Button>
          <Button onClick={() => setAsked(false)}>{t('frontdesk.withdraw-not')}</Button>
        </div>
      ) : (
        <Button onClick={() => setAsked(true)}>{t('frontdesk.withdraw', { ground })}</Button>
      )}
    </section>
  );
}
