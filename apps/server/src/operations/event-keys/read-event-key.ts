import { EventKey, Id } from '@tenzij/contracts';
import { toBase64Url, toHex } from '@tenzij/kernel';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { publicDeployment } from '../../deployments/public-deployment.ts';
import { publicKeysOf } from '../../deployments/public-keys.ts';
import { type Api, REFUSED } from '../../http/api.ts';

/** Phones ask this about once a minute: what stands between may answer for some seconds. */
const CACHED = 'public, max-age=10';

export function readEventKey(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/event-key',
    config: { roles: ['public'] },
    schema: {
      operationId: 'readEventKey',
      summary: 'The key that passes are sealed to now, with what its issuer signed about it',
      params: z.object({ deployment: Id }),
      response: { 200: EventKey, ...REFUSED },
    },
    handler: async (request, reply) => {
      const deployment = await publicDeployment(context.db, request.params.deployment);
      const { gate, statement } = await publicKeysOf(context.keys, deployment);
      reply.header('cache-control', CACHED);
      return { gateKey: toHex(gate), keyStatement: statement && toBase64Url(statement) };
    },
  });
}
