import type { DeskEvents, DeskPaper, DeskTicket, DeskWithdrawal } from '@tenzij/contracts';
import { Button, Heading, ProblemNotice } from '@tenzij/ui';
import { useEffect, useRef, useState } from 'react';
import { useConsoleText } from '../use-console.ts';
import { ConsentScript, type ScriptOutcome } from './consent-script.tsx';
import type { DeskApi } from './desk-api.ts';
import { KioskPanel } from './kiosk-panel.tsx';
import { PrintSheets } from './print-sheets.tsx';
import { TicketActions } from './ticket-actions.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import { useWork } from './use-work.ts';

export interface TicketDeskProps {
  readonly api: DeskApi;
  readonly event: DeskEvents['events'][number];
  readonly ticket: DeskTicket;
  readonly onTicket: (ticket: DeskTicket) => void;
  readonly onNext: () => void;
  readonly onRefused: () => void;
}

/** What is open of a ticket. `done`: what was just recorded, in words. */
export type TicketPart =
  | { readonly is: 'overview'; readonly done: 'recorded' | 'link-sent' | null }
  | { readonly is: 'oral' | 'assisted' }
  | { readonly is: 'kiosk'; readonly token: string; readonly expires: string }
  | { readonly is: 'paper'; readonly paper: DeskPaper; readonly receipt: DeskWithdrawal | null }
  | { readonly is: 'withdrawn'; readonly receipt: DeskWithdrawal };

/** One ticket: how it stands, and what the desk can do for it. */
export function TicketDesk({ api, event, ticket, onTicket, onNext, onRefused }: TicketDeskProps) {
  const t = useConsoleText();
  const [part, setPart] = useState<TicketPart>({ is: 'overview', done: null });
  const work = useWork(onRefused);
  const head = useFocusAtStart(part.is);
  const at = [event.id, ticket.id] as const;
  const reload = (then: TicketPart) =>
    work.do(
      'reload',
      () => api.deskTicket(...at),
      (now) => {
        onTicket(now);
        setPart(then);
      },
    );
  const record = ({ way, ...outcome }: ScriptOutcome) =>
    work.do(
      'record',
      () => api.recordAtDesk(...at, { way, noticeSha256: ticket.notice.sha256, ...outcome }),
      (now) => {
        onTicket(now);
        setPart({ is: 'overview', done: 'recorded' });
      },
    );
  const acts = {
    ask: (way: 'oral' | 'assisted') => setPart({ is: way }),
    paper: () =>
      work.do(
        'paper',
        () => api.paperAtDesk(...at),
        (paper) => setPart({ is: 'paper', paper, receipt: null }),
      ),
    withdraw: () =>
      work.do(
        'withdraw',
        () => api.withdrawAtDesk(...at),
        (receipt) =>
          setPart(
            receipt.paper ? { is: 'paper', paper: receipt.paper, receipt } : { is: 'withdrawn', receipt },
          ),
      ),
    kiosk: () =>
      work.do(
        'kiosk',
        () => api.openKiosk(...at),
        (kiosk) => setPart({ is: 'kiosk', ...kiosk }),
      ),
    link: () =>
      work.do(
        'link',
        () => api.sendLinkAgain(...at),
        (now) => {
          onTicket(now);
          setPart({ is: 'overview', done: 'link-sent' });
        },
      ),
  };
  const back = () => {
    work.clear();
    setPart({ is: 'overview', done: null });
  };
  return (
    <div className="frontdesk">
      <div className="frontdesk__head frontdesk-unprinted">
        <div ref={head} tabIndex={-1} className="frontdesk__who">
          <Heading level={1}>{ticket.name ?? t('frontdesk.no-name')}</Heading>
          <p className="frontdesk__reference">{ticket.reference ?? t('frontdesk.no-reference')}</p>
        </div>
        <Button
          variant={part.is === 'paper' || part.is === 'withdrawn' ? 'primary' : 'secondary'}
          onClick={onNext}
        >
          {t('frontdesk.next-visitor')}
        </Button>
      </div>
      {work.problem && <ProblemNotice problem={work.problem} />}
      {part.is === 'overview' && (
        <>
          <TicketFacts ticket={ticket} done={part.done} />
          <TicketActions ticket={ticket} busy={work.busy} {...acts} />
        </>
      )}
      {(part.is === 'oral' || part.is === 'assisted') && (
        <ConsentScript
          way={part.is}
          event={event.event}
          ticket={ticket}
          busy={work.busy !== null}
          onRecord={record}
          onBack={back}
        />
      )}
      {part.is === 'kiosk' && (
        <KioskPanel
          token={part.token}
          expires={part.expires}
          onDone={() => reload({ is: 'overview', done: null })}
        />
      )}
      {(part.is === 'paper' || part.is === 'withdrawn') && (
        <PrintSheets
          specimen={event.specimen}
          ground={ticket.route === 'public-interest' ? 'law' : 'consent'}
          language={ticket.language}
          paper={part.is === 'paper' ? part.paper : null}
          receipt={part.receipt}
          onBack={() => reload({ is: 'overview', done: null })}
        />
      )}
    </div>
  );
}

/** The focus goes to whose ticket it is at every step, so that who can't see the screen hears where they are. */
function useFocusAtStart(part: string) {
  const head = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every step
  useEffect(() => head.current?.focus(), [part]);
  return head;
}
