import { createNotice, type LedgerEntry, type Notice, RECORD_KINDS, type RecordFacts } from '@tenzij/consent';
import { documentSchema, type NoticeDraft } from '@tenzij/contracts';
import type { Plan } from '@tenzij/dossier';
import { type Purpose, TenzijError } from '@tenzij/kernel';
import {
  type Database,
  ledgerHead,
  readDeploymentLedger,
  revisionsOf,
  type TicketRow,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { entriesOf } from '../deployments/ledger.ts';
import { signedContent } from '../deployments/recognition.ts';
import { privacyContact } from './privacy-contact.ts';
import { deploymentOf } from './ticket-work.ts';

/** All that a person's consent record is made of, read at one moment. */
export async function consentFacts(
  { db, clock, publicUrl }: Context,
  ticket: TicketRow,
): Promise<RecordFacts> {
  return db.transaction(async (tx) => {
    const { organisation, deployment } = ticket;
    const scope = { organisation, deployment };
    const row = await deploymentOf(tx, scope);
    const head = await ledgerHead(tx, scope);
    if (!head) throw new TenzijError('server.unexpected');
    const about = (await readDeploymentLedger(tx, scope, RECORD_KINDS)) as LedgerEntry[];
    const entries = [...about, ...(await entriesOf(tx, ticket))];
    return {
      subject: ticket.id,
      specimen: row.specimen,
      deployment: { id: row.id, name: row.name },
      controller: { name: row.organisationName, contact: await privacyContact(tx, scope) },
      eventEnds: row.event.ends,
      page: `${publicUrl()}/visit/`,
      // As it was signed for, whether or not that still holds.
      storage: signedContent(row)?.storage ?? null,
      notice: row.notice as Notice,
      purposes: row.purposes,
      earlier: { notices: await noticesOf(tx, scope), purposes: await purposesOf(tx, scope) },
      // What was recorded since the head was read belongs to the next record.
      entries: entries
        .filter(({ sequence }) => sequence <= head.sequence)
        .sort((one, other) => one.sequence - other.sequence),
      head,
      now: Math.floor(clock()),
    };
  });
}

type Of = { readonly organisation: string; readonly deployment: string };

/** Every version of the notice that was ever written, as far as it was complete. */
async function noticesOf(tx: Database, scope: Of): Promise<readonly Notice[]> {
  const revisions = await revisionsOf(tx, scope, 'notice');
  return revisions.flatMap(({ revision, body }) => {
    const draft = documentSchema('notice')?.safeParse(body);
    if (!draft?.success) return [];
    const notice = createNotice({ version: revision, answers: (draft.data as NoticeDraft).answers });
    return notice.ok ? [notice.value] : [];
  });
}

/** Every wording of a purpose that was ever planned. */
async function purposesOf(tx: Database, scope: Of): Promise<readonly Purpose[]> {
  const revisions = await revisionsOf(tx, scope, 'plan');
  return revisions.flatMap(({ body }) => {
    const plan = documentSchema('plan')?.safeParse(body);
    return plan?.success ? (plan.data as Plan).purposes : [];
  });
}
