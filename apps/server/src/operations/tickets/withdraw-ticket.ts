import { Id } from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import { findTicket } from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import { existing } from '../../cases/existing.ts';
import type { Context } from '../../context.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { withdrawForGood } from '../../ticketing/withdraw.ts';

/** For who may not come in any more, such as somebody who left: whatever was made of the ticket ends. */
export function withdrawTicketOf(app: Api, { db, clock, gateWatch }: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments/:deployment/tickets/:ticket/withdrawal',
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'withdrawTicket',
      summary: 'Take a ticket out of use for good: its passes are revoked and nobody makes others',
      params: z.object({ deployment: Id, ticket: Id }),
      body: NoBody,
      response: { 204: z.undefined().describe('It opens nothing any more'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const scope = await existing(db, scopeOf(request));
      await db.transaction(async (tx) => {
        const known = await findTicket(tx, request.params.ticket);
        const isTheirs = known?.organisation === scope.organisation && known.deployment === scope.deployment;
        if (!known || !isTheirs) throw new TenzijError('ticket.unknown');
        await withdrawForGood(tx, known, clock());
      });
      gateWatch.wrote(scope);
      return reply.code(204).send();
    },
  });
}
