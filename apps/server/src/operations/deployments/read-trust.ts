import { ClearanceTrustKeys, Id } from '@tenzij/contracts';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { publicDeployment } from '../../deployments/public-deployment.ts';
import { type Api, REFUSED } from '../../http/api.ts';

export function readTrust(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/trust',
    config: { roles: ['public'] },
    schema: {
      operationId: 'readTrust',
      summary: 'The public keys of controller and DPO; compare them with what those two say theirs are',
      params: z.object({ deployment: Id }),
      response: { 200: ClearanceTrustKeys, ...REFUSED },
    },
    handler: async ({ params }) =>
      ClearanceTrustKeys.parse((await publicDeployment(context.db, params.deployment)).trust),
  });
}
