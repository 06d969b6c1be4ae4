import type { GateRow, SessionRow, TicketRow } from '@tenzij/store-sql';
import { findGate, findSession, findTicket } from '@tenzij/store-sql';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { hashToken, SESSION_COOKIE } from './sessions.ts';

/** Who is asking, as far as a token or a cookie proved it. */
export type Principal =
  | { readonly role: 'visitor'; readonly ticket: TicketRow }
  | { readonly role: 'gate'; readonly gate: GateRow }
  | { readonly role: 'organiser' | 'dpo'; readonly session: SessionRow };

/** The ticket or gate whose link proved who asks; `null` for anybody else. */
export function linkHolder(principal: Principal | null): string | null {
  if (principal?.role === 'visitor') return `ticket ${principal.ticket.id}`;
  return principal?.role === 'gate' ? `gate ${principal.gate.id}` : null;
}

/** Everybody this request proved to be: a browser can hold a ticket's link and a session at once. */
export async function principalsOf(context: Context, request: FastifyRequest): Promise<readonly Principal[]> {
  const found: Principal[] = [];
  const bearer = /^Bearer ([\w.-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) found.push(...(await byLink(context, bearer)));
  const cookie = request.cookies[SESSION_COOKIE];
  if (cookie !== undefined) {
    const session = await findSession(context.db, hashToken(cookie), context.clock());
    if (session) found.push({ role: session.role, session });
  }
  return found;
}

async function byLink({ links, db }: Context, token: string): Promise<readonly Principal[]> {
  const ticketId = links.read('ticket', token);
  const ticket = ticketId === null ? null : await findTicket(db, ticketId);
  if (ticket) return [{ role: 'visitor', ticket }];
  const gateId = links.read('gate', token);
  const gate = gateId === null ? null : await findGate(db, gateId);
  return gate ? [{ role: 'gate', gate }] : [];
}
