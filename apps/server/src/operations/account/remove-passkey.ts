import { TenzijError } from '@tenzij/kernel';
import { deletePasskey, findPasskey, withdrawSignedBy } from '@tenzij/store-sql';
import { z } from 'zod';
import { ownSessionOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

const Query = z.object({ credential: z.string().max(1400) });

export function removePasskey(app: Api, context: Context): void {
  app.route({
    method: 'DELETE',
    url: '/api/account/passkeys',
    config: { roles: ['organiser', 'dpo', 'crew'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'removePasskey',
      summary:
        'Take out a passkey; open proposals signed with it are withdrawn, clearances keep its public key',
      querystring: Query,
      body: NoBody,
      response: { 204: z.undefined().describe('The passkey is out'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const { member } = ownSessionOf(request);
      const { credential } = request.query;
      await context.db.transaction(async (tx) => {
        const passkey = await findPasskey(tx, credential);
        if (!passkey || !(await deletePasskey(tx, member, credential)))
          throw new TenzijError('passkey.unknown');
        await withdrawSignedBy(tx, member, passkey.trustKey);
      });
      return reply.code(204).send();
    },
  });
}
