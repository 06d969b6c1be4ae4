import { Id, MAX_TICKET_ROWS, TicketImport, TicketImportResult } from '@tenzij/contracts';
import { z } from 'zod';
import { ticketScopeOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { takeIn } from '../../tickets/import.ts';

/** Rows of the longest reference, name and address, with what JSON adds. */
const MAX_BODY = MAX_TICKET_ROWS * 1000;

/** A list of a whole stadium comes in parts, one right after the other. */
const LIMIT = { ...WRITE_LIMIT, max: 600 };

export function importTickets(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments/:deployment/tickets',
    bodyLimit: MAX_BODY,
    config: { roles: ['organiser', 'ticketing'], rateLimit: LIMIT },
    schema: {
      operationId: 'importTickets',
      summary:
        'Take tickets in, by reference: the same row again changes nothing, a bad row holds up no other',
      params: z.object({ deployment: Id }),
      body: TicketImport,
      response: { 200: TicketImportResult, ...REFUSED },
    },
    handler: (request) => takeIn(context, ticketScopeOf(request), request.body.rows),
  });
}
