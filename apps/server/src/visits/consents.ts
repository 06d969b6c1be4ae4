import { type ConsentStates, consentStates, type LedgerEntry } from '@tenzij/consent';
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

function statesOf(entries: readonly LedgerEntry[], deployment: DeploymentRow): ConsentStates {
  const counted = entries.filter((entry) => entry.kind !== 'consent-given' || isTo(entry, deployment));
  return consentStates(counted, deployment.purposes);
}

function isAnswer({ kind }: LedgerEntry): boolean {
  return kind === 'consent-given' || kind === 'consent-refused';
}

function isTo({ body }: LedgerEntry, { notice }: DeploymentRow): boolean {
  return body.notice === notice.sha256;
}
