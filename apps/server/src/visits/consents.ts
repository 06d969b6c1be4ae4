import {
  type ConsentStanding,
  type ConsentState,
  type ConsentStates,
  consentStateAt,
  isAnswer,
  type LedgerEntry,
} from '@tenzij/consent';
import type { Visit } from '@tenzij/contracts';
import type { Database, DeploymentRow, TicketRow } from '@tenzij/store-sql';
import { entriesOf } from '../deployments/ledger.ts';

/** How consent stands for the notice that is shown now: a yes to another one no longer counts. */
export async function consentsToNotice(
  db: Database,
  deployment: DeploymentRow,
  ticket: TicketRow,
): Promise<ConsentStates> {
  return statesOf(await entriesOf(db, ticket), deployment);
}

/** The same, with who answered last. */
export async function answersToNotice(
  db: Database,
  deployment: DeploymentRow,
  ticket: TicketRow,
): Promise<Pick<Visit, 'consents' | 'answered'>> {
  const entries = await entriesOf(db, ticket);
  const last = entries.findLast((entry) => isAnswer(entry) && isTo(entry, deployment));
  const giver = last?.body.giver === 'guardian' ? 'guardian' : 'visitor';
  const answered = last ? ({ giver, sequence: last.sequence } as const) : null;
  return { consents: { ...statesOf(entries, deployment) }, answered };
}

/**
 * What the phone is told: a yes to other words has to be asked for again. One that ended with the event can
 * still be taken back; no pass is made on it, because nothing is after the event.
 */
const TOLD: Readonly<Record<ConsentStanding, ConsentState>> = {
  none: 'none',
  given: 'given',
  refused: 'refused',
  withdrawn: 'withdrawn',
  invalidated: 'none',
  expired: 'given',
};

function statesOf(
  entries: readonly LedgerEntry[],
  { notice, purposes, event }: DeploymentRow,
): ConsentStates {
  const terms = { notice, purposes, eventEnds: event.ends };
  // Told alike before and after the event, so that the last act is late enough.
  const standings = Object.entries(consentStateAt(entries, terms, entries.at(-1)?.at ?? 0));
  return Object.fromEntries(standings.map(([purpose, standing]) => [purpose, TOLD[standing]]));
}

function isTo({ body }: LedgerEntry, { notice }: DeploymentRow): boolean {
  return body.notice === notice.sha256;
}
