import { QueuesNow } from '@tenzij/contracts';
import { ownSessionOf } from '../../auth/authorise.ts';
import { existing } from '../../cases/existing.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { viewQueues } from '../../queues/view.ts';
import { EventParams } from '../desk/desk-route.ts';

export function readQueues(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/queues',
    config: { roles: ['crew', 'organiser', 'dpo'] },
    schema: {
      operationId: 'readQueues',
      summary:
        'How long people wait at each kind of lane now, and what the signed rule makes of it; nobody in particular',
      params: EventParams,
      response: { 200: QueuesNow, ...REFUSED },
    },
    handler: async (request) => {
      const { organisation } = ownSessionOf(request);
      const { deployment } = request.params;
      return viewQueues(context, await existing(context.db, { organisation, deployment }));
    },
  });
}
