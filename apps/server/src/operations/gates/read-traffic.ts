import { GateTraffic, Id } from '@tenzij/contracts';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import { existing } from '../../cases/existing.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { trafficOf } from '../../news/traffic.ts';

export function readGateTraffic(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/gates/traffic',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'readGateTraffic',
      summary: 'How many were let in of late, twice, and by crew: numbers, and nobody in particular',
      params: z.object({ deployment: Id }),
      response: { 200: GateTraffic, ...REFUSED },
    },
    handler: async (request) => trafficOf(context, await existing(context.db, scopeOf(request))),
  });
}
