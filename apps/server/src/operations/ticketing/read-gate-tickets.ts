import { GateTickets } from '@tenzij/contracts';
import { z } from 'zod';
import { gateOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { ticketsForGate } from '../../ticketing/gate-tickets.ts';

/** Regular lanes fetch them beforehand, and so need no network when somebody comes with a ticket. */
export function readGateTickets(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/gate/tickets',
    config: { roles: ['gate'] },
    schema: {
      operationId: 'readGateTickets',
      summary: 'How codes of another system stand that changed, hashed, a page at a time',
      querystring: z.object({ after: z.coerce.number().int().min(0).default(0) }),
      response: { 200: GateTickets, ...REFUSED },
    },
    handler: (request) => {
      const gate = gateOf(request);
      const { after } = request.query;
      if (gate.lane === 'regular' && gate.kind === 'entrance') return ticketsForGate(context, gate, after);
      return Promise.resolve({ list: null, codes: [], reached: 0, more: false, asOf: null });
    },
  });
}
