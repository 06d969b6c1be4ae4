import { Id, Notice } from '@tenzij/contracts';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { publicDeployment } from '../../deployments/public-deployment.ts';
import { type Api, REFUSED } from '../../http/api.ts';

export function readNotice(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/notice',
    config: { roles: ['public'] },
    schema: {
      operationId: 'readNotice',
      summary: 'What visitors are told: the nine items, with the version and hash that consents refer to',
      params: z.object({ deployment: Id }),
      response: { 200: Notice, ...REFUSED },
    },
    handler: async ({ params }) =>
      Notice.parse((await publicDeployment(context.db, params.deployment)).notice),
  });
}
