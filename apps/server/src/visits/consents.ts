import { type ConsentStates, consentStates } from '@tenzij/consent';
import type { Database, DeploymentRow, TicketRow } from '@tenzij/store-sql';
import { entriesOf } from '../deployments/ledger.ts';

/** How consent stands for the notice that is shown now: a yes to another one no longer counts. */
export async function consentsToNotice(
  db: Database,
  deployment: DeploymentRow,
  ticket: TicketRow,
): Promise<ConsentStates> {
  const entries = await entriesOf(db, ticket);
  const counted = entries.filter(
    ({ kind, body }) => kind !== 'consent-given' || body.notice === deployment.notice.sha256,
  );
  return consentStates(counted, deployment.purposes);
}
