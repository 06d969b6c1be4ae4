import { Id } from '@tenzij/contracts';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { publicDeployment } from '../../deployments/public-deployment.ts';
import { type Api, REFUSED } from '../../http/api.ts';

const STATUS_LIST = 'application/statuslist+cwt';

export function readStatusList(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/status-list',
    config: { roles: ['public'] },
    schema: {
      operationId: 'readStatusList',
      summary: 'The signed list of passes that no longer count (IETF Token Status List, CWT)',
      params: z.object({ deployment: Id }),
      response: {
        200: {
          description: 'The list, as a COSE_Sign1',
          content: { [STATUS_LIST]: { schema: z.any() } },
        },
        304: z.undefined().describe('Unchanged since the ETag that was sent'),
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const { organisation, id: deployment } = await publicDeployment(context.db, request.params.deployment);
      const { bytes, etag } = await context.statusLists.read({ organisation, deployment });
      reply.headers({ etag, 'cache-control': 'no-cache' });
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.type(STATUS_LIST).send(Buffer.from(bytes));
    },
  });
}
