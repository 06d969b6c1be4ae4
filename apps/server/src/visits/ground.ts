import { type LedgerEntry, mayEnrol, type Notice, recordShown, wasShown } from '@tenzij/consent';
import type { NoticeShown } from '@tenzij/contracts';
import { type Clearance, ok, orThrow, type Problem, type Result, refuse, TenzijError } from '@tenzij/kernel';
import type { Database, DeploymentRow, TicketRow } from '@tenzij/store-sql';
import { entriesOf, record } from '../deployments/ledger.ts';
import { recognitionOf } from '../deployments/recognition.ts';
import { type Answerer, checkShown } from './answers.ts';
import { consentsToNotice } from './consents.ts';
import { isOver } from './event-over.ts';
import type { TicketWork } from './ticket-work.ts';

/**
 * What has to come before a face pass: on the consent route a yes to every purpose, on the route of art. 29 UAVG
 * that the person was shown the notice of now. Which of the two is what controller and DPO signed for.
 */
export async function checkGround(
  tx: Database,
  deployment: DeploymentRow,
  ticket: TicketRow,
  { route, purposes }: Clearance,
): Promise<Result<true, Problem<'consent.not-given' | 'visit.notice-not-shown'>>> {
  if (route === 'consent') return mayEnrol(await consentsToNotice(tx, deployment, ticket), purposes);
  return wasShown(await entriesOf(tx, ticket), deployment.notice.sha256)
    ? ok(true)
    : refuse('visit.notice-not-shown');
}

/**
 * Records that somebody was shown the notice, where nobody is asked to consent. Shown again it says nothing new:
 * the first entry stands. Throws where consent is asked, when recognition is off, and after the event.
 */
export async function recordNoticeShown(
  { tx, deployment, now }: TicketWork,
  ticket: TicketRow,
  shown: NoticeShown & Pick<Answerer, 'desk' | 'crew'>,
): Promise<LedgerEntry> {
  if (isOver(deployment, now)) throw new TenzijError('visit.event-over');
  if (orThrow(recognitionOf(deployment, now)).route !== 'public-interest')
    throw new TenzijError('consent.not-given');
  await checkShown(tx, deployment, shown);
  const { notice } = deployment;
  const draft = orThrow(
    recordShown({
      ...shown,
      subject: ticket.id,
      notice: notice as Notice,
      shownAt: Date.parse(shown.shownAt) / 1000,
      at: Math.floor(now),
    }),
  );
  const before = (await entriesOf(tx, ticket)).find((entry) => wasShown([entry], notice.sha256));
  const entry = before ?? (await record(tx, ticket, [draft])).at(-1);
  if (!entry) throw new TenzijError('server.unexpected');
  return entry;
}
