import { TenzijError } from '@tenzij/kernel';
import { type DeskTicketRow, findDeskTicket } from '@tenzij/store-sql';
import type { FastifyRequest } from 'fastify';
import { deskScopeOf } from '../auth/authorise.ts';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';
import type { TicketWork } from '../visits/ticket-work.ts';

/** The ticket a desk asks about, in an event of the organisation of who works at it. */
export async function deskTicketOf({ db }: Context, request: FastifyRequest): Promise<DeskTicketRow> {
  const { ticket: id } = request.params as { readonly ticket: string };
  const ticket = await findDeskTicket(db, deskScopeOf(request), id);
  if (!ticket) throw new TenzijError('desk.ticket-unknown');
  return ticket;
}

/** What a desk does for a ticket, beside answers: those say themselves who was there. */
export type DeskAct = 'withdrawal' | 'paper-pass' | 'link-sent' | 'kiosk-opened';

/** Records who did what at a desk: the member's id, never a name. */
export async function recordAct(
  { tx, now }: Pick<TicketWork, 'tx' | 'now'>,
  ticket: DeskTicketRow,
  act: DeskAct,
  crew: string,
): Promise<void> {
  await record(tx, ticket, [
    { at: Math.floor(now), kind: 'desk-act', subject: ticket.id, body: { act, crew } },
  ]);
}
