import { VisitWaits } from '@tenzij/contracts';
import { visitorOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';

export function readVisitWaits(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/visit/waits',
    config: { roles: ['visitor'], links: ['ticket', 'kiosk'] },
    schema: {
      operationId: 'readVisitWaits',
      summary: 'How long people wait now at each lane, in minutes; nothing while that is not measured',
      response: { 200: VisitWaits, ...REFUSED },
    },
    handler: async (request) => {
      const { organisation, deployment } = visitorOf(request);
      return { waits: await context.shownWaits.read({ organisation, deployment }) };
    },
  });
}
