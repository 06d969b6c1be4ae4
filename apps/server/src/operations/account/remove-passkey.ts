import { TenzijError } from '@tenzij/kernel';
import { deletePasskey } from '@tenzij/store-sql';
import { z } from 'zod';
import { sessionOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

const Query = z.object({ credential: z.string().max(1400) });

export function removePasskey(app: Api, context: Context): void {
  app.route({
    method: 'DELETE',
    url: '/api/account/passkeys',
    config: { roles: ['organiser', 'dpo'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'removePasskey',
      summary: 'Take out a passkey; clearances that were signed with it keep its public key',
      querystring: Query,
      body: NoBody,
      response: { 204: z.undefined().describe('The passkey is out'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const { member } = sessionOf(request);
      if (!(await deletePasskey(context.db, member, request.query.credential)))
        throw new TenzijError('passkey.unknown');
      return reply.code(204).send();
    },
  });
}
