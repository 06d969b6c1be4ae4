import { GateCounts } from '@tenzij/contracts';
import { insertCounts } from '@tenzij/store-sql';
import { z } from 'zod';
import { gateOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';

export function recordCounts(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/gate/counts',
    config: { roles: ['gate'] },
    schema: {
      operationId: 'recordGateCounts',
      summary: 'Add how many a gate admitted and referred; the same batch again changes nothing',
      body: GateCounts,
      response: { 204: z.undefined().describe('Counted'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const gate = gateOf(request);
      await insertCounts(context.db, gate, { ...request.body, gate: gate.id }, context.clock());
      return reply.code(204).send();
    },
  });
}
