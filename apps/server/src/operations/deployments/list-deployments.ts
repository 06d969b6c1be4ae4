import { DeploymentList } from '@tenzij/contracts';
import { listCases } from '@tenzij/store-sql';
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
      const cases = await listCases(context.db, sessionOf(request).organisation);
      return {
        deployments: cases.map(({ id, name, specimen, exercise, clearanceState }) => ({
          id,
          name,
          specimen,
          exercise,
          shown: clearanceState !== null,
          clearance: clearanceState,
        })),
      };
    },
  });
}
