import { Id } from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { publicDeployment } from '../../deployments/public-deployment.ts';
import { type Api, REFUSED } from '../../http/api.ts';

const COSE = 'application/cose';

export function readClearance(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/clearance',
    config: { roles: ['public'] },
    schema: {
      operationId: 'readClearance',
      summary: 'The clearance as controller and DPO signed it, for anybody to verify',
      params: z.object({ deployment: Id }),
      response: {
        200: { description: 'The clearance, as a COSE_Sign', content: { [COSE]: { schema: z.any() } } },
        ...REFUSED,
      },
    },
    handler: async ({ params }, reply) => {
      const { clearance } = await publicDeployment(context.db, params.deployment);
      if (!clearance) throw new TenzijError('clearance.missing');
      return reply.type(COSE).send(Buffer.from(clearance));
    },
  });
}
