import { GateLaneChange, Id } from '@tenzij/contracts';
import { z } from 'zod';
import { crewOf, deskScopeOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { changeLane } from '../../gates/change-lane.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

export function changeGateLane(app: Api, context: Context): void {
  app.route({
    method: 'PUT',
    url: '/api/deployments/:deployment/gates/:gate/lane',
    config: { roles: ['organiser', 'crew'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'changeGateLane',
      summary: 'Make a gate a face lane or a regular one from now on; it follows with its next bundle',
      params: z.object({ deployment: Id, gate: Id }),
      body: GateLaneChange,
      response: { 204: z.undefined().describe('It is that now'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const by = crewOf(request).role === 'crew' ? 'crew' : 'organiser';
      const { gate } = request.params;
      await changeLane(context, deskScopeOf(request), by, { gate, lane: request.body.lane });
      return reply.code(204).send();
    },
  });
}
