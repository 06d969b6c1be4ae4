import { GATE_EVENTS_BYTES, GateEvents } from '@tenzij/contracts';
import { z } from 'zod';
import { entranceOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { takeGateEvents } from '../../news/take-events.ts';

export function recordGateEvents(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/gate/events',
    bodyLimit: GATE_EVENTS_BYTES,
    config: { roles: ['gate'] },
    schema: {
      operationId: 'recordGateEvents',
      summary: 'Take what happened at a gate, all or none; what was taken before changes nothing',
      body: GateEvents,
      response: { 204: z.undefined().describe('Taken'), ...REFUSED },
    },
    handler: async (request, reply) => {
      await takeGateEvents(context, entranceOf(request), request.body.events);
      return reply.code(204).send();
    },
  });
}
