import { QueueCardsAsked } from '@tenzij/contracts';
import { z } from 'zod';
import { deskScopeOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { attachment, fileName } from '../../papers/names.ts';
import { queueCardsPdf } from '../../papers/queue-cards.ts';
import { deploymentOf } from '../../visits/ticket-work.ts';
import { AT_DESK, EventParams } from '../desk/desk-route.ts';
import { PAPER_LIMIT } from '../papers/paper-routes.ts';

export function printQueueCards(app: Api, { db, clock }: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/queue-cards.pdf',
    config: { ...AT_DESK, rateLimit: PAPER_LIMIT },
    schema: {
      operationId: 'printQueueCards',
      summary: 'Numbered cards for the queues, to print and cut, as PDF; nothing on them is of anybody',
      params: EventParams,
      querystring: QueueCardsAsked,
      response: {
        200: { description: 'The cards', content: { 'application/pdf': { schema: z.any() } } },
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const { from, to } = request.query;
      const row = await deploymentOf(db, deskScopeOf(request));
      const bytes = await queueCardsPdf(row, from, to, Math.floor(clock()));
      const name = fileName(row.id, `queue-cards-${from}-${to}`, 'pdf');
      reply.header('content-disposition', attachment(name));
      return reply.type('application/pdf').send(Buffer.from(bytes));
    },
  });
}
