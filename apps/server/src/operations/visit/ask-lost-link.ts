import { LostLink } from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import { queueLostLinks } from '@tenzij/store-sql';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { logFailure } from '../../http/logging.ts';

/** A second one within this time isn't sent. */
const PAUSE_SECONDS = 300;
/** For one address on the network, of requests that are well-formed. A family or an office may sit behind it. */
const LIMIT = { max: 5, timeWindow: '1 minute', hook: 'preHandler' } as const;

/**
 * Mails a link again, and tells nobody whose address is known: the answer is the same and is given before
 * anything is looked up, so that the time it takes says nothing either.
 */
export function askLostLink(app: Api, { db, clock, mailer }: Context): void {
  const underWay = new Set<Promise<void>>();
  // Before the database is closed.
  app.addHook('preClose', async () => {
    await Promise.all(underWay);
  });
  app.route({
    method: 'POST',
    url: '/api/visit/lost-link',
    config: { roles: ['public'], rateLimit: LIMIT },
    schema: {
      operationId: 'askLostLink',
      summary: 'Mail the link of every ticket with this address to that address; nothing is shown',
      body: LostLink,
      response: { 202: z.undefined().describe('Whatever the address'), ...REFUSED },
    },
    handler: async (request, reply) => {
      // Of this server, not of the address: asking would be in vain for anybody.
      if (!mailer) throw new TenzijError('mail.not-configured');
      reply.code(202).send();
      const work = queueLostLinks(db, request.body.email, { now: clock(), pause: PAUSE_SECONDS })
        .catch((error: Error) => logFailure(request, error))
        .finally(() => underWay.delete(work));
      underWay.add(work);
      return reply;
    },
  });
}
