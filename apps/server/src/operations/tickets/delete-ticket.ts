import { Id } from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import { deleteUnusedTicket, findTicket, lockTicket } from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import { existing } from '../../cases/existing.ts';
import type { Context } from '../../context.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

export function deleteTicket(app: Api, { db }: Context): void {
  app.route({
    method: 'DELETE',
    url: '/api/deployments/:deployment/tickets/:ticket',
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'deleteTicket',
      summary: 'Delete a ticket that no pass was made of, with its contact; its link works no more',
      params: z.object({ deployment: Id, ticket: Id }),
      body: NoBody,
      response: { 204: z.undefined().describe('It is gone'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const scope = await existing(db, scopeOf(request));
      const ticket = { ...scope, id: request.params.ticket };
      await db.transaction(async (tx) => {
        // A visitor who is answering right now comes first.
        await lockTicket(tx, ticket);
        if (await deleteUnusedTicket(tx, ticket)) return;
        const known = await findTicket(tx, ticket.id);
        const isTheirs = known?.organisation === scope.organisation && known.deployment === scope.deployment;
        throw new TenzijError(isTheirs ? 'ticket.in-use' : 'ticket.unknown');
      });
      return reply.code(204).send();
    },
  });
}
