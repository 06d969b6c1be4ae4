import type { LedgerEntry } from '@tenzij/consent';
import { type DeskConsentState, type DeskTicket, Notice } from '@tenzij/contracts';
import { toIsoInstant } from '@tenzij/kernel';
import { currentPass, type DeskTicketRow, memberNames } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { entriesOf } from '../deployments/ledger.ts';
import { recognitionOf, routeOf } from '../deployments/recognition.ts';
import { consentsToNotice } from '../visits/consents.ts';
import { isOver } from '../visits/event-over.ts';
import { deploymentOf } from '../visits/ticket-work.ts';

/** One ticket, as a desk is told of it. */
export async function viewDeskTicket(context: Context, ticket: DeskTicketRow): Promise<DeskTicket> {
  const { db, clock } = context;
  const deployment = await deploymentOf(db, ticket);
  const entries = await entriesOf(db, ticket);
  const states = await consentsToNotice(db, deployment, ticket);
  const names = await memberNames(db, ticket.organisation);
  const { id, reference, name, language, hasAddress, mail } = ticket;
  return {
    id,
    reference,
    name,
    language,
    hasAddress,
    canMail: context.mailer !== null,
    mail: mail && { state: mail.state, at: toIsoInstant(mail.at) },
    pass: (await currentPass(db, ticket))?.kind ?? 'none',
    eventOver: isOver(deployment, clock()),
    recognition: recognitionOf(deployment, clock()).ok,
    route: routeOf(deployment),
    notice: Notice.parse(deployment.notice),
    purposes: [...deployment.purposes],
    consents: deployment.purposes.map(({ id: purpose }) => ({
      purpose,
      state: states[purpose] ?? 'none',
      ...lastAnswer(entries, purpose, names),
    })),
  };
}

type LastAnswer = Pick<DeskConsentState, 'at' | 'giver' | 'desk' | 'crew'>;

/** When a purpose was last answered or taken back, and who was there. */
function lastAnswer(
  entries: readonly LedgerEntry[],
  purpose: string,
  names: ReadonlyMap<string, string>,
): LastAnswer {
  const last = entries.findLast(({ body }) => body.purpose === purpose);
  if (!last) return { at: null, giver: null, desk: null, crew: null };
  const { giver, desk, crew } = last.body;
  return {
    at: toIsoInstant(last.at),
    giver: giver === 'visitor' || giver === 'guardian' ? giver : null,
    desk: desk === 'assisted' || desk === 'oral' ? desk : null,
    crew: typeof crew === 'string' ? (names.get(crew) ?? null) : null,
  };
}
