import { TenzijError } from '@tenzij/kernel';
import { askForReading } from '@tenzij/store-sql';
import { z } from 'zod';
import { hashToken } from '../../auth/sessions.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';

/** A busy shop calls for every order. */
const LIMIT = { max: 600, timeWindow: '1 minute' } as const;

/** What is said is not read: whoever knows the address can say it. Pretix is asked itself. */
export function hearPretix(app: Api, { db }: Context): void {
  app.route({
    method: 'POST',
    url: '/api/ticketing/pretix/:hook',
    config: { roles: ['public'], rateLimit: LIMIT },
    schema: {
      operationId: 'hearPretix',
      summary: 'The address that pretix calls: what changed is read soon, whatever is said here',
      params: z.object({ hook: z.string().regex(/^[\w-]{43}$/) }),
      response: { 204: z.undefined().describe('It is read soon'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const isKnown = await askForReading(db, { hook: hashToken(request.params.hook) });
      if (!isKnown) throw new TenzijError('ticketing.hook-unknown');
      return reply.code(204).send();
    },
  });
}
