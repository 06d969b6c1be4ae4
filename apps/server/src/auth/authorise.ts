import type { Role } from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import type { CaseSession, GateRow, Scope, SessionRow, TicketRow } from '@tenzij/store-sql';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { API_KEY_PREFIX, type Principal, principalsOf, type VisitorLink } from './principal.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use this route. Every route names them, `public` included. */
    roles?: readonly Role[];
    /** Which links of a ticket open this route; without it only the visitor's own. */
    links?: readonly VisitorLink[];
    /** Whether a gate that was revoked may use this route too. */
    revokedGates?: boolean;
  }
  interface FastifyRequest {
    principal: Principal | null;
  }
}

/**
 * Denies by default: a route that doesn't say who may use it can't be registered, and a request that
 * proved none of those roles ends here, before its body is read.
 */
export function authorise(app: FastifyInstance, context: Context): void {
  app.decorateRequest('principal', null);
  app.addHook('onRoute', (route) => {
    if (!route.config?.roles?.length) throw new Error(`${route.method} ${route.url} names no role`);
  });
  app.addHook('onRequest', async (request) => {
    if (request.is404) return;
    const { roles = [], links = OWN_LINK } = request.routeOptions.config;
    if (roles.includes('public')) return;
    const principals = await principalsOf(context, request);
    request.principal = principals.find((one) => roles.includes(one.role) && mayUse(links, one)) ?? null;
    if (!request.principal) throw refusal(request, roles, principals);
  });
}

const OWN_LINK = ['ticket'] as const;

function mayUse(links: readonly VisitorLink[], principal: Principal): boolean {
  return principal.role !== 'visitor' || links.includes(principal.via);
}

function refusal(
  { headers }: FastifyRequest,
  roles: readonly Role[],
  principals: readonly Principal[],
): TenzijError {
  const forLinks = roles.includes('visitor') || roles.includes('gate');
  // On a desk's device crew is signed in as well: it is the link that counts for nothing.
  const isLinkVoid = headers.authorization !== undefined && principals.every((one) => 'session' in one);
  if (principals.length > 0 && !(forLinks && isLinkVoid)) return new TenzijError('server.role-not-allowed');
  if (headers.authorization?.startsWith(`Bearer ${API_KEY_PREFIX}`)) return new TenzijError('apikey.invalid');
  return new TenzijError(forLinks ? 'server.link-invalid' : 'server.sign-in-needed');
}

/** The ticket of the visitor who asks. */
export function visitorOf({ principal }: FastifyRequest): TicketRow {
  if (principal?.role !== 'visitor') throw new TenzijError('server.role-not-allowed');
  return principal.ticket;
}

/** By which link of the ticket the visitor, or who answers for them, came. */
export function linkOf({ principal }: FastifyRequest): VisitorLink {
  if (principal?.role !== 'visitor') throw new TenzijError('server.role-not-allowed');
  return principal.via;
}

/** The member whose kiosk the visitor uses; `null` on their own phone. */
export function kioskCrewOf({ principal }: FastifyRequest): string | null {
  return principal?.role === 'visitor' && principal.via === 'kiosk' ? principal.crew : null;
}

/** The gate that asks. */
export function gateOf({ principal }: FastifyRequest): GateRow {
  if (principal?.role !== 'gate') throw new TenzijError('server.role-not-allowed');
  return principal.gate;
}

/** The gate that asks, when it is one that opens passes: others get nothing of whoever has one, and tell nothing. */
export function entranceOf(request: FastifyRequest): GateRow {
  const gate = gateOf(request);
  if (gate.kind !== 'entrance') throw new TenzijError('gate.other-kind', { kind: gate.kind });
  return gate;
}

/** The session of the organiser or DPO who asks: of nobody at a desk. */
export function sessionOf({ principal }: FastifyRequest): CaseSession {
  if (principal?.role !== 'organiser' && principal?.role !== 'dpo')
    throw new TenzijError('server.role-not-allowed');
  return principal.session;
}

/** The session of who works at a desk: crew, or the organiser in their place. */
export function crewOf({ principal }: FastifyRequest): SessionRow {
  if (principal?.role !== 'crew' && principal?.role !== 'organiser')
    throw new TenzijError('server.role-not-allowed');
  return principal.session;
}

/** The deployment a desk is about, within the organisation of who works at it. */
export function deskScopeOf(request: FastifyRequest): Scope {
  const { deployment } = request.params as { readonly deployment: string };
  return { organisation: crewOf(request).organisation, deployment };
}

/** The session of anybody who signed in, for what concerns themselves only. */
export function ownSessionOf({ principal }: FastifyRequest): SessionRow {
  if (!principal || !('session' in principal)) throw new TenzijError('server.role-not-allowed');
  return principal.session;
}

/** The deployment whose tickets are asked about: of the organiser's organisation, or the key's own and no other. */
export function ticketScopeOf(request: FastifyRequest): Scope {
  const { principal } = request;
  if (principal?.role !== 'ticketing') return scopeOf(request);
  const { organisation, deployment } = principal.key;
  const asked = (request.params as { readonly deployment: string }).deployment;
  if (asked !== deployment) throw new TenzijError('server.deployment-unknown');
  return { organisation, deployment };
}

/** The deployment that is asked about, within the organisation of who asks: another one's is never found. */
export function scopeOf(request: FastifyRequest): Scope {
  const { deployment } = request.params as { readonly deployment: string };
  return { organisation: sessionOf(request).organisation, deployment };
}
