import { Id, TicketPage, TicketSearch, TicketState } from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import { countTickets, findTicketByReference, searchTickets } from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf, ticketScopeOf } from '../../auth/authorise.ts';
import { existing } from '../../cases/existing.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { attachment, fileName } from '../../papers/names.ts';
import { linksFile } from '../../tickets/links-file.ts';
import { REFERENCE } from '../../tickets/read-row.ts';
import { readPlace, viewMail, viewTicket, writePlace } from '../../tickets/views.ts';

const PAGE = 100;
const Params = z.object({ deployment: Id });

/** A POST that only reads: what is searched for is a name or an address, and addresses of pages are logged. */
export function searchTicketList(app: Api, { db }: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments/:deployment/tickets/search',
    config: { roles: ['organiser'] },
    schema: {
      operationId: 'searchTickets',
      summary: 'Tickets whose reference, name or address holds a text, a page at a time; it changes nothing',
      params: Params,
      body: TicketSearch,
      response: { 200: TicketPage, ...REFUSED },
    },
    handler: async (request) => {
      const scope = await existing(db, scopeOf(request));
      const query = request.body.query.trim();
      const after = request.body.after === null ? null : readPlace(request.body.after);
      if (request.body.after !== null && !after)
        throw new TenzijError('server.invalid-request', { field: 'after' });
      const found = await searchTickets(db, scope, { query, after, limit: PAGE + 1 });
      const page = found.slice(0, PAGE);
      const last = page.at(-1);
      return {
        tickets: page.map(viewTicket),
        total: await countTickets(db, scope, query),
        next: found.length > PAGE && last ? writePlace(last) : null,
      };
    },
  });
}

export function readTicketState(app: Api, { db }: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/tickets/state',
    config: { roles: ['organiser', 'ticketing'] },
    schema: {
      operationId: 'readTicketState',
      summary: 'How a ticket stands, by its reference: its pass and its mail, nothing of a person',
      params: Params,
      querystring: z.object({ reference: z.string().regex(REFERENCE) }),
      response: { 200: TicketState, ...REFUSED },
    },
    handler: async (request) => {
      const { reference } = request.query;
      const scope = await existing(db, ticketScopeOf(request));
      const ticket = await findTicketByReference(db, scope, reference.normalize('NFC'));
      if (!ticket) throw new TenzijError('ticket.unknown');
      return { reference, pass: ticket.pass, mail: viewMail(ticket.mail) };
    },
  });
}

export function readLinksFile(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/tickets/links.csv',
    config: { roles: ['organiser'] },
    schema: {
      operationId: 'readLinksFile',
      summary: 'Every ticket with its link, as CSV (RFC 4180), for who sends them by own mail',
      params: Params,
      response: {
        200: { description: 'The links', content: { 'text/csv': { schema: z.string() } } },
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const scope = await existing(context.db, scopeOf(request));
      return reply
        .header('content-disposition', attachment(fileName(scope.deployment, 'links', 'csv')))
        .type('text/csv; charset=utf-8; header=present')
        .send(await linksFile(context, scope));
    },
  });
}
