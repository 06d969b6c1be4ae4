import type { ApiKeyRow, CaseSession, GateRow, SessionRow, TicketRow } from '@tenzij/store-sql';
import { findMember, findSession, findTicket, useApiKey, useGate } from '@tenzij/store-sql';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { hashToken, SESSION_COOKIE } from './sessions.ts';

/**
 * Whose link of a ticket it is: the visitor's own, the one a visitor under 16 gave a parent or guardian, or
 * that of a desk's device, which the visitor uses while somebody of the crew is there.
 */
export type VisitorLink = 'ticket' | 'guardian' | 'kiosk';

/** Who is asking, as far as a token or a cookie proved it. */
export type Principal =
  | { readonly role: 'visitor'; readonly ticket: TicketRow; readonly via: Exclude<VisitorLink, 'kiosk'> }
  /** `crew`: the member who opened the kiosk. */
  | { readonly role: 'visitor'; readonly ticket: TicketRow; readonly via: 'kiosk'; readonly crew: string }
  | { readonly role: 'gate'; readonly gate: GateRow }
  | { readonly role: 'ticketing'; readonly key: ApiKeyRow }
  | { readonly role: 'organiser' | 'dpo'; readonly session: CaseSession }
  | { readonly role: 'crew'; readonly session: CrewSession };

/** What the key of a ticketing system begins with, so that who finds one knows what it is. */
export const API_KEY_PREFIX = 'tzk_';

/** The session of somebody at a desk. */
type CrewSession = SessionRow & { readonly role: 'crew' };

/** The ticket or gate whose link proved who asks, the key, or the crew member; `null` for anybody else. */
export function linkHolder(principal: Principal | null): string | null {
  if (principal?.role === 'visitor') return `ticket ${principal.ticket.id}`;
  if (principal?.role === 'ticketing') return `key ${principal.key.id}`;
  if (principal?.role === 'crew') return `crew ${principal.session.member}`;
  return principal?.role === 'gate' ? `gate ${principal.gate.id}` : null;
}

/** Everybody this request proved to be: a browser can hold a ticket's link and a session at once. */
export async function principalsOf(context: Context, request: FastifyRequest): Promise<readonly Principal[]> {
  const found: Principal[] = [];
  const bearer = /^Bearer ([\w.-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
  const { revokedGates = false } = request.routeOptions.config;
  if (bearer !== undefined) found.push(...(await byLink(context, bearer, revokedGates)));
  const cookie = request.cookies[SESSION_COOKIE];
  if (cookie !== undefined) {
    const session = await findSession(context.db, hashToken(cookie), context.clock());
    if (session) found.push(signedIn(session));
  }
  return found;
}

function signedIn(session: SessionRow): Principal {
  const { role } = session;
  return role === 'crew' ? { role, session: { ...session, role } } : { role, session: { ...session, role } };
}

async function byLink(context: Context, token: string, withRevoked: boolean): Promise<readonly Principal[]> {
  const { links, db, clock } = context;
  if (token.startsWith(API_KEY_PREFIX)) {
    const key = await useApiKey(db, hashToken(token), clock());
    return key ? [{ role: 'ticketing', key }] : [];
  }
  for (const via of ['ticket', 'guardian'] as const) {
    const ticketId = links.read(via, token);
    const ticket = ticketId === null ? null : await findTicket(db, ticketId);
    if (ticket) return [{ role: 'visitor', ticket, via }];
  }
  const kiosk = await atKiosk(context, token);
  if (kiosk) return [kiosk];
  return byGate(context, token, withRevoked);
}

/** A gate that was revoked is nobody, but where it may say that it is gone. */
async function byGate(
  { links, db, clock }: Context,
  token: string,
  withRevoked: boolean,
): Promise<readonly Principal[]> {
  const id = links.read('gate', token);
  const found = id === null ? null : await useGate(db, id, clock());
  if (!found) return [];
  const { revoked, ...gate } = found;
  return revoked && !withRevoked ? [] : [{ role: 'gate', gate }];
}

/** A kiosk ends with its time, and with the access of whoever opened it. */
async function atKiosk({ links, db, clock }: Context, token: string): Promise<Principal | null> {
  const kiosk = links.readKiosk(token);
  if (!kiosk || kiosk.expires <= clock()) return null;
  const ticket = await findTicket(db, kiosk.ticket);
  const crew = await findMember(db, kiosk.crew);
  if (!ticket || crew?.organisation !== ticket.organisation || crew.role === 'dpo') return null;
  return { role: 'visitor', ticket, via: 'kiosk', crew: crew.id };
}
