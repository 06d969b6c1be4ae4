import { DeploymentList } from '@tenzij/contracts';
import { listDeployments as findDeployments } from '@tenzij/store-sql';
import { sessionOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';

export function listDeployments(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'listDeployments',
      summary: "One's own organisation's deployments",
      response: { 200: DeploymentList, ...REFUSED },
    },
    handler: async (request) => {
      const { organisation } = sessionOf(request);
      return { deployments: [...(await findDeployments(context.db, organisation))] };
    },
  });
}
